import { GROUPS } from '../../catalog/criterion-ids.js';
import type { CriteriaGroup } from '../../catalog/types.js';
import type { RecordComparison, StatedRecords, TextComparison } from '../approval/changed-statement.js';
import { isActive } from '../governed.js';
import { isPolicy } from '../kinds/kind-of.js';
import { approvalChanges, type ApprovalChange } from './approvals.js';
import { contentChanges, type ContentChange } from './contents.js';
import { evidenceChanges, type EvidenceChange } from './evidence.js';
import { contradictionsIn, findingChange, type FindingChange } from './findings.js';
import { pairsOf } from './pairs.js';
import type { Picture } from './picture.js';
import { recordChanges, type RecordChange } from './records.js';
import { supportChange, type SupportChange } from './support.js';
import { saysLess, statementChanges, type StatementInPolicy } from './statements.js';

/** Scores from 0 to 100; a side on which nothing is in scope has none. */
export interface ScoreChange {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What a change of a workspace means. */
export interface WorkspaceChange {
  /** ISO date both sides are looked at as of. */
  readonly today: string;
  /** Whether all that belongs to each side could be read. */
  readonly isWhole: { readonly before: boolean; readonly after: boolean };
  readonly documents: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly renamed: readonly { readonly from: string; readonly to: string }[];
  };
  readonly support: SupportChange;
  readonly contents: readonly ContentChange[];
  readonly statements: readonly StatementInPolicy[];
  readonly records: readonly RecordChange[];
  readonly contradictions: FindingChange;
  readonly approvals: readonly ApprovalChange[];
  readonly evidence: readonly EvidenceChange[];
  /** Everything else that rules report on one side only. */
  readonly findings: FindingChange;
  readonly score: ScoreChange;
  /** Every group that is in scope on one side or the other. */
  readonly groups: readonly (ScoreChange & { readonly group: CriteriaGroup })[];
}

/** Rules on what stands in lists of its own: contents, contradictions, approvals and evidence. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'missing-content',
  'contradiction',
  'negated-practice',
  'evidence-missing',
  'changed-since-approval',
  'approval-contradicted',
]);

/**
 * Compares a workspace before and after a change. Both pictures are of the same day. `compare` names changed statements,
 * `compareRecords` what changed records leave behind.
 */
export function changeBetween(
  before: Picture,
  after: Picture,
  compare: TextComparison,
  compareRecords?: RecordComparison,
): WorkspaceChange {
  const left = compareRecords?.(recordsOf(before), recordsOf(after));
  const pairs = pairsOf(before.snapshot, after.snapshot);
  const all = findingChange(before, after, pairs);
  const others = (list: FindingChange['added']): FindingChange['added'] =>
    list.filter(({ code }) => !SAID_ELSEWHERE.has(code));
  return {
    today: after.today,
    isWhole: { before: before.isWhole, after: after.isWhole },
    documents: {
      added: pairs.flatMap((pair) => (pair.after && !pair.before ? [pair.after.path] : [])),
      removed: pairs.flatMap((pair) => (pair.before && !pair.after ? [pair.before.path] : [])),
      renamed: pairs.flatMap((pair) =>
        pair.before && pair.after && pair.before.path !== pair.after.path
          ? [{ from: pair.before.path, to: pair.after.path }]
          : [],
      ),
    },
    support: supportChange(before, after, pairs),
    contents: contentChanges(before, after, pairs),
    statements: statementChanges(pairs, recordsOf(after), compare),
    records: recordChanges(before.snapshot, after.snapshot).map((one) => {
      const leftBehind = one.change === 'changed' ? left?.get(`${one.kind} ${one.id}`) : undefined;
      return leftBehind ? { ...one, leftBehind } : one;
    }),
    contradictions: contradictionsIn(all),
    approvals: approvalChanges(before, after, pairs),
    evidence: evidenceChanges(before, after),
    findings: { added: others(all.added), resolved: others(all.resolved) },
    score: { before: overall(before), after: overall(after) },
    groups: GROUPS.flatMap((group) => {
      const [then, now] = [before, after].map(({ readiness }) => readiness.byGroup.get(group)?.score);
      return then === undefined && now === undefined ? [] : [{ group, before: then, after: now }];
    }),
  };
}

function recordsOf({ snapshot: { config, controls, documents } }: Picture): StatedRecords {
  return {
    commitments: config?.commitments ?? [],
    controls,
    documents: [...documents.values()].filter((one) => isPolicy(one) && isActive(one)),
  };
}

function overall({ readiness: { overall: score } }: Picture): number | undefined {
  return score.criteria === 0 ? undefined : score.score;
}

/**
 * Whether anything is worse than before: support, a content, an approval or evidence lost, a statement weakened or gone, or
 * texts and records newly at odds.
 */
export function losesSomething(change: WorkspaceChange): boolean {
  const { support, contents, statements, records, contradictions, approvals, evidence } = change;
  return (
    support.criteria.some(({ direction }) => direction === 'lost') ||
    support.points.some(({ direction }) => direction === 'lost') ||
    contents.some(({ direction, elsewhere }) => direction === 'lost' && elsewhere === undefined) ||
    statements.some(saysLess) ||
    records.some(({ leftBehind }) => leftBehind !== undefined) ||
    contradictions.added.length > 0 ||
    approvals.some(({ direction }) => direction === 'lost') ||
    evidence.some(({ effect }) => effect === 'lost')
  );
}
