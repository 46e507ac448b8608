import type { ControlEvidence } from '../../analysis/evidence/control-evidence.js';
import { evidenceFolder } from '../../analysis/evidence/folders.js';
import { holds, readLabel } from '../../analysis/evidence/period-label.js';
import { selectSample, suggestedSize } from '../../analysis/evidence/sampling.js';
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

/** The events of a control's population that happened in a period and in the observation period, by ID. */
function populationIn({ events }: ControlEvidence, period: string): readonly string[] | undefined {
  const label = readLabel(period);
  return label && [...new Set(events.filter(({ day }) => holds(label, day)).map(({ id }) => id))];
}

/** Draws a sample for a control and period and says in which manifest it belongs. */
export async function drawSample(evidence: ControlEvidence, request: SampleRequest): Promise<DrawResult> {
  const { control, population, items } = evidence;
  const label = readLabel(request.period);
  if (!label) return { problem: 'bad-period' };
  if (population.state === 'not-occurring') return { problem: 'empty' };
  if (population.state !== 'known') return { problem: 'no-population' };
  const ids = populationIn(evidence, request.period) ?? [];
  if (ids.length === 0) return { problem: 'empty' };
  const suggested = suggestedSize(ids.length);
  const seed = request.seed ?? `${control.id}-${label.text}`;
  const drawn = await selectSample(ids, request.size ?? suggested, seed);
  return {
    sample: {
      control: control.id,
      kind: control.evidence[0]?.value,
      period: label.text,
      register: population.path,
      population: ids.length,
      seed,
      items: drawn,
    },
    suggested,
    manifest: `${evidenceFolder(control, label.text, items)}evidence.yaml`,
  };
}
