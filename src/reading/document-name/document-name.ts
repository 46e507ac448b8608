import { KIND_NAMES, type NamedKind } from '../../catalog/document-kinds.js';
import type { LocalisedList } from '../../catalog/types.js';

/** What the name of a document says it is. `clear` names say it by themselves: "Access control policy". */
export interface DocumentName {
  readonly kind: NamedKind;
  readonly clear: boolean;
}

interface Head extends DocumentName {
  readonly noun: string;
}

const HEADS = new Map<string, Head>();
const DUTCH = new Map<string, DocumentName>();
/** Dutch nouns that end a compound, the longest first. */
const ENDINGS: Head[] = [];
for (const [kind, { clear, likely }] of Object.entries(KIND_NAMES.heads)) {
  for (const [nouns, isClear] of [
    [clear, true],
    [likely, false],
  ] as const) {
    for (const noun of both(nouns))
      if (!HEADS.has(noun)) HEADS.set(noun, { noun, kind: kind as NamedKind, clear: isClear });
    for (const noun of nouns.nl) {
      ENDINGS.push({ noun, kind: kind as NamedKind, clear: isClear });
      DUTCH.set(noun, { kind: kind as NamedKind, clear: isClear });
    }
  }
}
ENDINGS.sort((a, b) => b.noun.length - a.noun.length);
const PREPOSITIONS = new Set(both(KIND_NAMES.prepositions));
const ASIDES = new Set(both(KIND_NAMES.asides));
/** Names of notes on decisions: their number and subject follow. */
const DECISIONS: ReadonlySet<string> = new Set(['adr', 'rfc']);
const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'our',
  'your',
  'this',
  'de',
  'het',
  'een',
  'ons',
  'onze',
  'dit',
]);
/** A name of more words is a sentence. */
const MOST_WORDS = 14;
const MOST_CHARACTERS = 200;
/** Letters that a compound has before its last noun. */
const SHORTEST_START = 3;

/**
 * What a title or file name says a document is, from the noun it is built on: "Breach policy", "Policy on breaches",
 * "Wachtwoordbeleid", "Compliance review of the vendor policy". Undefined when it does not say.
 */
export function readDocumentName(name: string): DocumentName | undefined {
  const parts = partsOf(name);
  const heads = parts.flatMap((words) => headOf(words) ?? []);
  const found = heads.find(({ clear }) => clear) ?? heads[0];
  if (!found) return undefined;
  // "Policies", "Policies and procedures": the title of a list of them.
  const [only] = parts;
  if (parts.length === 1 && only?.every((word) => isPlural(word) || word === 'and' || word === 'en'))
    return { kind: 'index', clear: true };
  return { kind: found.kind, clear: found.clear };
}

/** Whether a title ends in a word for several documents: “Security policies”, “Policies and procedures on people”. */
export function isOfSeveral(title: string): boolean {
  return partsOf(title).some((words) => isPlural(words.at(-1) ?? '') || isPlural(words[0] ?? ''));
}

/** Whether a file's or folder's name begins with a day, as those of posts and notes do: "2026-05-12-how-we-log-in". */
export function beginsWithDay(name: string): boolean {
  return /^(?:19|20)\d\d(?:-\d\d-\d\d|_\d\d_\d\d|\d{4})(?!\d)/.test(name);
}

/** Whether a file's name is that of a form to make documents with, and says nothing of what they are about: "_template". */
export function isTemplateName(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => /(?:template|sjabloon)$/.test(word)) &&
    words.every(
      (word) =>
        ASIDES.has(word) || HEADS.has(word) || /(?:template|sjabloon)$/.test(word) || word === 'document',
    )
  );
}

/** Whether a name is that of something of one day, month or quarter: "2026-05-12", "Notes 12 May", "Review Q1 2026". */
export function isDated(name: string): boolean {
  return /(?:19|20)\d\d|\bq[1-4]\b|\b\d{1,2}[-/. ](?:\d{1,2}|jan|feb|m(?:aa|a)?r|apr|ma[yi]|ju[nl]|aug|sep|o[ck]t|nov|dec)/i.test(
    name.slice(0, MOST_CHARACTERS),
  );
}

/** Whether a sentence is one in which a document calls itself a policy: “This policy applies to …”, “Dit beleid is …”. */
export function callsItselfPolicy(sentence: string): boolean {
  return /^(?:this|dit|deze) (?:\p{L}+ ){0,2}?(?:policy|procedure|standard|\p{L}*beleid|regeling|richtlijn|gedragscode)(?!\p{L})/iu.test(
    sentence.slice(0, MOST_CHARACTERS),
  );
}

/** Whether it is the name of a note on a decision: "ADR 7: cache keys". */
export function isDecisionName(name: string): boolean {
  return DECISIONS.has(/^\W*([a-z]+)/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** The words of a name, without numbers, codes, asides and what stands in brackets; in parts where a sign divides it. */
function partsOf(name: string): string[][] {
  return name
    .slice(0, MOST_CHARACTERS)
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[_/]|\.md\w*$/g, ' ')
    .split(/\s[-–—|]\s|[:|–—]/)
    .map((part) => {
      const words = part.match(/\p{L}[\p{L}\p{N}'’]*/gu) ?? [];
      while (ASIDES.has(words[0] ?? '')) words.shift();
      while (ASIDES.has(words.at(-1) ?? '') || /^v\d*$/.test(words.at(-1) ?? '')) words.pop();
      return words;
    })
    .filter((words) => words.length > 0 && words.length <= MOST_WORDS);
}

/** "How we log in" tells what a page answers, and is built on no noun. */
const QUESTION = /^(?:how|why|what|when|where|who|hoe|waarom|wat|wanneer|waar|wie)$/;

function headOf(words: readonly string[]): DocumentName | undefined {
  if (QUESTION.test(words[0] ?? '')) return undefined;
  // “Write a policy” tells to do something with one.
  const first = words[0] ?? '';
  if (
    !DUTCH.has(first) &&
    words.some((word, n) => n > 0 && DETERMINERS.has(word) && !PREPOSITIONS.has(words[n - 1] ?? ''))
  )
    return undefined;
  const end = words.findIndex((word, n) => n > 0 && PREPOSITIONS.has(word));
  // Dutch names a document before its subject: "Procedure declaratieverwerking".
  if (end < 0) return headNamed(words.at(-1)) ?? DUTCH.get(first);
  const before = headNamed(words[end - 1]);
  // "Segregation of duties policy" is one name; "feedback on our policy" is about one.
  const isOneName = !DETERMINERS.has(words[end + 1] ?? '');
  return before ?? (isOneName ? headNamed(words.at(-1)) : undefined);
}

/** Whether a title or file name is that of a register: a list that is kept up, not what was found on one day. */
export function isRegisterName(name: string): boolean {
  if (isDated(name)) return false;
  return partsOf(name).some((words) =>
    words.some((word) => /(?:^|.)(?:register|registry|inventory|inventaris)s?$/.test(word)),
  );
}

function headNamed(noun = ''): DocumentName | undefined {
  return HEADS.get(noun) ?? ENDINGS.find((one) => endsCompound(noun, one.noun));
}

function endsCompound(word: string, noun: string): boolean {
  return word.length >= noun.length + SHORTEST_START && word.endsWith(noun);
}

function isPlural(word: string): boolean {
  return /s$|en$/.test(word) && HEADS.get(word) !== undefined && HEADS.get(word)?.kind !== 'record';
}

function both(list: LocalisedList): readonly string[] {
  return [...list.en, ...list.nl];
}
