import { criterion } from '../catalog/criteria.js';
import { GROUPS } from '../catalog/criterion-ids.js';
import type { Criticality, CriteriaGroup, CriterionId, TrustCategory } from '../catalog/types.js';
import type { CriterionCoverage } from './coverage.js';

/** What each state is worth, out of 100. docs/readiness.md explains why. */
const TEXT = 20;
const APPROVAL = 40;
const EVIDENCE = 40;
/** What an approval counts that nothing but the document states. */
const STATED = 0.5;

/** What text counts that stands in a draft only. */
const DRAFT = 0.25;

/** How much a criterion weighs in the mean. */
const WEIGHTS: Readonly<Record<Criticality, number>> = { low: 1, medium: 2, high: 3, critical: 4 };

/** A score from 0 to 100 with what it is made of. */
export interface Score {
  readonly score: number;
  /** Criteria in it. */
  readonly criteria: number;
  /** Those of them in each state. */
  readonly claimed: number;
  readonly substantiated: number;
  readonly approved: number;
  readonly proven: number;
  readonly evidenced: number;
}

export interface Readiness {
  readonly overall: Score;
  readonly byCategory: ReadonlyMap<TrustCategory, Score>;
  readonly byGroup: ReadonlyMap<CriteriaGroup, Score>;
  readonly byCriterion: ReadonlyMap<CriterionId, number>;
}

/** How ready the workspace is for its report. Only criteria in scope count. */
export function readinessOf(coverage: ReadonlyMap<CriterionId, CriterionCoverage>): Readiness {
  const inScope = [...coverage.values()].filter((one) => one.inScope);
  const byCategory = new Map<TrustCategory, CriterionCoverage[]>();
  const byGroup = new Map<CriteriaGroup, CriterionCoverage[]>();
  for (const one of inScope) {
    const { category, group } = criterion(one.criterion);
    byCategory.set(category, [...(byCategory.get(category) ?? []), one]);
    byGroup.set(group, [...(byGroup.get(group) ?? []), one]);
  }
  return {
    overall: total(inScope),
    byCategory: new Map([...byCategory].map(([category, list]) => [category, total(list)])),
    byGroup: new Map(
      GROUPS.flatMap((group) =>
        byGroup.has(group) ? [[group, total(byGroup.get(group) ?? [])] as const] : [],
      ),
    ),
    byCriterion: new Map(inScope.map((one) => [one.criterion, Math.round(criterionScore(one))])),
  };
}

/** One criterion's score, 0 to 100, not rounded. */
export function criterionScore({ points, evidence, states }: CriterionCoverage): number {
  const text = TEXT * textShare(points);
  const stated = shareOf(points.approved, points.approvedGeneric, points.total);
  const proven = shareOf(points.proven, points.provenGeneric, points.total);
  const approval = APPROVAL * (proven + (stated - proven) * STATED);
  if (evidence === 'not-applicable' || evidence === 'not-due')
    return ((text + approval) * 100) / (TEXT + APPROVAL);
  const share = evidence === 'complete' ? 1 : evidence === 'partial' ? 0.5 : 0;
  // Evidence of something that no text asks for shows a habit, not a control.
  return text + approval + EVIDENCE * share * (states.substantiated ? 1 : 0.5);
}

/** What documents in force say, and a part of what drafts would add to it: writing shows before it satisfies. */
function textShare({ substantiated, generic, drafted, total }: CriterionCoverage['points']): number {
  const inForce = shareOf(substantiated, generic, total);
  const withDrafts = shareOf([...substantiated, ...drafted], generic, total);
  return inForce + (withDrafts - inForce) * DRAFT;
}

/** What text in general words adds to that in the company's own counts half, so that it alone never gives more than half. */
function shareOf(own: readonly string[], generic: readonly string[], total: number): number {
  const sure = enough(own.length, total);
  return sure + (enough(own.length + generic.length, total) - sure) / 2;
}

/** Points of focus are hints: half of them, rounded up, is enough. */
function enough(points: number, total: number): number {
  return Math.min(1, points / Math.max(1, Math.ceil(total / 2)));
}

function total(list: readonly CriterionCoverage[]): Score {
  let sum = 0;
  let weights = 0;
  for (const one of list) {
    const weight = WEIGHTS[criterion(one.criterion).criticality];
    sum += weight * criterionScore(one);
    weights += weight;
  }
  const mean = weights === 0 ? 0 : sum / weights;
  const count = (state: keyof CriterionCoverage['states']): number =>
    list.filter(({ states }) => states[state]).length;
  return {
    // Nobody is told 100 while something is open, nor 0 when something is there.
    score: mean > 99 && mean < 100 - 1e-9 ? 99 : mean > 0 && mean < 1 ? 1 : Math.round(mean),
    criteria: list.length,
    claimed: count('claimed'),
    substantiated: count('substantiated'),
    approved: count('approved'),
    proven: count('proven'),
    evidenced: count('evidenced'),
  };
}
