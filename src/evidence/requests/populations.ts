import { isoOf } from '../day.js';
import type { EvidenceAnalysis } from '../evidence.js';
import type { ControlEvidence } from '../control-evidence.js';
import { samePath } from '../events.js';
import { holds, type Span } from '../period-label.js';

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
    /\b(?:populations?|populaties?|(?:complete|full|system[- ]generated) list(?:ing)?|list(?:ing)? of all|volledige lijst|lijst van alle|overzicht van alle)\b/i;
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
        rows: register.events.filter(({ day }) => spans.some((span) => holds(span, day))).length,
        all: register.events.length,
        unread: register.unread.length,
        queried,
      },
    ];
  });
}

/** The span of a period as "2026-04-01 to 2026-04-30", for lists. */
export function spanName({ start, end }: Span): string {
  return start === end ? isoOf(start) : `${isoOf(start)} – ${isoOf(end)}`;
}
