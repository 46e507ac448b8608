import { CRITERIA } from '../../catalog/criteria.js';
import type { CriterionId } from '../../catalog/types.js';
import type { SubjectReading } from '../../reading/subjects/read-subjects.js';
import type { CriterionChance, SectionCriteria } from '../../reading/subjects/read-criteria.js';
import { substantiates } from '../../reading/statement.js';
import type { SubjectChance } from '../../reading/subjects/subject-model.js';
import { CRITERIA_NEAR_SUBJECT, CRITERIA_OF_SUBJECT } from './topics.js';

/** What surrounds a section and colours how it is read. */
export interface SectionContext {
  /** Headings of the enclosing sections, nearest first. */
  readonly ancestors: readonly string[];
  /** Criteria the document's policy type usually serves. */
  readonly expected: ReadonlySet<CriterionId>;
  /** Subjects the document's policy type speaks of. */
  readonly subjects: ReadonlySet<number> | undefined;
}

/** What the verifier of links is told of a criterion that a section may be linked to. */
export interface LinkFeatures {
  /** Index into `CRITERIA`. */
  readonly criterion: number;
  /** In the order of `FEATURE_NAMES`. */
  readonly values: readonly number[];
}

/** Each is between 0 and about 1, so that the verifier's weights can be compared. */
export const FEATURE_NAMES = [
  'best statement',
  'second statement',
  'best single subject',
  'sum of statements',
  'statements on it',
  'share of statements on it',
  'heading',
  'best weak statement',
  'expected of the document',
  'best of any criterion less its own',
  'sum of any criterion less its own',
  'place by sum',
  'first by sum',
  'near subjects',
  'heading without a statement',
  'length of the section',
  'subjects of it',
  'share of all that is spoken of',
  'section as a whole',
  'section as a whole, root',
  'best of any as a whole less its own',
  'place as a whole',
  'as a whole and in a statement',
  'as readers judged',
  'as readers judged, root',
  'best of any as judged less its own',
  'place as judged',
  'as judged and as a whole',
  'as judged and in a statement',
  'control environment',
  'communication and monitoring',
  'risk',
  'control activities',
  'logical and physical access',
  'operations and change',
  'availability',
  'confidentiality',
  'processing integrity',
  'privacy',
] as const;

/** From this chance on a statement counts as one on the criterion. */
const ON_IT = 0.3;

interface Tally {
  best: number;
  second: number;
  single: number;
  sum: number;
  count: number;
  weak: number;
  near: number;
  readonly subjects: Set<number>;
}

/**
 * The criteria a section may be linked to, with what speaks for and against each. `wholes` are the criteria that the
 * section as a whole speaks for.
 */
export function linkFeatures(
  reading: SubjectReading,
  wholes: SectionCriteria,
  { expected }: SectionContext,
): LinkFeatures[] {
  const tallies = CRITERIA.map((): Tally => ({
    best: 0,
    second: 0,
    single: 0,
    sum: 0,
    count: 0,
    weak: 0,
    near: 0,
    subjects: new Set(),
  }));
  let stating = 0;
  reading.statements.forEach(({ force }, n) => {
    const states = substantiates(force);
    if (states) stating += 1;
    addStatement(reading.subjects[n] ?? [], states, tallies);
  });
  const headings = new Float64Array(CRITERIA.length);
  for (const { subject, chance } of reading.heading)
    for (const criterion of CRITERIA_OF_SUBJECT[subject] ?? [])
      headings[criterion] = (headings[criterion] ?? 0) + chance;
  return toFeatures(tallies, headings, wholes, stating, expected);
}

function addStatement(subjects: readonly SubjectChance[], states: boolean, tallies: readonly Tally[]): void {
  const chances = new Map<number, number>();
  for (const { subject, chance } of subjects) {
    for (const criterion of CRITERIA_OF_SUBJECT[subject] ?? []) {
      chances.set(criterion, (chances.get(criterion) ?? 0) + chance);
      const tally = tallies[criterion];
      if (!states || !tally) continue;
      if (chance >= ON_IT) tally.subjects.add(subject);
      tally.single = Math.max(tally.single, chance);
    }
    if (!states) continue;
    for (const criterion of CRITERIA_NEAR_SUBJECT[subject] ?? []) {
      const tally = tallies[criterion];
      if (tally) tally.near = Math.max(tally.near, chance);
    }
  }
  for (const [criterion, chance] of chances) {
    const tally = tallies[criterion];
    if (tally) addChance(tally, chance, states);
  }
}

function addChance(tally: Tally, chance: number, states: boolean): void {
  if (!states) {
    tally.weak = Math.max(tally.weak, chance);
    return;
  }
  tally.sum += chance;
  if (chance >= ON_IT) tally.count += 1;
  if (chance > tally.best) {
    tally.second = tally.best;
    tally.best = chance;
  } else if (chance > tally.second) tally.second = chance;
}

function toFeatures(
  tallies: readonly Tally[],
  headings: Float64Array,
  wholes: SectionCriteria,
  stating: number,
  expected: ReadonlySet<CriterionId>,
): LinkFeatures[] {
  const order = [...tallies.keys()].sort((a, b) => (tallies[b]?.sum ?? 0) - (tallies[a]?.sum ?? 0) || a - b);
  const best = Math.max(...tallies.map((tally) => tally.best));
  const most = Math.max(...tallies.map((tally) => tally.sum));
  const total = tallies.reduce((sum, tally) => sum + tally.sum, 0);
  return order.flatMap((criterion, place) => {
    const tally = tallies[criterion];
    const id = CRITERIA[criterion]?.id;
    if (!tally || id === undefined || tally.best === 0) return [];
    const heading = headings[criterion] ?? 0;
    const told = placeIn(wholes.told, criterion);
    const judged = placeIn(wholes.judged, criterion);
    const values = [
      tally.best,
      tally.second,
      tally.single,
      Math.min(1, tally.sum / 4),
      Math.min(1, tally.count / 4),
      stating === 0 ? 0 : tally.count / stating,
      heading,
      tally.weak,
      expected.has(id) ? 1 : 0,
      best - tally.best,
      most === 0 ? 0 : (most - tally.sum) / most,
      1 / (place + 1),
      place === 0 ? 1 : 0,
      tally.near,
      tally.best < ON_IT ? heading : 0,
      Math.min(1, Math.log2(stating + 1) / 6),
      Math.min(1, tally.subjects.size / 3),
      total === 0 ? 0 : tally.sum / total,
      told.chance,
      Math.sqrt(told.chance),
      told.behind,
      told.share,
      Math.sqrt(told.chance * tally.best),
      judged.chance,
      Math.sqrt(judged.chance),
      judged.behind,
      judged.share,
      Math.sqrt(judged.chance * told.chance),
      Math.sqrt(judged.chance * tally.best),
      ...(GROUPS_OF[criterion] ?? []),
    ];
    return [{ criterion, values }];
  });
}

/** How likely a criterion is among those of the section as a whole, how far behind the first, and one over its place. */
function placeIn(
  chances: readonly CriterionChance[],
  criterion: number,
): { chance: number; behind: number; share: number } {
  const place = chances.findIndex((one) => one.criterion === criterion);
  const chance = chances[place]?.chance ?? 0;
  return { chance, behind: (chances[0]?.chance ?? 0) - chance, share: place < 0 ? 0 : 1 / (place + 1) };
}

const GROUP_FEATURES: readonly (readonly string[])[] = [
  ['CC1'],
  ['CC2', 'CC4'],
  ['CC3'],
  ['CC5'],
  ['CC6'],
  ['CC7', 'CC8', 'CC9'],
  ['A'],
  ['C'],
  ['PI'],
  ['P'],
];

function groupOf(id: CriterionId): string {
  return id.slice(0, id.indexOf('.')).replace(/^(A|C|P|PI)\d$/, '$1');
}

/** By criterion: which of the groups it is in, as features. */
const GROUPS_OF: readonly (readonly number[])[] = CRITERIA.map(({ id }) =>
  GROUP_FEATURES.map((groups) => (groups.includes(groupOf(id)) ? 1 : 0)),
);
