import { GROUPS } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { GROUP_TITLES } from '../../catalog/titles.js';
import type { BarChart } from './chart.js';
import type { ReportSources } from './sources.js';
import { sayIn } from './words.js';

/** The score of each group of criteria in scope. */
export function readinessChart({
  readiness,
  language,
}: Pick<ReportSources, 'readiness' | 'language'>): BarChart {
  return {
    kind: 'bars',
    title: sayIn(language)('Readiness by group of criteria', 'Gereedheid per groep criteria'),
    bars: GROUPS.flatMap((group) => {
      const score = readiness.byGroup.get(group);
      return score
        ? [{ label: `${group} ${localise(GROUP_TITLES[group], language)}`, value: score.score }]
        : [];
    }),
  };
}
