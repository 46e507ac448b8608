import { CRITERIA } from '../catalog/criteria.js';
import { isCriterionId } from '../catalog/criterion-ids.js';
import type { Criterion, CriterionId } from '../catalog/types.js';
import type { PersonAnswer } from '../workspace/answers/person-answer.js';
import type { ProofVerdict } from '../workspace/approval-proof.js';
import type { PolicyDocument } from '../workspace/document.js';
import { shift, type Range } from '../workspace/position.js';
import type { Control } from '../workspace/records.js';
import { approvalGaps, type ApprovalGap } from './approval.js';
import { claimsOf } from './claims.js';
import type { EvidenceState, EvidenceSummary } from '../evidence/evidence-state.js';
import { isActive, isDraft } from './governed.js';
import { substantiatedCriteria } from './topics/verdicts.js';
import type { WorkspaceFacts } from './workspace-facts.js';

/** Where something about a criterion stands: in a document, or in a file of controls. */
export interface CoveragePlace {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  readonly range: Range;
  /** Heading and anchor of the section, when the place is in one. */
  readonly section?: { readonly index: number; readonly heading: string; readonly slug: string };
  readonly control?: string;
  /** The document is a draft, which never satisfies. */
  readonly draft: boolean;
}

/** A place where text says how a point of focus is met. */
export interface SubstantiatedPlace extends CoveragePlace {
  readonly point: string;
  readonly because: string;
  /** Its text would be true of any company, so that it counts weakly. */
  readonly generic?: true;
  /** The person's answer it rests on, where the text alone was not enough. */
  readonly answer?: PersonAnswer;
}

/** A document that substantiates a criterion, with what its approval lacks. */
export interface ApprovalPlace extends CoveragePlace {
  readonly gaps: readonly ApprovalGap[];
  /** How far the approval can be believed; `stated` where no history was asked. */
  readonly proof: ProofVerdict;
}

/** The four states of a criterion and the places they rest on. */
export interface CriterionCoverage {
  readonly criterion: CriterionId;
  readonly inScope: boolean;
  readonly claimed: readonly CoveragePlace[];
  readonly substantiated: readonly SubstantiatedPlace[];
  /** Every substantiating document; approved are those without gaps. */
  readonly approvals: readonly ApprovalPlace[];
  readonly controls: readonly Control[];
  readonly evidence: EvidenceState;
  /**
   * Points of focus that documents other than drafts substantiate, of how many. `approved` are those by documents whose
   * approval is in order, `proven` those of them of which the history shows it. Names with `generic` are of points of which
   * all such text would be true of any company; they are not among the others. `drafted` are those that only drafts speak
   * to.
   */
  readonly points: {
    readonly substantiated: readonly string[];
    readonly approved: readonly string[];
    readonly generic: readonly string[];
    readonly approvedGeneric: readonly string[];
    readonly proven: readonly string[];
    readonly provenGeneric: readonly string[];
    readonly drafted: readonly string[];
    readonly total: number;
  };
  /** Documents say how it is met, but only in words that would be true of any company: none of its text counts in full. */
  readonly weak: boolean;
  readonly states: CriterionStates;
}

export interface CriterionStates {
  readonly claimed: boolean;
  /** By a document that is no draft, in words of the company's own. */
  readonly substantiated: boolean;
  readonly approved: boolean;
  /** By a document of which the history shows who approved its text. */
  readonly proven: boolean;
  readonly evidenced: boolean;
}

/** What is collected while documents are walked. */
interface Collected {
  readonly claimed: CoveragePlace[];
  readonly substantiated: SubstantiatedPlace[];
  readonly approvals: ApprovalPlace[];
}

/** The four states of all 61 criteria, in the order of the standard. */
export function coverageOf(
  facts: WorkspaceFacts,
  evidence: EvidenceSummary,
): ReadonlyMap<CriterionId, CriterionCoverage> {
  const { snapshot } = facts;
  const collected = new Map<CriterionId, Collected>(
    CRITERIA.map(({ id }) => [id, { claimed: [], substantiated: [], approvals: [] }]),
  );
  const documents = [...snapshot.documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const document of documents) if (isActive(document)) collectDocument(document, facts, collected);
  const controls = controlsByCriterion(snapshot.controls);
  return new Map(
    CRITERIA.map((criterion) => [
      criterion.id,
      settle(criterion, collected.get(criterion.id), controls.get(criterion.id) ?? [], facts, evidence),
    ]),
  );
}

function collectDocument(
  document: PolicyDocument,
  facts: WorkspaceFacts,
  collected: ReadonlyMap<CriterionId, Collected>,
): void {
  const draft = isDraft(document);
  const common = { uri: document.uri, path: document.path, title: document.title, draft };
  for (const { id, range, section } of claimsOf(document)) {
    collected.get(id)?.claimed.push({ ...common, range, section: sectionOf(document, section) });
  }
  const analysis = facts.analysisOf(document);
  for (const id of substantiatedCriteria(analysis)) {
    const there = collected.get(id);
    const points = analysis.substantiated.get(id);
    if (!there || !points) continue;
    for (const { point, section, match, answer } of points) {
      const because = match.because.find(({ sentence }) => sentence >= 0) ?? match.because[0];
      there.substantiated.push({
        ...common,
        range: rangeOf(document, section, because?.sentence),
        section: sectionOf(document, section),
        point,
        because: because?.text ?? '',
        ...(match.generic && { generic: true as const }),
        ...(answer && { answer }),
      });
    }
    const first = points[0];
    const range = rangeOf(document, first?.section ?? 0, undefined);
    const proof = facts.snapshot.proofs?.get(document.path);
    there.approvals.push({
      ...common,
      range,
      gaps: approvalGaps(document, facts.today, proof),
      proof: proof?.verdict ?? 'stated',
    });
  }
}

function settle(
  criterion: Criterion,
  found: Collected | undefined,
  controls: readonly Control[],
  facts: WorkspaceFacts,
  evidence: EvidenceSummary,
): CriterionCoverage {
  const { claimed, substantiated, approvals } = found ?? { claimed: [], substantiated: [], approvals: [] };
  const inOrder = approvals.filter(({ gaps }) => gaps.length === 0);
  const approvedUris = new Set(inOrder.map(({ uri }) => uri));
  const provenUris = new Set(inOrder.filter(({ proof }) => proof === 'proven').map(({ uri }) => uri));
  const valid = substantiated.filter(({ draft }) => !draft);
  const approved = valid.filter(({ uri }) => approvedUris.has(uri));
  const proven = approved.filter(({ uri }) => provenUris.has(uri));
  const own = valid.filter(isOwn);
  const running = controls.filter(({ status }) => status === 'implemented');
  const state = evidenceOf(running, evidence);
  return {
    criterion: criterion.id,
    inScope: facts.inScope.has(criterion.id),
    claimed: [...claimed, ...controls.map((control) => controlPlace(control, criterion.id))],
    substantiated,
    approvals,
    controls,
    evidence: state,
    points: {
      substantiated: unique(own),
      approved: unique(approved.filter(isOwn)),
      generic: onlyGeneric(valid),
      approvedGeneric: onlyGeneric(approved),
      proven: unique(proven.filter(isOwn)),
      provenGeneric: onlyGeneric(proven),
      drafted: unique(substantiated).filter((point) => !valid.some((place) => place.point === point)),
      total: criterion.pointsOfFocus.length,
    },
    weak: valid.length > 0 && own.length === 0,
    states: {
      claimed: claimed.length > 0 || controls.length > 0,
      substantiated: own.length > 0,
      // Signing what every company could sign approves nothing of this one.
      approved: approved.some(isOwn),
      proven: proven.some(isOwn),
      evidenced:
        state === 'complete' ||
        (state === 'not-applicable' &&
          running.some((control) => evidence.nothingHappened?.(control) === true)),
    },
  };
}

/** The evidence of all controls in operation together; those of which nothing was to be seen yet do not count. */
function evidenceOf(controls: readonly Control[], evidence: EvidenceSummary): EvidenceState {
  const states = controls.map((control) => evidence.stateOf(control));
  const counted = states.filter((state) => state !== 'not-applicable' && state !== 'not-due');
  if (counted.length === 0)
    return states.includes('not-due') ? 'not-due' : states.length > 0 ? 'not-applicable' : 'none';
  if (counted.every((state) => state === 'complete')) return 'complete';
  return counted.every((state) => state === 'none') ? 'none' : 'partial';
}

function controlsByCriterion(controls: readonly Control[]): ReadonlyMap<CriterionId, readonly Control[]> {
  const found = new Map<CriterionId, Control[]>();
  for (const control of controls) {
    if (control.status === 'retired') continue;
    for (const { value } of control.criteria) {
      if (!isCriterionId(value)) continue;
      const there = found.get(value);
      if (there) there.push(control);
      else found.set(value, [control]);
    }
  }
  return found;
}

function controlPlace(control: Control, id: CriterionId): CoveragePlace {
  const field = control.criteria.find(({ value }) => value === id);
  return {
    uri: control.uri,
    path: control.path,
    title: control.title,
    range: field?.valueRange ?? control.idRange,
    control: control.id,
    draft: false,
  };
}

function sectionOf(document: PolicyDocument, index: number | undefined): CoveragePlace['section'] {
  const section = index === undefined ? undefined : document.sections[index];
  return section && index !== undefined
    ? { index, heading: section.content.heading, slug: section.slug }
    : undefined;
}

function rangeOf(document: PolicyDocument, index: number, sentence: number | undefined): Range {
  const section = document.sections[index];
  if (!section) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const { content, startLine } = section;
  const range = sentence === undefined ? undefined : content.sentences[sentence]?.range;
  return shift(range ?? content.headingRange ?? content.range, startLine);
}

function isOwn({ generic }: SubstantiatedPlace): boolean {
  return generic !== true;
}

/** Points of which every place is generic. */
function onlyGeneric(places: readonly SubstantiatedPlace[]): readonly string[] {
  const own = new Set(unique(places.filter(isOwn)));
  return unique(places).filter((point) => !own.has(point));
}

function unique(places: readonly SubstantiatedPlace[]): readonly string[] {
  return [...new Set(places.map(({ point }) => point))];
}
