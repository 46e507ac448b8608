import { substantiates } from '../../reading/statement.js';
import { meaningWords } from '../alignment/meaning-words.js';
import type { Language } from '../../catalog/types.js';
import type { FoundFact } from '../facts/found-fact.js';
import { isSameValue } from '../facts/same-value.js';
import { readLine } from '../facts/read-line.js';
import type { Fault } from './fault.js';
import { isToldWord, type Pair } from './pair.js';

/** So much of a statement must come from what stood there, the user or another line for it not to be made up. */
const FROM_THERE = 0.35;
const FEWEST = 4;
/** So alike a line of another source says it. */
const STATED = 0.5;

/** In a refinement: statements that say something else than what stood there, what the user typed or what others state. */
export function* addedStatements(pair: Pair): Iterable<Fault> {
  if (pair.kind !== 'refine' || pair.before.language !== pair.after.language) return;
  for (const one of pair.after.statements) {
    const { text, force, language } = one.statement;
    if (!substantiates(force) && force !== 'permission' && force !== 'definition') continue;
    const words = meaningWords(text, language, readLine(text, '', language).facts);
    if (words.length < FEWEST) continue;
    const from = words.filter((word) => pair.before.says(word) || isToldWord(pair, word.stem)).length;
    if (from >= FROM_THERE * words.length) continue;
    // The same number: it is what stood there, in other words.
    if (
      numbersOf(text, language).some((fact) =>
        pair.before.read.facts.some((other) => isSameValue(fact, other)),
      )
    )
      continue;
    if (pair.index.nearest(readLine(text, '', language), STATED, 1).length > 0) continue;
    yield {
      kind: 'invented',
      what: 'promise',
      quote: text,
      at: one,
      message: {
        en: `Neither the text, the user nor another source says this: “${text}”.`,
        nl: `Noch de tekst, noch de gebruiker, noch een andere bron zegt dit: “${text}”.`,
      },
    };
  }
}

function numbersOf(text: string, language: Language): readonly FoundFact[] {
  return readLine(text, '', language).facts.filter(({ kind }) => kind === 'number');
}
