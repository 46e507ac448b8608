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
  'draft | draught | concept | conceptversie | ontwerp | wip | work in progress | in bewerking | pending | awaiting | proposed | in review | under review | for review | ter review | in approval | for approval | for comment | ter beoordeling | ter goedkeuring | ter vaststelling | not approved | not yet approved | unapproved | nog niet goedgekeurd | nog niet vastgesteld | niet goedgekeurd | niet vastgesteld',
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

/** Whether a title, file name or version says that the document is a draft: “[DRAFT] Access”, “Toegang (concept)”. */
export function isMarkedDraft(name: string): boolean {
  const text = name.slice(0, 200).toLowerCase();
  return (
    /^\W*(?:draft|concept|wip)\b(?:\s*[-–—:|\])]|\s*v?\d)/.test(text) ||
    /[[(]\s{0,5}(?:draft|concept|wip|work in progress|in review|unapproved)\b[^\])]{0,100}[\])]/.test(text) ||
    /\s[-–—|:]\s*(?:draft|concept|wip)\s*$/.test(text) ||
    /^(?:draft|concept)\W*$/.test(text)
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
