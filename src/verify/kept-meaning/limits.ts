import type { Language } from '../../catalog/types.js';
import {
  deniesIn,
  holdsLimit,
  isDeniedAt,
  limitsIn,
  saysAlways,
  type FoundLimit,
} from '../../reading/limits/limits.js';
import { meaningWords } from '../alignment/meaning-words.js';
import { MOSTLY as MOSTLY_STATED, statedShare } from '../alignment/stated-together.js';
import { contentWords, type ContentWord } from '../../reading/lexis/content-words.js';
import type { WeakenedKind } from '../verdict.js';
import { isSameValue } from '../facts/same-value.js';
import { isSaid } from './side.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import { isToldWord, type Pair } from './pair.js';

/** Approvals, restrictions and exceptions that are gone, and exceptions and conditions that came in. */
export function* changedLimits(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  const old = (kind: Parameters<typeof limitsIn>[0]): readonly FoundLimit[] =>
    limitsIn(kind, before.text, before.language);
  const now = (kind: Parameters<typeof limitsIn>[0]): readonly FoundLimit[] =>
    limitsIn(kind, after.text, after.language);
  const [approval] = old('approval');
  if (approval && now('approval').length === 0) yield gone(pair, 'approval', approval.text);
  const [only] = old('only');
  if (
    only &&
    now('only').length === 0 &&
    // "Only temporarily" and "always temporary".
    !holdsLimit('absolute', after.text, after.language) &&
    !saysAlways(after.text, after.language) &&
    deniesIn(after.text, after.language).length <= deniesIn(before.text, before.language).length &&
    now('exception').length <= old('exception').length
  )
    yield gone(pair, 'condition', only.text);
  const [exception] = now('exception');
  if (
    exception &&
    old('exception').length === 0 &&
    old('only').length === 0 &&
    !pair.index.told.some(({ read }) => read.plain.includes(exception.text.toLowerCase())) &&
    !isExceptedElsewhere(pair, exception)
  )
    yield added(pair, 'exception', exception);
  const [left] = old('exception');
  if (
    left &&
    now('exception').length === 0 &&
    now('only').length === 0 &&
    deniesIn(after.text, after.language).length <= deniesIn(before.text, before.language).length
  )
    yield gone(pair, 'exception', left.text);
  yield* newCondition(pair);
}

/** How much of what follows a condition must be new for it to be a new one, not an old one in other words. */
const MOSTLY = 0.6;

function* newCondition(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  const [old, now] = [
    limitsIn('condition', before.text, before.language),
    limitsIn('condition', after.text, after.language),
  ];
  if (now.length <= old.length || before.language !== after.language) return;
  for (const one of now) {
    // "Not when the failure begins": it says what does not count.
    if (isDeniedAt(after.text, one.start, after.language)) continue;
    const clause = /^[^.,;:\n]*/.exec(after.text.slice(one.end))?.[0] ?? '';
    const words = contentWords(clause, after.language);
    const fresh = words.filter((word) => !before.says(word) && !isToldWord(pair, word.stem));
    if (fresh.length < 2 || fresh.length < MOSTLY * words.length) continue;
    if (isSaidElsewhere(pair, clause, fresh) || isStated(pair, clause)) continue;
    yield added(pair, 'condition', { ...one, text: `${one.text}${clause}`.trim() });
    return;
  }
}

/** A line on the matter states the condition. */
function isStated({ after, index }: Pair, clause: string): boolean {
  const words = meaningWords(clause, after.language, []);
  const among = meaningWords(after.text.replace(clause, ' '), after.language, after.read.facts);
  return words.length > 0 && statedShare(words, among, index) >= MOSTLY_STATED;
}

/** A line makes the same exception. */
function isExceptedElsewhere({ after, index }: Pair, { end }: FoundLimit): boolean {
  const clause = /^[^.;:\n]*/.exec(after.text.slice(end))?.[0] ?? '';
  const words = contentWords(clause, after.language);
  if (words.length === 0) return false;
  return index.some(({ line }) => {
    if (!holdsLimit('exception', line.text, line.language)) return false;
    const theirs = contentWords(line.text, line.language);
    return (
      words.filter((word) => isSaid(word, after.language, theirs, line.language)).length >=
      MOSTLY * words.length
    );
  });
}

/** What the condition tells stands in the sentence before, or in a line with a number of the same sentence. */
function isSaidElsewhere(
  { before, after, index }: Pair,
  clause: string,
  fresh: readonly ContentWord[],
): boolean {
  const says = (text: string, language: Language): boolean => {
    const words = contentWords(text, language);
    return fresh.every((word) => isSaid(word, after.language, words, language));
  };
  if (before.statements.some(({ previous, statement }) => says(previous, statement.language))) return true;
  const numbers = after.read.facts.filter(
    ({ kind, start }) => kind === 'number' && start >= after.text.indexOf(clause) - clause.length,
  );
  return index.some(
    ({ read, line }) =>
      numbers.some((fact) =>
        read.facts.some((other) => other.kind === 'number' && isSameValue(fact, other)),
      ) && says(`${line.about} ${line.text}`, line.language),
  );
}

function gone({ before, after }: Pair, what: WeakenedKind, quote: string): Fault {
  return {
    kind: 'weakened',
    what,
    quote,
    at: after.statements[0],
    against: holding(before, quote),
    message: { en: `“${quote}” stood here and is gone.`, nl: `“${quote}” stond hier en is weg.` },
  };
}

function added({ before, after }: Pair, what: WeakenedKind, { text }: FoundLimit): Fault {
  return {
    kind: 'weakened',
    what,
    quote: text,
    at: holding(after, text),
    against: before.statements[0],
    message: {
      en: `“${text}” was not part of this, and nobody asked for it.`,
      nl: `“${text}” hoorde hier niet bij, en er is niet om gevraagd.`,
    },
  };
}
