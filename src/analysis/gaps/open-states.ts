import { criterion } from '../../catalog/criteria.js';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { CriterionId, Localised } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { ApprovalGap } from '../approval.js';
import type { ApprovalPlace, CriterionCoverage } from '../coverage.js';
import type { EvidenceSummary } from '../../evidence/evidence-state.js';
import type { Gap } from './gap.js';
import { criticalityOf, difficultyOf, inOrder } from './grading.js';

/** A gap without its ID, and with a place that has no path yet. */
export type OpenState = Omit<Gap, 'id' | 'place'> & {
  readonly place?: Omit<NonNullable<Gap['place']>, 'path'>;
};

type Coverage = ReadonlyMap<CriterionId, CriterionCoverage>;

/** Criteria in scope without text that says how they are met, except those already `said`. */
export function* textOpen(coverage: Coverage, said: ReadonlySet<CriterionId>): Iterable<OpenState> {
  for (const { criterion: id, inScope, states, substantiated, claimed, weak } of coverage.values()) {
    if (!inScope || states.substantiated || said.has(id)) continue;
    const { title, intent, criticality, difficulty } = criterion(id);
    const draft = substantiated[0];
    const place = draft ?? claimed.find(({ control }) => control === undefined);
    yield {
      code: 'criterion-not-substantiated',
      stage: 'text',
      criteria: [id],
      criticality,
      effort: difficulty,
      message: weak
        ? inGeneral(id)
        : draft
          ? {
              en: `Only a draft says how ${id} (${title.en}) is met.`,
              nl: `Alleen een concept zegt hoe aan ${id} (${title.nl}) wordt voldaan.`,
            }
          : {
              en: `No text says how ${id} (${title.en}) is met.`,
              nl: `Geen tekst zegt hoe aan ${id} (${title.nl}) wordt voldaan.`,
            },
      why: intent,
      place: place && { uri: place.uri, range: place.range },
      data: { criterion: id },
    };
  }
}

function inGeneral(id: CriterionId): Localised {
  const { title } = criterion(id);
  return {
    en: `${id} (${title.en}) is met in general words only, which would be true of any company.`,
    nl: `Aan ${id} (${title.nl}) wordt alleen in algemene woorden voldaan, die voor elk bedrijf gelden.`,
  };
}

/** Documents whose missing approval holds criteria back, except those already `said`: one gap a document. */
export function* approvalOpen(coverage: Coverage, said: ReadonlySet<string>): Iterable<OpenState> {
  const byUri = new Map<string, { readonly first: ApprovalPlace; readonly criteria: CriterionId[] }>();
  for (const { criterion: id, inScope, states, approvals } of coverage.values()) {
    if (!inScope || !states.substantiated || states.approved) continue;
    for (const approval of approvals) {
      if (approval.gaps.length === 0 || said.has(approval.uri)) continue;
      const there = byUri.get(approval.uri);
      if (there) there.criteria.push(id);
      else byUri.set(approval.uri, { first: approval, criteria: [id] });
    }
  }
  for (const { first, criteria } of byUri.values()) {
    yield {
      code: 'not-approved',
      stage: 'approval',
      criteria: inOrder(criteria),
      criticality: criticalityOf(criteria) ?? 'medium',
      effort: 'low',
      message: {
        en: `“${first.title}” does not count as approved.`,
        nl: `“${first.title}” geldt niet als goedgekeurd.`,
      },
      why: {
        en: `Not in order: ${listOf(first.gaps, 'en')}.`,
        nl: `Niet in orde: ${listOf(first.gaps, 'nl')}.`,
      },
      place: { uri: first.uri, range: first.range },
    };
  }
}

/** Controls in operation without complete evidence, and criteria that no control in operation serves. */
export function* evidenceOpen(
  coverage: Coverage,
  snapshot: Snapshot,
  evidence: EvidenceSummary | undefined,
  said: ReadonlySet<string>,
): Iterable<OpenState> {
  const inScope = [...coverage.values()].filter((one) => one.inScope);
  if (snapshot.controls.length === 0) {
    if (inScope.length > 0) yield noControls(inScope.map(({ criterion: id }) => id));
    return;
  }
  for (const { criterion: id, controls } of inScope) {
    if (!controls.some(({ status }) => status === 'implemented')) yield noControl(id, controls[0]);
  }
  // Without a period nothing can be due.
  const report = snapshot.config?.report;
  if (!evidence || (report?.observationPeriod ?? report?.asOf) === undefined) return;
  for (const control of snapshot.controls) {
    if (control.status !== 'implemented' || said.has(control.id)) continue;
    const state = evidence.stateOf(control);
    const criteria = inOrder(
      control.criteria
        .map(({ value }) => value)
        .filter((id) => isCriterionId(id) && coverage.get(id)?.inScope === true),
    );
    if (criteria.length > 0 && (state === 'none' || state === 'partial'))
      yield evidenceGap(control, criteria, state);
  }
}

function noControls(criteria: readonly CriterionId[]): OpenState {
  return {
    code: 'no-controls',
    stage: 'evidence',
    criteria,
    criticality: 'high',
    effort: 'medium',
    message: {
      en: 'No controls are written down yet.',
      nl: 'Er zijn nog geen beheersmaatregelen vastgelegd.',
    },
    why: {
      en: 'List them in controls.yaml with an owner, a frequency and the evidence they leave: an auditor tests controls, not intentions.',
      nl: 'Leg ze vast in controls.yaml met een eigenaar, een frequentie en het bewijs dat ze opleveren: een auditor toetst maatregelen, geen voornemens.',
    },
  };
}

function noControl(id: CriterionId, planned: Control | undefined): OpenState {
  const { title, criticality, difficulty, sampleControls } = criterion(id);
  const [example] = sampleControls;
  return {
    code: 'no-control',
    stage: 'evidence',
    criteria: [id],
    criticality,
    effort: difficulty,
    message: {
      en: `No control in operation serves ${id} (${title.en}).`,
      nl: `Geen werkende beheersmaatregel dient ${id} (${title.nl}).`,
    },
    why: example
      ? { en: `For example: ${example.en}`, nl: `Bijvoorbeeld: ${example.nl}` }
      : criterion(id).intent,
    place: planned && { uri: planned.uri, range: planned.idRange },
  };
}

function evidenceGap(
  control: Control,
  criteria: readonly CriterionId[],
  state: 'none' | 'partial',
): OpenState {
  const name = `${control.id} (${control.title})`;
  return {
    code: 'evidence-open',
    stage: 'evidence',
    criteria,
    criticality: criticalityOf(criteria) ?? 'medium',
    effort: difficultyOf(criteria),
    message:
      state === 'none'
        ? { en: `${name} has no evidence in this period.`, nl: `${name} heeft geen bewijs in deze periode.` }
        : { en: `The evidence of ${name} is not complete.`, nl: `Het bewijs van ${name} is niet volledig.` },
    why: {
      en: 'Every occurrence of a control in the observation period needs evidence that it was done.',
      nl: 'Elke uitvoering van een beheersmaatregel in de observatieperiode heeft bewijs nodig dat die is gedaan.',
    },
    place: { uri: control.uri, range: control.idRange },
  };
}

const APPROVAL_WORDS: Readonly<Record<ApprovalGap, Localised>> = {
  unread: { en: 'could not be read', nl: 'kon niet worden gelezen' },
  owner: { en: 'owner', nl: 'eigenaar' },
  approver: { en: 'approver', nl: 'goedkeurder' },
  version: { en: 'version', nl: 'versie' },
  approved: { en: 'approval date', nl: 'datum van goedkeuring' },
  review: { en: 'review overdue', nl: 'herziening te laat' },
  draft: { en: 'still a draft', nl: 'nog een concept' },
  withdrawn: { en: 'withdrawn', nl: 'ingetrokken' },
  'same-person': { en: 'owner and approver are the same', nl: 'eigenaar en goedkeurder zijn dezelfde' },
  changed: { en: 'changed since approval', nl: 'gewijzigd sinds de goedkeuring' },
  contradicted: { en: 'approval contradicted by git', nl: 'goedkeuring tegengesproken door git' },
};

function listOf(gaps: readonly ApprovalGap[], language: 'en' | 'nl'): string {
  return gaps.map((gap) => APPROVAL_WORDS[gap][language]).join(', ');
}
