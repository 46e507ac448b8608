import { analyseDocument } from '../../analysis/analyse-document.js';
import { approvalGaps, type ApprovalGap } from '../../analysis/approval.js';
import { isDraft } from '../../analysis/governed.js';
import { eachReport } from '../../analysis/rule.js';
import { policyType } from '../../catalog/policy-types.js';
import type { Localised } from '../../catalog/types.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import { unlikeTimes } from '../consistency/unlike-times.js';
import { h2, h3, list, note, table, tasks } from '../markdown.js';
import { newDocument } from '../new-document.js';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import REVIEW from '../prose/review.yaml';
import { say } from '../words.js';
import { documentOfType } from '../workspace-views.js';
import type { Body } from './context.js';

const GAPS: Readonly<Record<ApprovalGap, Localised>> = {
  unread: say('mend it: it could not be read', 'herstel het: het kon niet worden gelezen'),
  owner: say('name an owner', 'noem een eigenaar'),
  approver: say('name an approver', 'noem een goedkeurder'),
  version: say('give it a version', 'geef het een versie'),
  approved: say('state the date of approval', 'vermeld de datum van goedkeuring'),
  review: say('review it: the review is overdue', 'evalueer het: de evaluatie is te laat'),
  draft: say('approve it: it is still a draft', 'keur het goed: het is nog een concept'),
  withdrawn: say('it was withdrawn', 'het is ingetrokken'),
  'same-person': say(
    'let someone other than the owner approve it',
    'laat een ander dan de eigenaar het goedkeuren',
  ),
  changed: say(
    'have it approved again: the text has changed',
    'laat het opnieuw goedkeuren: de tekst is gewijzigd',
  ),
  contradicted: say(
    'have it approved again: git contradicts the approval',
    'laat het opnieuw goedkeuren: git spreekt de goedkeuring tegen',
  ),
};

/** Reviews an existing document of the entry's type: each content it must carry, with the sentence that does. */
export const policyReview: Body = ({ input, entry, t }) => {
  const { snapshot, facts, diagnostics } = input;
  const say2 = phrasesOf(REVIEW, t);
  const type = policyType(entry.policyType ?? '');
  const document = documentOfType(snapshot, entry.policyType ?? '');
  if (!type || !document) return [];
  const { contents } = analyseDocument(document);
  const reported = diagnostics.filter(({ uri }) => uri === document.uri).flatMap(eachReport);
  const lacking = new Set(
    reported
      .filter(({ code }) => code === 'missing-content' || code === 'content-incomplete')
      .map(({ data }) => String(data?.content)),
  );
  const carried = type.contents.filter(
    ({ id }) => contents.get(id)?.substantiated === true && !lacking.has(id),
  );
  const gaps = approvalGaps(document, facts.today);
  const isNote = carried.length === 0;
  const open = type.contents.filter((content) => !carried.includes(content)).map(({ title }) => t.of(title));
  const sections = sectionsOf(newDocument(type, input)).filter(
    ({ heading }) => isNote || open.includes(heading),
  );
  const unlike = unlikeTimes(snapshot).filter(({ places }) =>
    places.some(({ fact }) => fact.place.startsWith(`${document.path}:`)),
  );
  return [
    isNote ? say2('note', { path: document.path, title: lowerFirst(t.of(type.title)) }) : '',
    t(
      `${document.path} is ${isDraft(document) ? 'a draft' : 'there'}; it carries ${carried.length} of ${type.contents.length} contents. This is a review of it, not a new version.`,
      `${document.path} is ${isDraft(document) ? 'een concept' : 'er'}; het bevat ${carried.length} van ${type.contents.length} onderdelen. Dit is een beoordeling ervan, geen nieuwe versie.`,
    ),
    h2(t('Contents', 'Onderdelen')),
    table(
      [
        t('Content', 'Onderdeel'),
        t('Necessary', 'Noodzakelijk'),
        t('Found', 'Gevonden'),
        t('Where, or what to write', 'Waar, of wat te schrijven'),
        t('Criteria', 'Criteria'),
      ],
      type.contents.map((content) => {
        const match = contents.get(content.id);
        const because = match?.because[0]?.text;
        return [
          t.of(content.title),
          content.critical ? t('yes', 'ja') : t('useful', 'nuttig'),
          match?.substantiated && lacking.has(content.id)
            ? t('incomplete', 'onvolledig')
            : match?.substantiated
              ? t('yes', 'ja')
              : match
                ? t('only mentioned', 'alleen genoemd')
                : t('no', 'nee'),
          match?.substantiated && because && !lacking.has(content.id)
            ? `“${because.length > 110 ? `${because.slice(0, 109).trimEnd()}…` : because}”`
            : t.of(content.hint),
          content.criteria.join(', '),
        ];
      }),
    ),
    ...unlike.flatMap(({ subject, places }) => [
      h2(say2('unlike', { subject: t.of(subject.title) })),
      list(places.map(({ fact }) => `“${fact.text}” (${fact.place})`)),
    ]),
    ...takeOver(sections, isNote, say2),
    h2(t('Diagnostics', 'Meldingen')),
    list(
      reported.map(({ message, range }) => `${t('line', 'regel')} ${range.start.line + 1}: ${t.of(message)}`),
    ) || t('None.', 'Geen.'),
    h2(t('Approval', 'Goedkeuring')),
    tasks(gaps.map((gap) => t.of(GAPS[gap]))) || t('In order.', 'In orde.'),
  ];
};

interface DraftSection {
  readonly heading: string;
  readonly text: string;
}

/** The sections of a composed document, by their headings. */
function sectionsOf(document: string): readonly DraftSection[] {
  return document
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return { heading: heading.trim(), text: lines.join('\n').trim() };
    });
}

/** The sections that the document lacks, composed from the company's records as text to take over. */
function takeOver(sections: readonly DraftSection[], isWhole: boolean, say2: Phrases): readonly string[] {
  return sections.length === 0
    ? []
    : [
        h2(say2('takeOver')),
        note(say2(isWhole ? 'takeOverWhole' : 'takeOverWhy')),
        ...sections.flatMap(({ heading, text }) => [h3(heading), text.replace(/^### /gm, '#### ')]),
      ];
}
