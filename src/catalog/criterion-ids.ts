import type { CriteriaGroup, CriterionId, TrustCategory } from './types.js';

/** How many criteria each series has (AICPA TSP section 100, 2017 criteria): the series' name and its counts. */
const SERIES: readonly (readonly [
  series: string,
  group: CriteriaGroup,
  category: TrustCategory,
  count: number,
])[] = [
  ['CC1', 'CC1', 'security', 5],
  ['CC2', 'CC2', 'security', 3],
  ['CC3', 'CC3', 'security', 4],
  ['CC4', 'CC4', 'security', 2],
  ['CC5', 'CC5', 'security', 3],
  ['CC6', 'CC6', 'security', 8],
  ['CC7', 'CC7', 'security', 5],
  ['CC8', 'CC8', 'security', 1],
  ['CC9', 'CC9', 'security', 2],
  ['A1', 'A', 'availability', 3],
  ['C1', 'C', 'confidentiality', 2],
  ['PI1', 'PI', 'processing-integrity', 5],
  ['P1', 'P', 'privacy', 1],
  ['P2', 'P', 'privacy', 1],
  ['P3', 'P', 'privacy', 2],
  ['P4', 'P', 'privacy', 3],
  ['P5', 'P', 'privacy', 2],
  ['P6', 'P', 'privacy', 7],
  ['P7', 'P', 'privacy', 1],
  ['P8', 'P', 'privacy', 1],
];

interface Placement {
  readonly group: CriteriaGroup;
  readonly category: TrustCategory;
}

const PLACES: ReadonlyMap<CriterionId, Placement> = new Map(
  SERIES.flatMap(([series, group, category, count]) =>
    Array.from({ length: count }, (_, n): [string, Placement] => [`${series}.${n + 1}`, { group, category }]),
  ),
);

/** The 61 criterion IDs in the order of the standard. */
export const CRITERION_IDS: readonly CriterionId[] = [...PLACES.keys()];

/** The groups in the order they are shown. */
export const GROUPS: readonly CriteriaGroup[] = [...new Set(SERIES.map(([, group]) => group))];

/** Whether the text is the ID of an existing criterion (`CC6.1` yes, `CC6.9` no; upper case only). */
export function isCriterionId(text: string): text is CriterionId {
  return PLACES.has(text);
}

/** Where a criterion belongs. Throws on an ID that does not exist. */
export function placeOf(id: CriterionId): Placement {
  const place = PLACES.get(id);
  if (!place) throw new Error(`There is no criterion ${id}.`);
  return place;
}

/** What looks like a criterion ID in running text, existing or not (CC9.9 and P1.2 match too). */
export const CRITERION_LIKE = /\b(?:CC[1-9]|PI1|A1|C1|P[1-8])\.\d{1,2}\b/g;

/** Whether a whole text looks like a criterion ID. */
export function isCriterionLike(text: string): boolean {
  return /^(?:CC[1-9]|PI1|A1|C1|P[1-8])\.\d{1,2}$/.test(text);
}
