/** What a document says of its own state. */
export type DocumentState = 'draft' | 'approved' | 'retired';

/** Phrases as lists of words. */
function phrases(text: string): readonly (readonly string[])[] {
  return text.split('|').map((phrase) => phrase.trim().split(' '));
}

const RETIRED = phrases(
  'retired | archive | archived | superseded | obsolete | withdrawn | deprecated | replaced | expired | historical | no longer in force | no longer in use | no longer in effect | vervallen | ingetrokken | gearchiveerd | verouderd | vervangen | niet meer geldig | niet meer van kracht',
);
const APPROVED = phrases(
  'approved | published | active | final | in force | in effect | in use | effective | current | ratified | adopted | live | released | goedgekeurd | vastgesteld | definitief | gepubliceerd | actief | van kracht | geldig | geldend | bekrachtigd',
);
/** Words that may stand before them. */
const FULLY = new Set(['fully', 'formally', 'formeel', 'is', 'currently']);
/** States of a draft for certain, so that they are read in text as well. */
const DRAFT = phrases(
  'draft | draught | proposal | voorstel | wacht op | wachtend op | in afwachting | waiting for | circulated | voorgelegd | aangeboden | concept | conceptversie | ontwerp | wip | work in progress | in bewerking | pending | awaiting | proposed | in review | under review | for review | ter review | in approval | for approval | for comment | ter beoordeling | ter goedkeuring | ter vaststelling | not approved | not yet approved | unapproved | nog niet goedgekeurd | nog niet vastgesteld | niet goedgekeurd | niet vastgesteld',
);
const WHICH = new Set(['initial', 'first', 'working', 'final', 'early', 'internal', 'latest', 'eerste']);
/** Whatever else a state says, with one of these it is not (yet) that of a document in force. */
const OPEN: readonly (readonly string[])[] = [
  ...DRAFT,
  ...phrases(
    'drafts | in progress | onderhanden | waiting | proposal | voorstel | provisional | preliminary | voorlopig | candidate | not | niet | no | geen | never | unpublished | unsigned | inactive | incomplete | to be | te beoordelen | te keuren | te stellen | te bevestigen | subject to | onder voorbehoud | requires | require | required | needs | need | requested | rejected | afgekeurd | afgewezen | being reviewed | in revision | under revision | for consultation | ready for | tba | tbc | tbd | todo | partial | partially | almost | nearly | bijna | nog | planned | gepland | future',
  ),
];

function isAt(words: readonly string[], at: number, list: readonly (readonly string[])[]): boolean {
  return list.some((phrase) => phrase.every((word, n) => words[at + n] === word));
}

/** The state a word or short text of front matter stands for: whatever is not plainly approved or over is a draft. */
export function stateOf(text: string): DocumentState {
  const words = wordsOf(text);
  if (isAt(words, 0, RETIRED)) return 'retired';
  const approved = isAt(words, FULLY.has(words[0] ?? '') ? 1 : 0, APPROVED);
  return approved && !words.some((_, n) => isAt(words, n, OPEN)) ? 'approved' : 'draft';
}

/** The same of a label in the text, where words may be of something else: undefined unless they are of a state. */
export function stateSaid(text: string): DocumentState | undefined {
  const words = wordsOf(text);
  if (words.length > 10) return undefined;
  const known =
    isAt(words, 0, RETIRED) ||
    isAt(words, WHICH.has(words[0] ?? '') ? 1 : 0, DRAFT) ||
    isAt(words, 0, DRAFT) ||
    isAt(words, FULLY.has(words[0] ?? '') ? 1 : 0, APPROVED);
  return known ? stateOf(text) : undefined;
}

/** Where a title has its mark: `[DRAFT] …`, `Draft: …`, `Draft v2 …`; `… (concept, May)`; `… – draft`; nothing else. */
const MARK_FIRST = /^[^\p{L}\p{N}]{0,10}(\p{L}[\p{L} ]{2,30}?) ?(?:[-–—:|\])]|v?\d)/u;
const MARK_IN_BRACKETS = /[[(]\s{0,5}([\p{L} ]{3,40})/gu;
const MARK_LAST = /\s[-–—|:] ?(\p{L}[\p{L} ]{2,30})$/u;
const MARK_ALONE = /^(\p{L}[\p{L} ]{2,30})[^\p{L}\p{N} ]{0,5}$/u;
const DRAFT_MARKS = phrases('draft | concept | wip | work in progress | in review | unapproved');
const RETIRED_MARKS = phrases(
  'archived | superseded | obsolete | withdrawn | deprecated | retired | replaced | expired | no longer in force | no longer in use | vervallen | ingetrokken | gearchiveerd | verouderd | vervangen | niet meer geldig | niet meer van kracht',
);

/** The state that a title is marked with: “[DRAFT] Access”, “Toegang (vervallen)”. */
export function markedStateOf(title: string): 'draft' | 'retired' | undefined {
  const text = title.slice(0, 200).toLowerCase().trim();
  const whole = [MARK_FIRST, MARK_LAST, MARK_ALONE].flatMap((mark) => mark.exec(text)?.[1] ?? []);
  const begun = [...text.matchAll(MARK_IN_BRACKETS)].flatMap(([, words = '']) => words);
  const isMarked = (list: readonly (readonly string[])[]): boolean =>
    whole.some((words) => isWhole(wordsOf(words), list)) ||
    begun.some((words) => isAt(wordsOf(words), 0, list));
  if (isMarked(RETIRED_MARKS)) return 'retired';
  return isMarked(DRAFT_MARKS) ? 'draft' : undefined;
}

function isWhole(words: readonly string[], list: readonly (readonly string[])[]): boolean {
  return list.some(
    (phrase) => phrase.length === words.length && phrase.every((word, n) => words[n] === word),
  );
}

/** Whether a version is that of a draft: `0.3-draft`, `Draft 2`, `1.0 (concept)`. */
export function isDraftVersion(version: string): boolean {
  return /(?:^|[^\p{L}])(?:draft|concept|wip)(?![\p{L}])/iu.test(version.slice(0, 100));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, 120)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
