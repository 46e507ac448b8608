import { meaningWords, type MeaningWord } from '../alignment/meaning-words.js';
import { kinship } from '../../reading/kinship/kinship.js';
import { sequenceIn, type Sequence } from '../../reading/sequence/sequence.js';
import type { Language } from '../../catalog/types.js';
import type { FactIndex, StatedReading } from '../facts/fact-index.js';
import type { PlacedStatement } from '../placed-statements.js';

/** So much a word must say of another to stand for it, and of so much of a part the other part must tell. */
const SAME = 0.5;
const MOSTLY = 0.6;
/** Fewer words tell of no event. */
const FEWEST = 2;

/** The line that tells the same two things in the other order. */
export function otherOrder(
  { statement: { text, language }, previous }: PlacedStatement,
  index: FactIndex,
): StatedReading | undefined {
  const own = sequenceIn(text, language, previous);
  if (!own) return undefined;
  const [earlier, later] = [wordsIn(own.earlier, language), wordsIn(own.later, language)];
  if (earlier.length < FEWEST || later.length < FEWEST) return undefined;
  let before: StatedReading | undefined;
  let stated: StatedReading | undefined;
  const agrees = (theirs: Sequence, their: Language): number => {
    const [first, then] = [wordsIn(theirs.earlier, their), wordsIn(theirs.later, their)];
    if (first.length < FEWEST || then.length < FEWEST) return 0;
    if (tells(earlier, first) && tells(later, then)) return 1;
    return tells(earlier, then) && tells(later, first) && !tells(earlier, first) && !tells(later, then)
      ? -1
      : 0;
  };
  const isSaid = index.some((one) => {
    const { line } = one;
    const goesOn = before?.line.source.path === line.source.path ? before.line.text : '';
    before = one;
    const theirs = line.language === language ? sequenceIn(line.text, line.language, goesOn) : undefined;
    if (!theirs) return false;
    const value = agrees(theirs, line.language);
    if (value < 0) stated ??= one;
    return value > 0;
  });
  return isSaid ? undefined : stated;
}

function wordsIn(text: string, language: Language): readonly MeaningWord[] {
  return meaningWords(text, language, []);
}

/** Whether what is told in few words is told among others, whichever of both is the shorter. */
function tells(a: readonly MeaningWord[], b: readonly MeaningWord[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const found = few.filter((word) => many.some((other) => kinship(word, other) >= SAME)).length;
  return found >= Math.max(FEWEST, MOSTLY * few.length);
}
