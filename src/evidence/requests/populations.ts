import { isoOf, type Day } from '../day.js';
import type { EvidenceAnalysis } from '../evidence.js';
import type { ControlEvidence } from '../control-evidence.js';
import { samePath } from '../events.js';
import type { Span } from '../period-label.js';
import type { Register } from '../register/register.js';
import { joined } from '../spans.js';

/** A population that answers a request: the register, and what it holds. */
export interface AnsweredPopulation {
  readonly control: string;
  readonly register: string;
  /** Rows in the stretch that was asked for, and all that were read. */
  readonly rows: number;
  readonly all: number;
  readonly unread: number;
  /** When the register was drawn from its system, as a manifest says; ISO date. */
  readonly queried: string | undefined;
}

/** Whether a request asks for everything of a kind rather than for records of some. */
export function asksPopulation({
  text,
  sample,
}: {
  readonly text: string;
  readonly sample?: string;
}): boolean {
  const words =
    /\b(?:populations?|populaties?|(?:complete|full|system[- ]generated) list(?:ing)?|list(?:ing)? of|volledige lijst|lijst (?:van|met)|overzicht van)\b/i;
  return words.test(text) || /^\s*(?:full )?populati(?:on|e)\s*$/i.test(sample ?? '');
}

/** The registers of the controls, each with its rows in the stretches. */
export function populationsOf(
  controls: readonly ControlEvidence[],
  spans: readonly Span[],
  { entries }: EvidenceAnalysis,
): readonly AnsweredPopulation[] {
  return controls.flatMap(({ control, population }) => {
    if (population.state !== 'known' && population.state !== 'not-occurring') return [];
    const { path, register } = population;
    const queried = entries
      .filter((entry) => samePath(entry.population?.register ?? '', path))
      .flatMap(({ collected }) => collected ?? [])
      .sort()
      .at(-1);
    return [
      {
        control: control.id,
        register: path,
        rows: rowsIn(register, spans),
        all: register.events.length,
        unread: register.unread.length,
        queried,
      },
    ];
  });
}

/** The days of a register's rows in order; a list may ask for it thousands of times. */
const DAYS = new WeakMap<Register, readonly Day[]>();

function rowsIn(register: Register, spans: readonly Span[]): number {
  const days = DAYS.get(register) ?? register.events.map(({ day }) => day).sort((a, b) => a - b);
  DAYS.set(register, days);
  return joined(spans).reduce((sum, { start, end }) => sum + before(days, end + 1) - before(days, start), 0);
}

/** How many of the days, which are in order, come before one. */
function before(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of a period as "2026-04-01 to 2026-04-30", for lists. */
export function spanName({ start, end }: Span): string {
  return start === end ? isoOf(start) : `${isoOf(start)} – ${isoOf(end)}`;
}
