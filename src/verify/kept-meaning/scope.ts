import type { ContentWord } from '../../reading/lexis/content-words.js';
import { limitsIn } from '../../reading/limits/limits.js';
import { isOnlyVerb, isVerbForm, mayDescribe, mayBeNoun } from '../../reading/force/verb-form.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import { isToldWord, type Pair } from './pair.js';
import type { Side } from './side.js';

/**
 * What a rule holds for, made smaller or larger: "major changes" that became "changes", "company or customer data" that
 * became "customer data", "all colleagues" that became those "with production access".
 */
export function* changedScope(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  if (before.language !== after.language) return;
  const lost = describers(before).find(
    ({ word, noun }) => after.stems.has(noun.stem) && !after.says(word) && !isToldWord(pair, word.stem),
  );
  if (lost)
    yield {
      kind: 'weakened',
      what: 'scope',
      quote: lost.word.text,
      at: after.statements[0],
      against: holding(before, lost.word.text),
      message: {
        en: `“${lost.word.text} ${lost.noun.text}” has become “${lost.noun.text}”.`,
        nl: `“${lost.word.text} ${lost.noun.text}” is “${lost.noun.text}” geworden.`,
      },
    };
  const narrowed = narrowedNoun(pair);
  if (narrowed)
    yield {
      kind: 'weakened',
      what: 'scope',
      quote: narrowed,
      at: holding(after, narrowed),
      against: before.statements[0],
      message: {
        en: `“${narrowed}” holds for fewer than what stood here.`,
        nl: `“${narrowed}” geldt voor minder dan wat hier stond.`,
      },
    };
}

interface Described {
  readonly word: ContentWord;
  readonly noun: ContentWord;
}

/** Words that describe the noun behind them: next to it, behind a small word or at the start. */
function describers({ words, text, language, read }: Side): Described[] {
  return words.flatMap((word, n) => {
    const noun = words[n + 1];
    // A preposition, not a description: "outside Pantrel".
    if (noun && /^\p{Lu}/u.test(noun.text) && !/^\p{Lu}/u.test(word.text)) return [];
    if (!noun || isVerbForm(word.text, language) || isOnlyVerb(noun.text, language) || isInFact(word, read))
      return [];
    // "Nobody deploys", "tests products once": no description, or of no thing.
    if (!mayDescribe(word.text, language) || !mayBeNoun(noun.text, language) || isInFact(noun, read))
      return [];
    if (language === 'nl' && !isAttributive(word.text)) return [];
    const between = text.slice(word.end, noun.start);
    const next = between === ' ';
    // "company or customer data"
    const joined = /^ (?:or|and|of|en) $/.test(between);
    const head = joined ? words[n + 2] : noun;
    if ((!next && !joined) || !head) return [];
    if (joined && text.slice(noun.end, head.start) !== ' ') return [];
    const before = words[n - 1];
    const lead = text.slice(before?.end ?? 0, word.start);
    return before && lead === ' ' && !isVerbForm(before.text, language) ? [] : [{ word, noun: head }];
  });
}

/** A Dutch adjective before its noun. */
function isAttributive(word: string): boolean {
  return word.endsWith('e') && !word.endsWith('ende') && word.length > 4;
}

/** A word of a number, a name or a date is not a word that describes. */
function isInFact({ start, end }: ContentWord, { facts }: Side['read']): boolean {
  return facts.some((fact) => start < fact.end && fact.start < end);
}

/** "Colleagues with production access", where all colleagues were meant. */
function narrowedNoun(pair: Pair): string | undefined {
  const { before, after } = pair;
  if (limitsIn('universal', before.text, before.language).length === 0) return undefined;
  if (
    limitsIn('universal', after.text, after.language).length >=
    limitsIn('universal', before.text, before.language).length
  )
    return undefined;
  for (const link of limitsIn('narrowing', after.text, after.language)) {
    const noun = after.words.findLast(({ end }) => end <= link.start);
    if (!noun || !before.stems.has(noun.stem) || link.start - noun.end > 1) continue;
    const behind = after.words.filter(({ start }) => start >= link.end).slice(0, 2);
    const fresh = behind.filter((word) => !before.says(word) && !isToldWord(pair, word.stem));
    const last = behind.at(-1);
    if (behind.length > 0 && fresh.length === behind.length && last)
      return after.text.slice(noun.start, last.end);
  }
  return undefined;
}
