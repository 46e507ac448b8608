import type { GapRow } from '../protocol.js';

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
  const words = filters.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return gaps.filter((gap) => {
    if (filters.stage !== '' && gap.stage !== filters.stage) return false;
    if (filters.criticality !== '' && gap.criticality !== filters.criticality) return false;
    if (filters.criterion !== '' && !gap.criteria.includes(filters.criterion)) return false;
    if (filters.group !== '' && !gap.criteria.some((id) => groupOf(id) === filters.group)) return false;
    if (words.length === 0) return true;
    const text = [gap.message, gap.why, gap.path ?? '', gap.code, ...gap.criteria].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Filters as they were saved, whatever else that is. */
export function readFilters(value: unknown): Filters {
  if (typeof value !== 'object' || value === null) return NO_FILTERS;
  const saved = value as Readonly<Record<string, unknown>>;
  const text = (key: keyof Filters): string =>
    typeof saved[key] === 'string' ? saved[key].slice(0, 200) : '';
  return {
    text: text('text'),
    group: text('group'),
    stage: text('stage'),
    criticality: text('criticality'),
    criterion: text('criterion'),
  };
}
