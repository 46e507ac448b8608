import { dayOf } from '../evidence/day.js';
import { asOf } from '../evidence/history.js';
import type { Control } from '../workspace/records.js';
import { APPROVAL_GAP_WORDS, VERDICT_WORDS } from '../analysis/approval/words.js';
import type { CoveragePlace as Place, CriterionCoverage as Found } from '../analysis/coverage.js';
import type { Gap } from '../analysis/gaps/gap.js';
import { IN_GENERAL_WORDS } from '../analysis/topics/explain.js';
import { criterion } from '../catalog/criteria.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { shorten } from '../editing/markup.js';
import { FREQUENCY_WORDS } from '../reporting/evidence-words.js';
import type { PersonAnswer } from '../workspace/answers/person-answer.js';
import type { ControlFile } from '../evidence/files-of-controls.js';
import {
  MOST_CRITERION_GAPS,
  type CoveragePlace,
  type CriterionCoverage,
  type CriterionGap,
} from './protocol.js';

/** Places of one kind that are sent for a criterion; in a large workspace there are thousands. */
const MOST_PLACES = 40;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A criterion's state as the client shows it. `evidenceOf` gives the evidence files of a control, `all` the gaps of the folder. */
export function toCoverage(
  found: Found,
  language: Language,
  today: string,
  evidenceOf: (control: string) => readonly ControlFile[],
  all: readonly Gap[] = [],
): CriterionCoverage {
  const { id, group, category, title } = criterion(found.criterion);
  const approvals = new Map(found.approvals.map((one) => [one.uri, one]));
  const pointTitle = new Map(
    criterion(found.criterion).pointsOfFocus.map((point) => [point.id, localise(point.title, language)]),
  );
  const texts = found.substantiated.map((place): CoveragePlace => {
    const approval = approvals.get(place.uri);
    const lacks = [
      ...(place.generic ? [localise(IN_GENERAL_WORDS, language)] : []),
      ...(approval?.gaps ?? []).map((gap) => localise(APPROVAL_GAP_WORDS[gap], language)),
      ...(approval?.gaps.length === 0 ? [localise(VERDICT_WORDS[approval.proof], language)] : []),
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
      detail: place.draft ? localise(APPROVAL_GAP_WORDS.draft, language) : '',
      counts: !place.draft,
    }));
  const controls = found.controls.map((control): CoveragePlace => ({
    kind: 'control',
    uri: control.uri,
    range: control.idRange,
    label: `${control.id} ${control.title}`,
    detail: nowOf(control, today, language),
    counts: control.status === 'implemented',
  }));
  const evidence = found.controls.flatMap((control) =>
    evidenceOf(control.id).map(({ item, counts }): CoveragePlace => ({
      kind: 'evidence',
      uri: item.uri,
      range: TOP,
      label: item.path.slice(item.path.lastIndexOf('/') + 1),
      detail: control.id,
      counts,
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

/** Who owns a control, and how often it runs, on a day. */
function nowOf(control: Control, today: string, language: Language): string {
  const { owner, frequency } = asOf(control, dayOf(today));
  return [owner, frequency && localise(FREQUENCY_WORDS[frequency], language)]
    .filter((part) => part !== undefined)
    .join(', ');
}
