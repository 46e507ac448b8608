import type { GapRow } from '../protocol.js';
import { savedText, searchFor } from './search.js';

/** What the list of gaps is narrowed to; an empty text means no limit. */
export interface Filters {
  readonly text: string;
  readonly group: string;
  readonly stage: string;
  readonly criticality: string;
  readonly criterion: string;
}

export const NO_FILTERS: Filters = { text: '', group: '', stage: '', criticality: '', criterion: '' };

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

/** The rows that pass all filters; every word of the text must occur in the row, in any order and case. */
export function filterGaps(
  gaps: readonly GapRow[],
  filters: Filters,
  groupOf: (criterion: string) => string | undefined,
): readonly GapRow[] {
  if (!isFiltered(filters)) return gaps;
  const found = searchFor(filters.text);
  return gaps.filter((gap) => {
    if (filters.stage !== '' && gap.stage !== filters.stage) return false;
    if (filters.criticality !== '' && gap.criticality !== filters.criticality) return false;
    if (filters.criterion !== '' && !gap.criteria.includes(filters.criterion)) return false;
    if (filters.group !== '' && !gap.criteria.some((id) => groupOf(id) === filters.group)) return false;
    return found([gap.message, gap.why, gap.path ?? '', gap.code, ...gap.criteria]);
  });
}

/** Filters as they were saved, whatever else that is. */
export function readFilters(value: unknown): Filters {
  if (typeof value !== 'object' || value === null) return NO_FILTERS;
  const text = (key: keyof Filters): string => savedText(value, key);
  return {
    text: text('text'),
    group: text('group'),
    stage: text('stage'),
    criticality: text('criticality'),
    criterion: text('criterion'),
  };
}
