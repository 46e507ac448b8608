import { lowerFirst } from '../../catalog/lower-first.js';
import type { Gap } from '../../analysis/gaps/gap.js';
import { policyType } from '../../catalog/policy-types.js';
import { placesInWords, unlikeTimes } from '../consistency/unlike-times.js';
import { controlTexts } from '../facts/control-texts.js';
import { controlDesigns } from '../facts/control-design.js';
import { claimsOf, documentGaps, type OpenDraft } from '../facts/document-gaps.js';
import GAPS from '../prose/document-gaps.yaml';
import EVIDENCE from '../prose/evidence.yaml';
import MAPPING from '../prose/mapping.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { h2, list, table } from '../markdown.js';
import { missingTypes } from '../missing-types.js';
import { gradeText, type Words } from '../words.js';
import { idsOf, policyDocuments, saysDocumentsExist, scopeOf } from '../workspace-views.js';
import type { Body } from './context.js';

/** Missing documents, incomplete ones, weak passages and controls without text, most critical first. */
export const documentationGaps: Body = ({ input, t }) => {
  const { snapshot } = input;
  const say = phrasesOf(GAPS, t);
  const { drafts, waiting, gaps: written } = documentGaps(input);
  const of = (...codes: readonly string[]): readonly Gap[] =>
    written.filter(({ code }) => codes.includes(code));
  const parts: readonly (readonly [title: string, found: readonly Gap[]])[] = [
    [
      t('Incomplete documents', 'Onvolledige documenten'),
      of(
        'missing-content',
        'content-incomplete',
        'empty-section',
        'claim-not-substantiated',
        'criterion-not-substantiated',
        'criterion-not-covered',
      ),
    ],
    [
      t('Weak or contradicting passages', 'Zwakke of tegenstrijdige passages'),
      of(
        'vague-wording',
        'generic-text',
        'template-text',
        'negated-practice',
        'placeholder',
        'contradiction',
      ),
    ],
    [
      t('Controls without a documented procedure', 'Maatregelen zonder gedocumenteerde procedure'),
      of('control-without-procedure'),
    ],
    [
      t('Approval not in order', 'Goedkeuring niet in orde'),
      written.filter(({ stage }) => stage === 'approval'),
    ],
  ];
  const recorded = snapshot.config?.current.gaps ?? [];
  const questions = [
    ...unlikeTimes(snapshot).map(({ subject, places }) =>
      say('unlike', {
        subject: t.of(subject.title),
        places: placesInWords(places),
      }),
    ),
    ...controlDesigns(input).flatMap(({ control, vague }) =>
      vague === undefined
        ? []
        : [say('vague', { id: control.id, word: vague, statement: control.statement ?? control.title })],
    ),
  ];
  const { unnamed, onlyDrafts, unsure } = controlTexts(input);
  const told = written.map(({ data }) => data?.control);
  const described = [
    ...(unsure.length === 0 ? [] : [phrasesOf(EVIDENCE, t)('unsureText', { controls: idsOf(unsure) })]),
    ...(onlyDrafts.length === 0 ? [] : [say('onlyDrafts', { controls: idsOf(onlyDrafts) })]),
    ...unnamed
      .filter(({ control }) => !told.includes(control.id))
      .map(({ control: { id, title }, found }) =>
        say('spokenOf', { id, title, place: found.place, text: found.text }),
      ),
  ];
  const listed = new Set(parts.flatMap(([, found]) => found));
  const missing = missingTypes(input);
  return [
    say('count', {
      read: policyDocuments(snapshot).length,
      drafts: drafts.length,
      values: drafts.reduce((sum, one) => sum + one.toConfirm.length, 0),
      gaps: written.length,
    }),
    policyDocuments(snapshot).length === 0 && saysDocumentsExist(snapshot)
      ? phrasesOf(MAPPING, t)('elsewhere')
      : '',
    h2(t('Missing documents', 'Ontbrekende documenten')),
    table(
      [
        t('Document', 'Document'),
        t('Priority', 'Prioriteit'),
        t('Criteria', 'Criteria'),
        t('Must carry', 'Moet bevatten'),
      ],
      missing.map(({ title, criticality, criteria, contents }) => [
        t.of(title),
        t.of(gradeText(criticality)),
        criteria.join(', '),
        contents
          .filter(({ critical }) => critical)
          .map((content) => lowerFirst(t.of(content.title)))
          .join('; '),
      ]),
      t(
        'None: every document the scope asks for is there.',
        'Geen: elk document waar de scope om vraagt is er.',
      ),
    ),
    ...(drafts.length === 0
      ? []
      : draftBlocks(
          drafts,
          scopeOf(input).filter((id) => waiting.has(id)),
          say,
          t,
        )),
    ...(recorded.length === 0
      ? []
      : [h2(say('recorded')), list(recorded.map((gap) => say('recordedGap', { gap })))]),
    ...parts.flatMap(([title, all], n) => [
      h2(title),
      gapTable(all, t, (n === WEAK && questions.length > 0) || (n === WITHOUT && described.length > 0)),
      n === WEAK ? list(questions) : '',
      n === WITHOUT ? list(described) : '',
    ]),
    h2(t('Other', 'Overig')),
    gapTable(
      written.filter((gap) => !listed.has(gap) && gap.code !== 'missing-policy'),
      t,
    ),
    h2(t('Documents read', 'Gelezen documenten')),
    list(policyDocuments(snapshot).map(({ title, path }) => `${title} (${path})`)),
  ];
};

/** The part on passages that are weak or contradict others. */
const WEAK = 1;
/** The part on controls without text. */
const WITHOUT = 2;

/** More values than one takes in at a glance. */
const MOST = 6;

function draftBlocks(
  drafts: readonly OpenDraft[],
  waiting: readonly string[],
  say: Phrases,
  t: Words,
): readonly string[] {
  return [
    h2(say('drafts')),
    say('draftsWhy', { criteria: waiting.join(', ') || '–' }),
    table(
      [say('priority'), say('document'), say('toConfirm'), say('waits')],
      drafts.map(({ document, toConfirm }) => [
        t.of(gradeText(policyType(document.policyType ?? '')?.criticality ?? 'low')),
        document.path,
        toConfirm.length === 0
          ? say('nothing')
          : toConfirm.length <= MOST
            ? toConfirm.map(asked).join('; ')
            : say('more', {
                first: toConfirm.slice(0, MOST).map(asked).join('; '),
                n: toConfirm.length - MOST,
              }),
        claimsOf(document).join(', '),
      ]),
      say('none'),
    ),
  ];
}

/** "[CONFIRM: 15 characters]" as what it asks. */
function asked(text: string): string {
  return text.replace(/^\[CONFIRM: /, '').replace(/\]$/, '');
}

function gapTable(gaps: readonly Gap[], t: Words, isTold = false): string {
  return table(
    [
      t('Priority', 'Prioriteit'),
      t('What', 'Wat'),
      t('Where', 'Waar'),
      t('Criteria', 'Criteria'),
      t('Effort', 'Werk'),
    ],
    gaps.map(({ criticality, message, place, criteria, effort }) => [
      t.of(gradeText(criticality)),
      t.of(message),
      place && `${place.path}:${place.range.start.line + 1}`,
      criteria.join(', '),
      t.of(gradeText(effort)),
    ]),
    isTold ? '' : t('None found.', 'Geen gevonden.'),
  );
}
