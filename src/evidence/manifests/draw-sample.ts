import type { ControlEvidence } from '../control-evidence.js';
import { evidenceFolder } from '../folders.js';
import { isExpected, isToCome } from '../counts.js';
import { isoOf } from '../day.js';
import { holds, readLabel, type PeriodLabel } from '../period-label.js';
import { selectSample, suggestedSize } from '../sampling.js';
import type { DrawnSample } from './sample-manifest.js';

export interface SampleRequest {
  /** A period such as `2026-Q3`. */
  readonly period: string;
  /** The suggested size when left out. */
  readonly size?: number;
  /** `<control>-<period>` when left out. */
  readonly seed?: string;
}

export type DrawResult =
  | { readonly sample: DrawnSample; readonly suggested: number; readonly manifest: string }
  /** Why nothing can be drawn. */
  | { readonly problem: 'no-population' | 'bad-period' | 'empty' };

/**
 * What a control had to do in a period, by ID: the events of its register, and the occurrences of its schedule whose time
 * is over, whether or not anything shows them.
 */
export function populationIn(
  { events, occurrences }: ControlEvidence,
  label: PeriodLabel,
): readonly string[] {
  const asked = occurrences.filter((one) => holds(label, one.start) && isExpected(one) && !isToCome(one));
  const labels = new Map<string, number>();
  for (const { label: name } of asked) labels.set(name, (labels.get(name) ?? 0) + 1);
  return [
    ...new Set([
      ...events.filter(({ day }) => holds(label, day)).map(({ id }) => id),
      // A change of frequency can cut one calendar period in two.
      ...asked.map(({ label: name, start }) => (labels.get(name) === 1 ? name : isoOf(start))),
    ]),
  ];
}

/** The control that a sample of a period is drawn of; of two with one ID the one that had to do something in it. */
export function sampledControl(
  controls: readonly ControlEvidence[],
  id: string,
  period: string,
): ControlEvidence | undefined {
  const own = controls.filter(({ control }) => control.id === id);
  const label = readLabel(period);
  return own.find((one) => label && populationIn(one, label).length > 0) ?? own[0];
}

/** Draws a sample for a control and period and says in which manifest it belongs. */
export async function drawSample(evidence: ControlEvidence, request: SampleRequest): Promise<DrawResult> {
  const { control, population, items, schedule } = evidence;
  const label = readLabel(request.period);
  if (!label) return { problem: 'bad-period' };
  const ids = populationIn(evidence, label);
  if (ids.length === 0) {
    const unknown = population.state !== 'known' && population.state !== 'not-occurring';
    return { problem: schedule.perEvent.length > 0 && unknown ? 'no-population' : 'empty' };
  }
  const suggested = suggestedSize(ids.length);
  const seed = request.seed ?? `${control.id}-${label.text}`;
  const drawn = await selectSample(ids, request.size ?? suggested, seed);
  return {
    sample: {
      control: control.id,
      kind: control.evidence[0]?.value,
      period: label.text,
      register: population.state === 'known' ? population.path : undefined,
      population: ids.length,
      seed,
      items: drawn,
    },
    suggested,
    manifest: `${evidenceFolder(control, label.text, items)}evidence.yaml`,
  };
}
