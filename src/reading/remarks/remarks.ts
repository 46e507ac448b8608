import type { Language } from '../../catalog/types.js';
import { isQuestion } from '../force/force.js';
import { wordsOf } from '../words.js';
import { EN_REMARKS } from './en.js';
import { NL_REMARKS } from './nl.js';
import type { RemarkWords } from './vocabulary.js';

/**
 * What a sentence does that talks about the text instead of being part of it: `lead` announces the text ("Here is the
 * section:"), `thought` is the writer's own thinking, `question` asks, `remark` is any other word to the reader.
 */
export type Remark = 'lead' | 'thought' | 'question' | 'remark';

const WORDS: Readonly<Record<Language, RemarkWords>> = { en: EN_REMARKS, nl: NL_REMARKS };

/** So short a sentence with an exclamation mark is a call to its reader. */
const CALL = 4;

/** A text's words without its marks, and which marks it has. */
interface Sentence {
  readonly words: readonly string[];
  readonly text: string;
  /** The words before a colon in the first few. */
  readonly label: readonly string[];
  readonly rest: string;
}

/**
 * Whether a sentence speaks to its reader about the text, in either language: a model answers in the language it was
 * asked in as often as in the document's. Told by who speaks (I), to whom (you) and about what (the draft), which policy
 * text does not do.
 */
export function remarkIn(text: string, language: Language): Remark | undefined {
  const own = remarkBy(text, WORDS[language]);
  return own ?? remarkBy(text, WORDS[language === 'en' ? 'nl' : 'en']);
}

function remarkBy(text: string, vocabulary: RemarkWords): Remark | undefined {
  const sentence = read(text);
  if (sentence.words.length === 0) return undefined;
  if (isThought(sentence, vocabulary)) return 'thought';
  if (isReport(sentence, vocabulary)) return 'remark';
  if (announces(sentence, vocabulary)) return 'lead';
  if (isRemark(sentence, vocabulary)) return 'remark';
  return isQuestion(sentence.text) ? 'question' : undefined;
}

function read(markup: string): Sentence {
  // What is quoted is said by others; marks of emphasis say nothing.
  const text = withoutConfirm(markup)
    .replace(/[*_`~]+|^[\s>#-]+/g, '')
    .replace(/[“"][^“”"\n]{0,300}[”"]/g, '“”')
    .trim();
  const plain = (part: string): string[] => wordsOf(part).flatMap(({ lower, mark }) => (mark ? [] : [lower]));
  const colon = text.indexOf(':');
  const label = colon > 0 && colon < 50 ? plain(text.slice(0, colon)) : [];
  const rest = label.length > 0 && label.length <= 6 ? text.slice(colon + 1).trim() : '';
  return { words: plain(text), text, label, rest };
}

/** What is to be confirmed asks for its reader's answer by right: `[CONFIRM: is this so?]`. */
function withoutConfirm(text: string): string {
  const start = text.indexOf(CONFIRM);
  const end = start < 0 ? -1 : text.indexOf(']', start);
  if (end < 0 || !/\p{L}/u.test(text.slice(start + CONFIRM.length, end))) return text;
  return text.slice(0, start) + withoutConfirm(text.slice(end + 1));
}

const CONFIRM = '[CONFIRM:';

function isThought(
  { label, words }: Sentence,
  { thought, principal, tasked, writing, answer, material }: RemarkWords,
): boolean {
  if (label.length > 0 && label.length <= 3 && label.some((word) => thought.has(word))) return true;
  // "The user wants a section on accounts": users of a system want no sections.
  const about = (word: string): boolean => writing.has(word) || answer.has(word) || material.has(word);
  const at = words.findIndex((word) => principal.has(word));
  return at >= 0 && at < 3 && tasked.has(words[at + 1] ?? '') && words.slice(at + 2).some(about);
}

/** "Here is the section:", "Below follows the text", "Draft section:". */
function announces(
  { words, text }: Sentence,
  { pointing, standing, writing, answer, interjection, demonstrative, addressee, material }: RemarkWords,
): boolean {
  let n = 0;
  while (n < 3 && interjection.has(words[n] ?? '')) n += 1;
  const noun = (list: readonly string[]): boolean =>
    list.some((word) => writing.has(word) || answer.has(word));
  const first = words[n] ?? '';
  const points = pointing.has(first) && standing.has(words[n + 1] ?? '') && noun(words.slice(n + 2, n + 12));
  // "This is the revised section:"
  const shows =
    demonstrative.has(first) &&
    standing.has(words[n + 1] ?? '') &&
    noun(words.slice(n + 2, n + 6)) &&
    text.endsWith(':');
  const last = words.at(-1) ?? '';
  const names = text.endsWith(':') && words.length <= 4 && (writing.has(last) || answer.has(last));
  // "Sure, here you go:"
  const hands =
    pointing.has(first) && (n > 0 || addressee.has(words[n + 1] ?? '')) && standing.has(words[n + 1] ?? '');
  // "The text reads as follows:"
  const follows = words.length <= 7 && FOLLOWS.test(text) && noun(words.slice(n, n + 3));
  // "Based on the facts you shared, this is the text for the section:"
  const later = words.findIndex(
    (word, at) => at > n && demonstrative.has(word) && standing.has(words[at + 1] ?? ''),
  );
  const before = words.slice(0, Math.max(0, later));
  const given =
    text.endsWith(':') &&
    before.some((word) => addressee.has(word) || material.has(word)) &&
    noun(words.slice(later + 2, later + 6));
  return points || shows || names || follows || given || (hands && words.length <= 7 && text.endsWith(':'));
}

/** "Changes made:", "Final answer:": a label that no text of its own has. */
function isReport({ label }: Sentence, { report }: RemarkWords): boolean {
  return report.some((one) => one.length === label.length && one.every((word, n) => label[n] === word));
}

const FOLLOWS = /\b(?:as follows|als volgt):$/i;
/** "(54 words)": how long the text is. */
const LENGTH = /^\W{0,3}(?:\p{L}+\.? )?\d{1,5} (?:words|woorden)\W{0,3}$/iu;

function isRemark(sentence: Sentence, vocabulary: RemarkWords): boolean {
  const { words, text, rest } = sentence;
  const { interjection, courtesy, answer, asking } = vocabulary;
  const first = words[0] ?? '';
  if (words.length <= 3 && words.every((word) => interjection.has(word)) && /[!.,]$/.test(text)) return true;
  // "Great idea!": policies call out nothing.
  if (words.length <= CALL && /!["”')*_]*$/.test(text)) return true;
  if (courtesy.has(first) && words.length <= 12) return true;
  if (LENGTH.test(text)) return true;
  if (speaks(sentence, vocabulary)) return true;
  if (words.some((word) => answer.has(word)) || /\[CONFIRM(?:: ?(?:…|\.\.\.))?\]/.test(text)) return true;
  if (addresses(words, vocabulary)) return true;
  if (rendersText(words, vocabulary)) return true;
  if (reportsEdit(words, vocabulary)) return true;
  if (tellsOfRequest(sentence, vocabulary)) return true;
  if (asking.has(first) && words.some((word) => vocabulary.editing.has(word) || vocabulary.writing.has(word)))
    return true;
  // "Note: …" is part of a policy as often as not; what it notes decides.
  return rest !== '' && remarkBy(rest, vocabulary) === 'remark';
}

/** Somebody says I, and does not sign for having read the policy. */
function speaks(
  { text, words }: Sentence,
  { speaker, speaks: verb, declares, answer, editing }: RemarkWords,
): boolean {
  if (
    words.some((word) => declares.has(word)) &&
    !words.some((word) => answer.has(word) || editing.has(word))
  )
    return false;
  const all = wordsOf(text);
  return all.some(({ lower, start, end }, n) => {
    if (!speaker.has(lower)) return false;
    // A numeral, an initial: "Type I", "I. Scope".
    if (lower === 'i' && (text.slice(start, end) !== 'I' || !verb?.(all[n + 1]?.lower ?? ''))) return false;
    return true;
  });
}

/** You, and the text or a wish about it: "if you would like any changes", "which you can add to your policy". */
function addresses(
  words: readonly string[],
  { addressee, possessive, writing, answer, editing, wishes }: RemarkWords,
): boolean {
  if (!words.some((word) => addressee.has(word))) return false;
  // "If you want to change your access": what is changed is theirs, and no text.
  const owns = words.some((word, n) => possessive.has(word) && !writing.has(words[n + 1] ?? ''));
  const edits = words.some((word) => editing.has(word));
  const about = words.some((word) => writing.has(word) || answer.has(word));
  const wants = words.some(
    (word, n) => addressee.has(word) && (wishes.has(words[n + 1] ?? '') || wishes.has(words[n - 1] ?? '')),
  );
  return (edits && (about || (wants && !owns))) || (about && wants);
}

/** "This draft keeps the style of the policy", "The rewrite leaves …". */
function rendersText(
  words: readonly string[],
  { writing, answer, demonstrative, renders, pointing, material, provided }: RemarkWords,
): boolean {
  if (limitsItself(words, { writing, demonstrative })) return true;
  const at = words.findIndex((word) => writing.has(word) || answer.has(word));
  if (at < 0 || at > 3) return false;
  const points = words.slice(0, at + 2).some((word) => demonstrative.has(word) || pointing.has(word));
  const verb = words.slice(at + 1, at + 4).some((word) => renders.has(word));
  const given = words.some(
    (word, n) => provided.has(word) && words.slice(n - 2, n + 2).some((near) => material.has(near)),
  );
  return (points && (verb || given)) || (given && verb);
}

/** "Therefore this version confines itself to the main rule": told of the text, wherever it stands. */
function limitsItself(
  words: readonly string[],
  { writing, demonstrative }: Pick<RemarkWords, 'writing' | 'demonstrative'>,
): boolean {
  const at = words.findIndex((word, n) => writing.has(word) && demonstrative.has(words[n - 1] ?? ''));
  return at > 0 && words.slice(at + 1).some((word) => word === 'itself' || word === 'zich');
}

/** "Changed the order so that …; the meaning is the same": done by nobody it names, to how something is worded. */
function reportsEdit(words: readonly string[], { edited, style }: RemarkWords): boolean {
  const [first = ''] = words;
  const about = words.filter((word) => style.has(word)).length;
  return about > 0 && (edited.has(first) || (style.has(first) && edited.has(words[1] ?? '')));
}

/** "As requested, …", "Based on the facts provided", "where information was not provided". */
function tellsOfRequest(
  { words, text }: Sentence,
  { like, requested, provided, material, agent, negation, because }: RemarkWords,
): boolean {
  if (words.some((word) => agent.has(word))) return false;
  const asked = words.findIndex((word, n) => like.has(word) && requested.has(words[n + 1] ?? ''));
  if (asked === 0 && /^\S+\s+\S+\s*[,.:]/.test(text)) return true;
  const at = words.findIndex((word, n) => material.has(word) && because.has(words[n - 1] ?? ''));
  if (at < 0) return false;
  const near = words.slice(at, at + 5);
  return near.some((word) => provided.has(word)) && near.some((word) => negation.has(word));
}
