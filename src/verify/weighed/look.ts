import { meaningWords, type MeaningWord } from '../alignment/meaning-words.js';
import type { FactIndex, StatedReading } from '../facts/fact-index.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { Claim } from './claim.js';
import { valuesOfFacts } from './of-facts.js';
import { valuesOfLaid } from './of-laid.js';
import { valuesOfGoneLimits, valuesOfLimits } from './of-limits.js';
import { valuesOfLost, valuesOfOrder } from './of-lost.js';
import { valuesOfShape, valuesOfTyped } from './of-shape.js';
import { valuesOfWords } from './of-words.js';
import { SaidWords } from './said-words.js';
import { AROUND, sourcesOf, wordsAroundLine, type Source } from './sources.js';
import { toldBy, toldIn, type ToldText } from './told-text.js';
import { Values } from './values.js';

/** Where a claim is looked for. */
export interface Surroundings {
  readonly index: FactIndex;
  /** The document's own path. */
  readonly path: string;
  /** All statements that are new, in order. */
  readonly fresh: readonly PlacedStatement[];
}

/** A word of a claim that no line says. */
export interface UnsaidWord {
  readonly at: PlacedStatement;
  readonly word: MeaningWord;
  readonly weight: number;
}

/** What is seen of a claim. */
export interface Look {
  readonly values: Values;
  readonly unsaid: readonly UnsaidWord[];
  /** The line that says most of it. */
  readonly nearest?: StatedReading;
}

/** Looks at a claim next to what stood there and the lines that say most of it. */
export function lookAt({ kind, before, after }: Claim, around: Surroundings): Look {
  const { index, path, fresh } = around;
  const values = new Values();
  const unsaid: UnsaidWord[] = [];
  const replaced = before.length > 0;
  const was = before.map(toldBy);
  const is = after.map(toldBy);
  let nearest: Source | undefined;
  after.forEach((one, n) => {
    const own = is[n];
    if (!own) return;
    const headings = meaningWords(one.about, one.statement.language, []);
    const sources = sourcesOf(own.read, own.words, headings, index, path);
    nearest ??= sources[0];
    const lines = sources.map(toldIn);
    const base = replaced ? was : lines.slice(0, 1);
    const tops = replaced ? [...was, ...lines] : lines;
    unsaid.push(...lookAtWords(one, own, { base, tops, sources, headings, replaced, index, values }));
    valuesOfFacts(own, base, tops, index, values);
    valuesOfLimits(own, base, tops, values);
    valuesOfShape(own, one, base, values);
    valuesOfTyped(own, index, values);
    valuesOfLaid(own, replaced ? was : lines, index, values);
    values.most('sources', sources.length);
    values.most('best source', sources[0]?.score ?? 0);
    values.is('own file', sources[0]?.one.line.source.path === path);
  });
  const base = replaced ? was : nearest ? [toldIn(nearest)] : [];
  valuesOfLost(base, replaced, is, fresh, index, values);
  valuesOfGoneLimits(base, is, values);
  valuesOfOrder(base, is, values);
  values.is('replaced', replaced);
  values.is('refined', kind === 'refine');
  values.is('filled', kind === 'fill');
  values.is('dutch', is[0]?.language === 'nl');
  for (const shape of ['row', 'list-item'] as const)
    values.is(
      shape,
      after.some(({ statement }) => statement.kind === shape),
    );
  values.is('typed', index.told.length > 0);
  values.most('statements', Math.log(1 + after.length));
  values.most('statements before', Math.log(1 + before.length));
  return { values, unsaid, nearest: nearest?.one };
}

interface WordsBeside {
  readonly base: readonly ToldText[];
  readonly tops: readonly ToldText[];
  readonly sources: readonly Source[];
  readonly headings: readonly MeaningWord[];
  readonly replaced: boolean;
  readonly index: FactIndex;
  readonly values: Values;
}

/** The words of a statement next to its base, and to all its lines; those that none of them says. */
function lookAtWords(
  at: PlacedStatement,
  own: ToldText,
  { base, tops, sources, headings, replaced, index, values }: WordsBeside,
): UnsaidWord[] {
  const weights = own.words.map((word) => index.aligner.weigh(word));
  values.most('words', Math.log(1 + own.words.length));
  const byBase = new SaidWords(own.words);
  for (const { words } of base) byBase.take(words);
  if (!replaced && sources[0]) byBase.take(wordsAroundLine(sources[0]), AROUND);
  const byTops = byBase.copy();
  for (const { words } of tops) byTops.take(words);
  for (const source of sources) byTops.take(wordsAroundLine(source), AROUND);
  byTops.take(headings, AROUND);
  valuesOfWords(own, byBase, weights, 'base', values);
  valuesOfWords(own, byTops, weights, 'tops', values);
  return own.words.flatMap((word, n) => (byTops.isSaid(n) ? [] : [{ at, word, weight: weights[n] ?? 0 }]));
}
