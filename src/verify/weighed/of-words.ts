import { isVerbForm } from '../../reading/force/verb-form.js';
import { partSpansOf } from '../../reading/lexis/clause-parts.js';
import { SaidWords } from './said-words.js';
import type { ToldText } from './told-text.js';
import { sum, type Values } from './values.js';

/** Fewer words are no clause by themselves. */
const CLAUSE = 2;

/** What of a statement's words some lines leave unsaid. `weights` tell how rare each is among the company's lines. */
export function valuesOfWords(
  own: ToldText,
  said: SaidWords,
  weights: readonly number[],
  name: 'base' | 'tops',
  values: Values,
): void {
  const all = sum(weights);
  if (all === 0) return;
  const gaps = weights.map((weight, n) => weight * (1 - said.near(n)));
  const [first = 0, second = 0, third = 0] = [...gaps].sort((a, b) => b - a);
  values.most(`unsaid share ${name}`, sum(gaps) / all);
  values.most(`unsaid sum ${name}`, sum(gaps) / 10);
  values.most(`unsaid most ${name}`, first / 5);
  values.most(`unsaid second ${name}`, second / 5);
  values.most(`unsaid third ${name}`, third / 5);
  const unsaid = own.words.filter((_, n) => !said.isSaid(n)).length;
  values.most(`unsaid words ${name}`, unsaid / 4);
  values.most(`unsaid word share ${name}`, unsaid / own.words.length);
  values.most(`unsaid run ${name}`, longestRun(said, weights) / 10);
  const most = (test: (text: string, start: number) => boolean): number =>
    Math.max(0, ...own.words.map(({ text, start }, n) => (test(text, start) ? (gaps[n] ?? 0) : 0))) / 5;
  values.most(
    `unsaid verb ${name}`,
    most((text) => isVerbForm(text, own.language)),
  );
  values.most(
    `unsaid noun ${name}`,
    most((text) => !isVerbForm(text, own.language)),
  );
  values.most(
    `unsaid capital ${name}`,
    most((text, start) => start > 0 && /^\p{Lu}/u.test(text)),
  );
  values.most(`unsaid last ${name}`, (gaps.at(-1) ?? 0) / 5);
  values.most(`unsaid first ${name}`, (gaps[0] ?? 0) / 5);
  values.most(`unsaid clause ${name}`, leastSaidClause(own, said, weights));
}

/** What the heaviest row of words weighs that are all unsaid. */
export function longestRun(said: SaidWords, weights: readonly number[]): number {
  let [run, longest] = [0, 0];
  weights.forEach((weight, n) => {
    run = said.isSaid(n) ? 0 : run + weight;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** How much of the clause is unsaid of which least is said, 0 to 1. */
function leastSaidClause({ text, words }: ToldText, said: SaidWords, weights: readonly number[]): number {
  let most = 0;
  for (const { start, end } of partSpansOf(text)) {
    const inside = words.flatMap((word, n) => (word.start >= start && word.start < end ? [n] : []));
    if (inside.length < CLAUSE) continue;
    const whole = sum(inside.map((n) => weights[n] ?? 0));
    most = Math.max(most, sum(inside.map((n) => (weights[n] ?? 0) * (1 - said.near(n)))) / (whole || 1));
  }
  return most;
}
