import type { CoveredEvent } from './events.js';
import type { EvidenceItem } from './items.js';

/** Deviations found in what was tested. */
export interface Exceptions {
  readonly count: number;
  /** Items that were tested; 0 when the manifests do not say. */
  readonly tested: number;
  /** `count / tested`, 0 to 1; undefined when nothing is known to be tested. */
  readonly rate: number | undefined;
}

/**
 * Exceptions as the manifests state them, against the items tested: the sample where one was drawn, else the whole
 * population, else the events that have evidence of their own.
 */
export function exceptionsOf(items: readonly EvidenceItem[], events: readonly CoveredEvent[]): Exceptions {
  const entries = new Set(items.flatMap(({ entry }) => (entry ? [entry] : [])));
  let [count, tested] = [0, 0];
  for (const { exceptions, sample, population } of entries) {
    count += exceptions.length;
    tested += sample ? (sample.size ?? sample.items.length) : (population?.size ?? 0);
  }
  const own = events.filter(({ cover }) => cover === 'own').length;
  const total = Math.max(tested + own, count);
  return { count, tested: total, rate: total === 0 ? undefined : count / total };
}
