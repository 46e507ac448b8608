import { withoutEnd } from '../../workspace/text-ends.js';
import type { ControlEvidence } from '../control-evidence.js';
import type { CoveredEvent } from '../events.js';

/** The events that a request names, and IDs like theirs that the register does not have. */
export interface NamedEvents {
  readonly events: readonly { readonly control: string; readonly event: CoveredEvent }[];
  readonly strange: readonly StrangeEvent[];
}

/** An ID that none of the period's events has. */
export interface StrangeEvent {
  readonly control: string;
  readonly id: string;
  readonly register: string;
  /** The day of the event, ISO, where the register has it outside the period. */
  readonly outside?: string;
}

/** J-03, CHG-1042; not SOC-2. */
const LIKE_AN_ID = /^[a-z]{1,5}[-#]\d{2,}$/;
const PREFIX = /^([a-z]{1,8}[-_#]?)\d+$/;

/** A letter and then a figure, or four figures in a row. */
function holdsAnId(id: string): boolean {
  const first = id.search(/[a-z#]/);
  return (first >= 0 && /\d/.test(id.slice(first))) || /\d{4}/.test(id);
}

interface EventsOfControl {
  readonly byId: ReadonlyMap<string, readonly CoveredEvent[]>;
  /** What stands before the figures of its IDs. */
  readonly prefixes: ReadonlySet<string>;
  /** The days of those that the register has outside the period. */
  readonly others: ReadonlyMap<string, string>;
}

/** A list has thousands of requests and a register thousands of events: these are looked up once. */
const INDEXES = new WeakMap<ControlEvidence, EventsOfControl>();

function indexOf(evidence: ControlEvidence): EventsOfControl {
  const known = INDEXES.get(evidence);
  if (known) return known;
  const byId = new Map<string, CoveredEvent[]>();
  const prefixes = new Set<string>();
  for (const event of evidence.events) {
    const id = event.id.toLowerCase();
    const same = byId.get(id);
    if (same) same.push(event);
    else byId.set(id, [event]);
    const prefix = PREFIX.exec(id)?.[1];
    if (prefix !== undefined) prefixes.add(prefix);
  }
  const others = new Map<string, string>();
  const { population } = evidence;
  if (population.state === 'known' || population.state === 'not-occurring')
    for (const { id, date } of population.register.events) {
      const lower = id.toLowerCase();
      if (!byId.has(lower)) others.set(lower, date);
    }
  const index = { byId, prefixes, others };
  INDEXES.set(evidence, index);
  return index;
}

/** Looks for the IDs of events in a request's words. An ID must hold a letter and a figure, or four figures. */
export function eventsNamedIn(text: string, controls: readonly ControlEvidence[]): NamedEvents {
  const tokens = new Set(
    text
      .split(/[\s,;()“”"'’]+/)
      .map((token) => withoutEnd(token, /[.:!?]/).toLowerCase())
      .filter(holdsAnId),
  );
  const events: { control: string; event: CoveredEvent }[] = [];
  const strange: StrangeEvent[] = [];
  for (const evidence of controls) {
    const { control, population } = evidence;
    const { byId, prefixes, others } = indexOf(evidence);
    for (const token of tokens) {
      const known = byId.get(token);
      if (known) for (const event of known) events.push({ control: control.id, event });
      else if (population.state === 'known' || population.state === 'not-occurring') {
        const outside = others.get(token);
        const prefix = PREFIX.exec(token)?.[1];
        if (outside !== undefined)
          strange.push({ control: control.id, id: token.toUpperCase(), register: population.path, outside });
        else if (
          prefix !== undefined &&
          (prefixes.has(prefix) || LIKE_AN_ID.test(token)) &&
          token !== control.id.toLowerCase()
        )
          strange.push({ control: control.id, id: token.toUpperCase(), register: population.path });
      }
    }
  }
  return { events, strange };
}
