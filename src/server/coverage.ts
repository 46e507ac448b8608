import type { ApprovalGap } from '../analysis/approval.js';
import type { CoveragePlace as Place, CriterionCoverage as Found } from '../analysis/coverage.js';
import type { Gap } from '../analysis/gaps/gap.js';
import { IN_GENERAL_WORDS } from '../analysis/topics/explain.js';
import { criterion } from '../catalog/criteria.js';
import { localise } from '../catalog/localise.js';
import type { Language, Localised } from '../catalog/types.js';
import { shorten } from '../editing/markup.js';
import type { PersonAnswer } from '../workspace/answers/person-answer.js';
import type { EvidenceFile } from '../workspace/records.js';
import {
  MOST_CRITERION_GAPS,
  type CoveragePlace,
  type CriterionCoverage,
  type CriterionGap,
} from './protocol.js';

/** Places of one kind that are sent for a criterion; in a large workspace there are thousands. */
const MOST_PLACES = 40;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const GAPS: Readonly<Record<ApprovalGap, Localised>> = {
  owner: { en: 'no owner', nl: 'geen eigenaar' },
  approver: { en: 'no approver', nl: 'geen goedkeurder' },
  version: { en: 'no version', nl: 'geen versie' },
  approved: { en: 'no approval date', nl: 'geen goedkeuringsdatum' },
  review: { en: 'review overdue', nl: 'herziening verlopen' },
  draft: { en: 'draft', nl: 'concept' },
  withdrawn: { en: 'retired', nl: 'vervallen' },
  'same-person': { en: 'approved by its owner', nl: 'goedgekeurd door de eigenaar' },
};

/** A criterion's state as the client shows it. `evidenceOf` gives the evidence files of a control, `all` the gaps of the folder. */
export function toCoverage(
  found: Found,
  language: Language,
  evidenceOf: (control: string) => readonly EvidenceFile[],
  all: readonly Gap[] = [],
): CriterionCoverage {
  const { id, group, category, title } = criterion(found.criterion);
  const gaps = new Map(found.approvals.map(({ uri, gaps: list }) => [uri, list]));
  const pointTitle = new Map(
    criterion(found.criterion).pointsOfFocus.map((point) => [point.id, localise(point.title, language)]),
  );
  const texts = found.substantiated.map((place): CoveragePlace => {
    const lacks = [
      ...(place.generic ? [localise(IN_GENERAL_WORDS, language)] : []),
      ...(gaps.get(place.uri) ?? []).map((gap) => localise(GAPS[gap], language)),
    ];
    const said = `${pointTitle.get(place.point) ?? place.point}: “${shorten(place.because, 120)}”`;
    return {
      kind: 'text',
      uri: place.uri,
      range: place.range,
      label: labelOf(place),
      detail:
        [said, ...provenance(place.answer, language)].join(' ') +
        (lacks.length > 0 ? ` (${lacks.join(', ')})` : ''),
      counts: !place.draft,
    };
  });
  const claims = found.claimed
    .filter(({ control }) => control === undefined)
    .map((place): CoveragePlace => ({
      kind: 'claim',
      uri: place.uri,
      range: place.range,
      label: labelOf(place),
      detail: place.draft ? localise(GAPS.draft, language) : '',
      counts: !place.draft,
    }));
  const controls = found.controls.map((control): CoveragePlace => ({
    kind: 'control',
    uri: control.uri,
    range: control.idRange,
    label: `${control.id} ${control.title}`,
    detail: [control.owner, control.frequency].filter((part) => part !== undefined).join(', '),
    counts: control.status === 'implemented',
  }));
  const evidence = found.controls.flatMap((control) =>
    evidenceOf(control.id).map((file): CoveragePlace => ({
      kind: 'evidence',
      uri: file.uri,
      range: TOP,
      label: file.path.slice(file.path.lastIndexOf('/') + 1),
      detail: control.id,
      counts: true,
    })),
  );
  const own = found.inScope ? all.filter(({ criteria }) => criteria.includes(id)) : [];
  return {
    id,
    group,
    category,
    title: localise(title, language),
    inScope: found.inScope,
    ...found.states,
    points: { found: found.points.substantiated.length, total: found.points.total },
    gaps: own.slice(0, MOST_CRITERION_GAPS).map((gap) => toGap(gap, language)),
    allGaps: own.length,
    places: [claims, sorted(texts), controls, evidence].flatMap((list) => list.slice(0, MOST_PLACES)),
  };
}

/** That a person pointed the place out, and who and when; nothing where the text spoke for itself. */
function provenance(answer: PersonAnswer | undefined, language: Language): string[] {
  if (!answer) return [];
  return [
    language === 'nl'
      ? `(aangewezen door ${answer.by}, ${answer.date})`
      : `(pointed out by ${answer.by}, ${answer.date})`,
  ];
}

function toGap({ id, code, severity, message, why, place }: Gap, language: Language): CriterionGap {
  return { id, code, severity, message: localise(message, language), why: localise(why, language), place };
}

/** Those that count first. */
function sorted(places: readonly CoveragePlace[]): CoveragePlace[] {
  return [...places].sort((a, b) => Number(b.counts) - Number(a.counts));
}

function labelOf({ title, section }: Place): string {
  return section === undefined || section.heading === '' || section.heading === title
    ? title
    : `${title} › ${section.heading}`;
}
