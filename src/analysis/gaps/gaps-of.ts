import { CRITERION_IDS, isCriterionId } from '../../catalog/criterion-ids.js';
import { policyType } from '../../catalog/policy-types.js';
import type { CriterionId } from '../../catalog/types.js';
import { relativeTo } from '../../workspace/paths.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { CriterionCoverage } from '../coverage.js';
import type { Diagnostic } from '../diagnostic.js';
import { eachReport } from '../rule.js';
import { metaOf } from '../rule-meta.js';
import type { EvidenceSummary } from '../../evidence/evidence-state.js';
import { approvalOpen, evidenceOpen, textOpen, type OpenState } from './open-states.js';
import type { Gap } from './gap.js';
import { byCriticality, criticalityOf, diagnosticCriticality, diagnosticEffort, inOrder } from './grading.js';
import { typeOf } from '../kinds/type-of.js';

export interface GapSources {
  readonly snapshot: Snapshot;
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly diagnostics: Iterable<Diagnostic>;
  /** Left out when evidence was not looked at; then nothing is said about it. */
  readonly evidence?: EvidenceSummary;
}

/**
 * Everything to do before the audit, most critical first: all diagnostics, and the states that criteria in scope have
 * not reached where no diagnostic says so already. The same cause is listed once.
 */
export function gapsOf(sources: GapSources): readonly Gap[] {
  const { snapshot, coverage } = sources;
  const held = heldBackByApproval(coverage);
  const found: Omit<Gap, 'id'>[] = [];
  const said = { text: new Set<CriterionId>(), approval: new Set<string>(), controls: new Set<string>() };
  for (const diagnostic of eachOf(sources.diagnostics)) {
    const gap = fromDiagnostic(diagnostic, coverage, held, snapshot);
    found.push(gap);
    if (gap.stage === 'text') for (const id of namedCriteria(diagnostic)) said.text.add(id);
    if (gap.stage === 'approval') said.approval.add(diagnostic.uri);
    if (gap.stage === 'evidence' && typeof diagnostic.data?.control === 'string')
      said.controls.add(diagnostic.data.control);
  }
  const open: OpenState[] = [
    ...textOpen(coverage, said.text),
    ...approvalOpen(coverage, said.approval),
    ...evidenceOpen(coverage, snapshot, sources.evidence, said.controls),
  ];
  for (const { place, ...state } of open) {
    found.push({
      ...state,
      place: place && { ...place, path: relativeTo(snapshot.root, place.uri) ?? place.uri },
    });
  }
  return withIds(found.sort(inReadingOrder));
}

function* eachOf(diagnostics: Iterable<Diagnostic>): Iterable<Diagnostic> {
  for (const diagnostic of diagnostics) yield* eachReport(diagnostic);
}

function fromDiagnostic(
  diagnostic: Diagnostic,
  coverage: GapSources['coverage'],
  held: ReadonlyMap<string, readonly CriterionId[]>,
  snapshot: Snapshot,
): Omit<Gap, 'id'> {
  const { code, severity, uri, range, message, why, data } = diagnostic;
  const meta = metaOf(code);
  const { stage } = meta;
  const named =
    stage === 'approval'
      ? (held.get(uri) ?? [])
      : [...namedCriteria(diagnostic), ...servedBy(data?.control, snapshot)];
  const criteria = inOrder(named.filter((id) => coverage.get(id)?.inScope === true));
  return {
    code,
    stage,
    severity,
    criteria,
    criticality: diagnosticCriticality(meta, severity, subjectOf(diagnostic, criteria, snapshot)),
    effort: diagnosticEffort(meta, criteria),
    message,
    why,
    place: { uri, path: relativeTo(snapshot.root, uri) ?? uri, range },
    data,
  };
}

function namedCriteria({ criterion, data }: Diagnostic): readonly CriterionId[] {
  const listed = Array.isArray(data?.criteria) ? data.criteria : [];
  return [criterion, ...listed].filter(
    (id): id is CriterionId => typeof id === 'string' && isCriterionId(id),
  );
}

/** The criteria of a control that a diagnostic is about. */
function servedBy(control: unknown, snapshot: Snapshot): readonly CriterionId[] {
  const controls = typeof control === 'string' ? (snapshot.controlsById.get(control) ?? []) : [];
  return controls.flatMap(({ criteria }) => criteria.map(({ value }) => value));
}

/** What the gap is measured by: the document's type when the whole document is missing, else its criteria. */
function subjectOf(
  { uri, data }: Diagnostic,
  criteria: readonly CriterionId[],
  snapshot: Snapshot,
): Gap['criticality'] | undefined {
  if (data?.fix === 'draftPolicy' && typeof data.policyType === 'string')
    return policyType(data.policyType)?.criticality;
  const document = snapshot.documents.get(uri);
  return criticalityOf(criteria) ?? (document && typeOf(document)?.criticality);
}

/** By document: the criteria that would be approved if it were. */
function heldBackByApproval(coverage: GapSources['coverage']): ReadonlyMap<string, readonly CriterionId[]> {
  const held = new Map<string, CriterionId[]>();
  for (const { criterion, inScope, states, approvals } of coverage.values()) {
    if (!inScope || states.approved) continue;
    for (const { uri } of approvals) held.set(uri, [...(held.get(uri) ?? []), criterion]);
  }
  return held;
}

function inReadingOrder(a: Omit<Gap, 'id'>, b: Omit<Gap, 'id'>): number {
  return (
    byCriticality(a.criticality, b.criticality) ||
    place(a) - place(b) ||
    order(a.place?.path ?? '', b.place?.path ?? '') ||
    (a.place?.range.start.line ?? 0) - (b.place?.range.start.line ?? 0) ||
    order(a.code, b.code)
  );
}

/** Where its first criterion stands in the standard; what belongs to none comes last. */
function place({ criteria }: Omit<Gap, 'id'>): number {
  const [first] = criteria;
  return first === undefined ? CRITERION_IDS.length : CRITERION_IDS.indexOf(first);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lines move while someone types; code, file and message stay. */
function withIds(gaps: readonly Omit<Gap, 'id'>[]): readonly Gap[] {
  const seen = new Map<string, number>();
  return gaps.map((gap) => {
    const base = [gap.code, gap.place?.path ?? '', gap.criteria.join(','), gap.message.en].join('|');
    const n = seen.get(base) ?? 0;
    seen.set(base, n + 1);
    return { id: n === 0 ? base : `${base}|${n}`, ...gap };
  });
}
