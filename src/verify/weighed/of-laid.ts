import type { Language } from '../../catalog/types.js';
import type { FactIndex } from '../facts/fact-index.js';
import { laidWords, layBeside, type Gap, type LaidBeside, type LaidWord } from './laid-beside.js';
import type { ToldText } from './told-text.js';
import { sum, type Values } from './values.js';

/** More tells no more. */
const MOST = 5;

/** What differs when a statement is laid word by word beside the text it is most like. */
export function valuesOfLaid(
  own: ToldText,
  some: readonly ToldText[],
  index: FactIndex,
  values: Values,
): void {
  const laid = likest(own, some, index);
  if (!laid) return;
  const { same, gaps } = laid;
  values.most('laid same', same);
  const totals = new Map<string, number>();
  let biggest = 0;
  for (const gap of gaps) {
    for (const [name, value] of ofGap(gap)) totals.set(name, (totals.get(name) ?? 0) + value);
    biggest = Math.max(biggest, weightOf(gap.here), weightOf(gap.there));
  }
  for (const [name, value] of totals) {
    values.most(`laid ${name}`, Math.min(MOST, value));
    // A difference between texts that are nearly the same tells most.
    values.most(`laid ${name} near`, Math.min(MOST, value) * same * same);
  }
  values.most('laid biggest', biggest);
}

/** The text most like a statement, laid beside it. */
export function likest(own: ToldText, some: readonly ToldText[], index: FactIndex): LaidBeside | undefined {
  const weigh = (word: { readonly stem: string; readonly language: Language }): number =>
    index.aligner.weigh(word);
  const mine = laidWords(own.text, own.language, weigh);
  let best: LaidBeside | undefined;
  for (const { text, language } of some) {
    const laid = layBeside(mine, laidWords(text, language, weigh));
    if (!best || laid.same > best.same) best = laid;
  }
  return best;
}

function* ofGap({ here, there }: Gap): Iterable<readonly [string, number]> {
  const [telling, theirs] = [ofKind(here, 'telling'), ofKind(there, 'telling')];
  if (telling.length > 0 && theirs.length > 0)
    yield ['swapped', Math.min(weightOf(telling), weightOf(theirs))];
  else if (telling.length > 0) yield ['added', weightOf(telling)];
  else if (theirs.length > 0) yield ['dropped', weightOf(theirs)];
  else {
    const [small, other] = [ofKind(here, 'small').length > 0, ofKind(there, 'small').length > 0];
    yield [small && other ? 'swapped small' : small ? 'added small' : 'dropped small', 1];
  }
  if (here.length === there.length && here.length < 3) yield ['one for one', 1];
  if (ofKind(here, 'number').length > 0 && ofKind(there, 'number').length > 0) yield ['swapped number', 1];
  yield ['gaps', 1];
}

function ofKind(words: readonly LaidWord[], kind: LaidWord['kind']): readonly LaidWord[] {
  return words.filter((word) => word.kind === kind);
}

function weightOf(words: readonly LaidWord[]): number {
  return sum(words.map(({ weight }) => weight));
}
