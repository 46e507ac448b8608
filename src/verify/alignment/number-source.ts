import { contentWords } from '../../reading/lexis/content-words.js';
import { pointsBack } from '../../reading/force/context-words.js';
import { eventKey } from '../../reading/scope/scope.js';
import type { StatedReading } from '../facts/fact-index.js';
import type { FoundFact } from '../facts/found-fact.js';
import type { ReadLine } from '../facts/read-line.js';
import { isSameValue } from '../facts/same-value.js';
import type { Aligned, Aligner } from './aligner.js';
import { meaningWords, wordsAround, type MeaningWord } from './meaning-words.js';

/** Who states a number of a statement: the line most like its clause with the same number, and with another in its place. */
export interface NumberSource {
  readonly stated: StatedReading | undefined;
  /** A line on the very matter that has another number of the kind. */
  readonly rival: StatedReading | undefined;
}

/** So alike a line must be to a statement for its number to be the statement's, 0 to 1. */
const ABOUT_THIS = 0.28;
/** So alike, and by so much more than any line with the same number, a line with another one is what it should say. */
const THE_MATTER = 0.5;
const CLEARLY = 0.2;
/** What is left of the likeness where one is a deadline and the other lasts, and where rows are of different things. */
const OTHER_BOUND = 0.75;
const OTHER_ROW = 0.6;
/** So much of what a row is of must be said by a line. */
const OF_ROW = 0.5;
/** Enough of a word to know it by: confirm, confirmed, confirmation. */
const BEGINNING = 6;

/** Where a number of a statement comes from, among all lines. */
export function sourceOfNumber(fact: FoundFact, statement: ReadLine, aligner: Aligner): NumberSource {
  const same = new Map<StatedReading, number>();
  const others = new Map<StatedReading, number>();
  for (const { words, around, withNumbers } of readingsOf(fact, statement)) {
    const numbers = withNumbers ? statement.facts.filter((one) => one !== fact && isNumber(one)) : [];
    for (const aligned of aligner.align(words, around)) {
      const { one } = aligned;
      const theirs = one.read.facts.filter(isNumber);
      const equal = theirs.filter((other) => isSameValue(fact, other));
      const isSame = equal.length > 0;
      const meant = isSame
        ? equal.filter((other) => !isOfOther({ fact, read: statement }, { fact: other, read: one.read }))
        : theirs.filter(
            (other) =>
              !withNumbers &&
              isInPlaceOf(fact, other, statement, one.read) &&
              // What the statement says too stands beside its number, not in its place.
              !statement.facts.some((own) => isNumber(own) && isSameValue(own, other)),
          );
      if (meant.length === 0) continue;
      const shared = numbers.filter((number) =>
        one.read.facts.some((other) => isNumber(other) && isSameValue(number, other)),
      ).length;
      if (withNumbers && shared === 0) continue;
      const into = isSame ? same : others;
      const value =
        likenessOf(aligned, meant, shared / Math.max(1, numbers.length)) *
        sameKind(fact, equal) *
        sameRow(statement, one, aligner);
      into.set(one, Math.max(into.get(one) ?? 0, value));
    }
  }
  const [stated, most] = bestOf(same);
  const [rival, rivals] = bestOf(others);
  return {
    stated: most >= ABOUT_THIS ? stated : undefined,
    rival: rivals >= THE_MATTER && rivals - most >= CLEARLY ? rival : undefined,
  };
}

interface Reading {
  readonly words: readonly MeaningWord[];
  readonly around: readonly MeaningWord[];
  /** Other numbers of the statement count as words do. */
  readonly withNumbers: boolean;
}

/** What tells a number's subject: its clause, the whole statement with its other numbers, and what a pronoun stands for. */
function* readingsOf(
  fact: FoundFact,
  { text, about, previous, language, facts }: ReadLine,
): Iterable<Reading> {
  const words = meaningWords(text, language, facts);
  const before = previous === '' ? [] : meaningWords(previous, language, []);
  const headings = about === '' ? [] : meaningWords(about, language, []);
  const clause = wordsAround(fact, text, words);
  const rest = words.filter((word) => !clause.includes(word));
  yield { words: clause, around: [...rest, ...headings, ...before], withNumbers: false };
  if (before.length > 0 && pointsBack(text, language))
    yield { words: [...clause, ...before], around: [...rest, ...headings], withNumbers: false };
  if (facts.filter(isNumber).length > 1) yield { words, around: [...headings, ...before], withNumbers: true };
}

/** Between what the line says of the statement and the statement of the line, or of its clause with the number. */
function likenessOf(
  { covers, own, one, saidOf }: Aligned,
  meant: readonly FoundFact[],
  shared: number,
): number {
  const clauses = meant.map((fact) => saidOf(wordsAround(fact, one.line.text, own)));
  const value = Math.sqrt(covers * Math.max(saidOf(own), ...clauses));
  return shared === 0 ? value : (value + shared) / 2;
}

function bestOf(found: ReadonlyMap<StatedReading, number>): [StatedReading | undefined, number] {
  let best: [StatedReading | undefined, number] = [undefined, 0];
  for (const [one, value] of found) if (value > best[1]) best = [one, value];
  return best;
}

function isNumber({ kind }: FoundFact): boolean {
  return kind === 'number';
}

/** "Unused for 60 days" is no deadline of 60 days. */
function sameKind(fact: FoundFact, equal: readonly FoundFact[]): number {
  const bounds = equal.flatMap(({ duration }) => duration?.bound ?? []);
  return fact.duration === undefined || bounds.length === 0 || bounds.includes(fact.duration.bound)
    ? 1
    : OTHER_BOUND;
}

/** A row tells of what its first cell names. */
function sameRow({ text, language }: ReadLine, { line }: StatedReading, aligner: Aligner): number {
  const [first = '', second] = text.split(' | ');
  if (second === undefined) return 1;
  const of = meaningWords(first, language, []);
  if (of.length === 0) return 1;
  return aligner.sayingOf(of, `${line.about} ${line.text}`, line.language) >= OF_ROW ? 1 : OTHER_ROW;
}

interface Side {
  readonly fact: FoundFact;
  readonly read: ReadLine;
}

function isOfOther(a: Side, b: Side): boolean {
  return isOtherEvent(a, b) || isOtherCount(a, b);
}

/** Whether a number is one that could stand where another stands: of the same kind, with the same bound, from the same event. */
function isInPlaceOf(fact: FoundFact, other: FoundFact, read: ReadLine, their: ReadLine): boolean {
  const [kind] = fact.key;
  if (kind !== other.key[0] || kind === 'n' || kind === 's') return false;
  if (fact.duration && fact.duration.bound !== other.duration?.bound) return false;
  return !isOtherEvent({ fact, read }, { fact: other, read: their });
}

/** Of numbers of things the things must be the same: three people are no three backups. */
function isOtherCount({ fact, read }: Side, other: Side): boolean {
  if (!fact.key.startsWith('n:') || fact.of === undefined || other.fact.of === undefined) return false;
  if (read.language !== other.read.language) return false;
  const [own, their] = [fact.of, other.fact.of].map((of) => contentWords(of, read.language));
  if (!own || !their || own.length === 0 || their.length === 0) return false;
  return !own.some(({ stem }) => their.some((one) => one.stem === stem) || other.read.own.has(stem));
}

/** "Within 72 hours after closure" is not what "72 hours after confirmation" promises. */
function isOtherEvent({ fact, read }: Side, other: Side): boolean {
  const [own, their] = [fact.event, other.fact.event];
  if (own === undefined || their === undefined) return false;
  const { language } = read;
  if (language !== other.read.language) return false;
  const [mineKey, theirKey] = [eventKey(own, language), eventKey(their, language)];
  if (mineKey === theirKey) return false;
  // Both are events of a known kind, whatever else is named with them.
  if (isKind(mineKey) && isKind(theirKey)) return true;
  const begins = (text: string): Set<string> =>
    new Set(
      contentWords(text, read.language).map(({ text: word }) =>
        word.toLowerCase().replace(/ge/, '').slice(0, BEGINNING),
      ),
    );
  const [mine, others] = [begins(own), begins(their)];
  return mine.size > 0 && ![...mine].some((word) => others.has(word));
}

/** Other events are named by their words, which have a space between them. */
function isKind(key: string): boolean {
  return !key.includes(' ');
}
