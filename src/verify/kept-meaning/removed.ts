import type { Language } from '../../catalog/types.js';
import { substantiates, type Force } from '../../reading/statement.js';
import { isGeneric } from '../../reading/generic/generic.js';
import { asksTo } from '../../reading/asked/asked.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import type { FoundFact } from '../facts/found-fact.js';
import { readLine } from '../facts/read-line.js';
import { isSameValue } from '../facts/same-value.js';
import type { Fault } from './fault.js';
import { isToldWord, type Pair } from './pair.js';

/** So much of what a statement says must be found again for it not to be lost. */
const KEPT = 0.5;
const LOOSELY = 0.25;
/** A refinement is asked to keep all. */
const CLOSELY = 0.6;
/** Shorter ones are told in too many ways. */
const FEWEST = 2;

/** Says nothing that could be lost. */
const SAYS_LITTLE: ReadonlySet<Force> = new Set([
  'question',
  'pointer',
  'framing',
  'placeholder',
  'struck',
  'example',
  'reason',
]);

/** Statements of which too little is found again, here or anywhere in the document. */
export function* removedStatements(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  if (before.language !== after.language && after.statements.length > 0) return;
  if (pair.index.told.some(({ line }) => asksTo('drop', line.text))) return;
  // Something else stands there: it may be the same in other words.
  const least =
    pair.kind === 'refine' ? CLOSELY : after.statements.length > 0 && pair.kind === 'edit' ? LOOSELY : KEPT;
  for (const one of before.statements) {
    const { text, force, language, lead, kind } = one.statement;
    if (SAYS_LITTLE.has(force) || kind === 'header' || isGeneric(`${lead} ${text}`, language)) continue;
    const stems = tellingStems(text, language);
    if (stems.size < FEWEST) continue;
    const isThere = (among: ReadonlySet<string>): boolean =>
      [...stems].filter((stem) => among.has(stem) || isToldWord(pair, stem)).length >= least * stems.size;
    const says = (stem: string): boolean => after.says({ stem }, language) || isToldWord(pair, stem);
    // A number of it that is still there tells as much as a word.
    const numbers = numbersOf(text, language);
    const kept = numbers.filter((fact) => after.read.facts.some((other) => isSameValue(fact, other)));
    const found = [...stems].filter(says).length;
    const isHere =
      found >= least * stems.size ||
      (kept.length > 0 && found > 0 && found + kept.length >= least * (stems.size + numbers.length));
    if (isHere || pair.elsewhere.some(isThere)) continue;
    if (pair.kind === 'edit' && !substantiates(force) && kind !== 'row') continue;
    yield {
      kind: 'weakened',
      what: 'removed',
      quote: text,
      against: one,
      message: { en: `This is gone: “${text}”.`, nl: `Dit is weg: “${text}”.` },
    };
  }
}

function numbersOf(text: string, language: Language): readonly FoundFact[] {
  return readLine(text, '', language).facts.filter(({ kind }) => kind === 'number');
}

/** Without those of its numbers, which are told in other words. */
function tellingStems(text: string, language: Language): Set<string> {
  const numbers = numbersOf(text, language);
  return new Set(
    contentWords(text, language).flatMap(({ stem, start, end }) =>
      numbers.some((fact) => start < fact.end && fact.start < end) ? [] : [stem],
    ),
  );
}
