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
import { sideOf, type Side } from './side.js';

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

/** What these hold is told by nobody. */
export const SAYS_NOTHING: ReadonlySet<Force> = new Set(['struck', 'question', 'placeholder']);

/** Statements of which too little is found again, here or anywhere in the document. */
export function* removedStatements(pair: Pair): Iterable<Fault> {
  const { before } = pair;
  if (before.language !== pair.after.language && pair.after.statements.length > 0) return;
  const after = saying(pair.after);
  if (pair.index.told.some(({ line }) => asksTo('drop', line.text))) return;
  // Something else stands there: it may be the same in other words.
  const least =
    pair.kind === 'refine' ? CLOSELY : after.statements.length > 0 && pair.kind === 'edit' ? LOOSELY : KEPT;
  for (const one of before.statements) {
    const { text, force, language, lead, kind } = one.statement;
    if (SAYS_LITTLE.has(force) || kind === 'header' || isGeneric(`${lead} ${text}`, language)) continue;
    const stems = tellingStems(text, language);
    if (stems.size < FEWEST) continue;
    // One word of four is no trace of it.
    const isEnough = (count: number): boolean =>
      least === LOOSELY ? count > least * stems.size : count >= least * stems.size;
    const isThere = (among: ReadonlySet<string>): boolean =>
      isEnough([...stems].filter((stem) => among.has(stem) || isToldWord(pair, stem)).length);
    const says = (stem: string): boolean => after.says({ stem }, language) || isToldWord(pair, stem);
    // A number of it that is still there tells as much as a word.
    const numbers = numbersOf(text, language);
    const kept = numbers.filter((fact) => after.read.facts.some((other) => isSameValue(fact, other)));
    const found = [...stems].filter(says).length;
    const isHere =
      isEnough(found) ||
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

/** Of what stands there now, what says anything: words that were struck out keep nothing. */
function saying(side: Side): Side {
  const said = side.statements.filter(({ statement: { force } }) => !SAYS_NOTHING.has(force));
  return said.length === side.statements.length ? side : sideOf(said, side.language);
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
