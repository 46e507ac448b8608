import { meaningWords, type MeaningWord } from '../alignment/meaning-words.js';
import type { FactIndex, StatedReading } from '../facts/fact-index.js';
import type { FoundFact } from '../facts/found-fact.js';
import type { ReadLine } from '../facts/read-line.js';
import { SaidWords } from './said-words.js';
import { isSameFact } from './same-fact.js';
import { sum } from './values.js';

/** A line that may say what a statement does. */
export interface Source {
  readonly one: StatedReading;
  readonly own: readonly MeaningWord[];
  /** How like the statement it is, all in all. */
  readonly score: number;
}

/** Lines looked at, and looked at closely. */
const SEEN = 72;
const TRIED = 24;
/** Lines that may say a statement together. */
const TOGETHER = 3;
/** What shared facts, being said in turn and standing in the same file are worth next to saying the statement's words. */
const IN_TURN = 0.35;
const FACTS = 0.35;
const OWN_FILE = 0.05;
/** What a fact is worth that no line before has. */
const NEW_FACT = 0.7;
/** Less is no reason for another line. */
const LEAST_GAIN = 0.8;
/** What stands around a line counts for less than its own words. */
export const AROUND = 0.6;

/** The lines that together say most of a statement, the likest first. */
export function sourcesOf(
  { facts }: ReadLine,
  words: readonly MeaningWord[],
  around: readonly MeaningWord[],
  index: FactIndex,
  path: string,
): readonly Source[] {
  const likest = index.aligner
    .align(words, around)
    .map(({ one, covers, own }) => ({
      one,
      own,
      value: covers + FACTS * shareOf(facts, one.read.facts),
    }))
    .sort((a, b) => b.value - a.value)
    .slice(0, SEEN)
    .map(({ one, own, value }): Source => ({
      one,
      own,
      score: value + IN_TURN * saidInTurn(own, words, index) + (one.line.source.path === path ? OWN_FILE : 0),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, TRIED);
  const [first] = likest;
  if (!first) return [];
  return withOthers(first, likest, facts, words, index);
}

/** A line with those that add most to it. */
function withOthers(
  first: Source,
  likest: readonly Source[],
  facts: readonly FoundFact[],
  words: readonly MeaningWord[],
  index: FactIndex,
): readonly Source[] {
  const weights = words.map((word) => index.aligner.weigh(word));
  const chosen = [first];
  const said = new SaidWords(words).take(first.own).take(wordsAroundLine(first), AROUND);
  while (chosen.length < TOGETHER) {
    let [best, gain]: [Source | undefined, number] = [undefined, LEAST_GAIN];
    for (const source of likest) {
      if (chosen.includes(source)) continue;
      const more = said.copy().take(source.own);
      const value =
        sum(weights.map((weight, n) => weight * (more.near(n) - said.near(n)))) +
        NEW_FACT * newFacts(facts, source, chosen);
      if (value > gain) [best, gain] = [source, value];
    }
    if (!best) break;
    chosen.push(best);
    said.take(best.own);
  }
  return chosen;
}

/** The words that stand around a line. */
export function wordsAroundLine({ one: { line } }: Source): readonly MeaningWord[] {
  return line.about === '' ? [] : meaningWords(line.about, line.language, []);
}

/** How much of a line's words a statement says. */
function saidInTurn(
  own: readonly MeaningWord[],
  words: readonly MeaningWord[],
  { aligner }: FactIndex,
): number {
  const said = new SaidWords(own).take(words);
  const weights = own.map((word) => aligner.weigh(word));
  return sum(weights.map((weight, n) => weight * said.near(n))) / (sum(weights) || 1);
}

/** The share of some facts that a line has. */
function shareOf(own: readonly FoundFact[], theirs: readonly FoundFact[]): number {
  return own.filter((fact) => has(theirs, fact)).length / Math.max(1, own.length);
}

function newFacts(own: readonly FoundFact[], { one }: Source, chosen: readonly Source[]): number {
  return own.filter(
    (fact) => has(one.read.facts, fact) && !chosen.some((source) => has(source.one.read.facts, fact)),
  ).length;
}

function has(facts: readonly FoundFact[], fact: FoundFact): boolean {
  return facts.some((other) => isSameFact(fact, other));
}
