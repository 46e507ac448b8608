import { meaningWords } from '../alignment/meaning-words.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { PlacedStatement } from '../placed-statements.js';
import { longestRun } from './of-words.js';
import { SaidWords } from './said-words.js';
import { isSameFact, kindOfFact } from './same-fact.js';
import type { ToldText } from './told-text.js';
import { sum, type Values } from './values.js';

const MOST = 3;

/** What the base says and none of the new statements does. What was replaced must be kept; a line need not be said whole. */
export function valuesOfLost(
  base: readonly ToldText[],
  replaced: boolean,
  after: readonly ToldText[],
  fresh: readonly PlacedStatement[],
  { aligner }: FactIndex,
  values: Values,
): void {
  const others = fresh.flatMap(({ statement: { text, language } }) => meaningWords(text, language, []));
  const counts = new Map<string, number>();
  for (const { words, read } of base) {
    const weights = words.map((word) => aligner.weigh(word));
    const said = new SaidWords(words);
    for (const own of after) said.take(own.words);
    said.take(others);
    const gaps = weights.map((weight, n) => weight * (1 - said.near(n)));
    const [first = 0, second = 0] = [...gaps].sort((a, b) => b - a);
    const share = sum(gaps) / (sum(weights) || 1);
    // What is left out of a line that hardly is the source tells little.
    const worth = replaced ? 1 : Math.max(0, 1 - 1.5 * share);
    values.most('lost share', share);
    values.most('lost sum', (worth * sum(gaps)) / 10);
    values.most('lost most', (worth * first) / 5);
    values.most('lost second', (worth * second) / 5);
    values.most('lost words', (worth * words.filter((_, n) => !said.isSaid(n)).length) / 4);
    values.most('lost run', (worth * longestRun(said, weights)) / 10);
    for (const fact of read.facts) {
      if (after.some((own) => own.read.facts.some((other) => isSameFact(fact, other)))) continue;
      const name = `${kindOfFact(fact)} lost`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  for (const [name, count] of counts) values.most(name, Math.min(MOST, count));
}

/** How often the words of a statement come in another order than those of its base, of all steps from one to the next. */
export function valuesOfOrder(
  [source]: readonly ToldText[],
  after: readonly ToldText[],
  values: Values,
): void {
  if (!source) return;
  for (const own of after) {
    const places = own.words.flatMap((word) => placeOf(word, source));
    const turned = places.filter((place, n) => n > 0 && place < (places[n - 1] ?? 0)).length;
    if (places.length > 2) values.most('turned', turned / (places.length - 1));
  }
}

/** Where the word stands in a text that comes nearest to a word. */
function placeOf(word: ToldText['words'][number], source: ToldText): number[] {
  let [best, place] = [0, -1];
  for (const other of source.words) {
    const said = new SaidWords([word]).take([other]);
    if (said.isSaid(0) && said.near(0) > best) [best, place] = [said.near(0), other.start];
  }
  return place < 0 ? [] : [place];
}
