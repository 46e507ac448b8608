import { withoutEnd } from '../../workspace/text-ends.js';
import type { ControlEvidence } from '../control-evidence.js';
import type { CoveredEvent } from '../events.js';

/** The events that a request names, and IDs like theirs that the register does not have. */
export interface NamedEvents {
  readonly events: readonly { readonly control: string; readonly event: CoveredEvent }[];
  readonly strange: readonly { readonly control: string; readonly id: string; readonly register: string }[];
}

/** J-03, CHG-1042; not SOC-2. */
const LIKE_AN_ID = /^[a-z]{1,5}[-#]\d{2,}$/;

/** A letter and then a figure, or four figures in a row. */
function holdsAnId(id: string): boolean {
  const first = id.search(/[a-z#]/);
  return (first >= 0 && /\d/.test(id.slice(first))) || /\d{4}/.test(id);
}

/** Looks for the IDs of events in a request's words. An ID must hold a letter and a figure, or four figures. */
export function eventsNamedIn(text: string, controls: readonly ControlEvidence[]): NamedEvents {
  const tokens = new Set(
    text.split(/[\s,;()“”"'’]+/).map((token) => withoutEnd(token, /[.:!?]/).toLowerCase()),
  );
  const events: { control: string; event: CoveredEvent }[] = [];
  const strange: { control: string; id: string; register: string }[] = [];
  for (const { control, events: all, population } of controls) {
    const known = new Set<string>();
    const prefixes = new Set<string>();
    for (const event of all) {
      const id = event.id.toLowerCase();
      known.add(id);
      const prefix = /^([a-z]{1,8}[-_#]?)\d+$/.exec(id)?.[1];
      if (prefix !== undefined) prefixes.add(prefix);
      if (tokens.has(id) && holdsAnId(id)) events.push({ control: control.id, event });
    }
    if (population.state !== 'known') continue;
    for (const token of tokens) {
      const prefix = /^([a-z]{1,8}[-_#]?)\d+$/.exec(token)?.[1];
      if (
        prefix !== undefined &&
        (prefixes.has(prefix) || LIKE_AN_ID.test(token)) &&
        !known.has(token) &&
        token !== control.id.toLowerCase()
      )
        strange.push({ control: control.id, id: token.toUpperCase(), register: population.path });
    }
  }
  return { events, strange };
}
