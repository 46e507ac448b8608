import type { Language } from '../../catalog/types.js';
import { normaliseWord } from '../lexis/spelling.js';
import { stem } from '../lexis/stem.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, type Token } from '../quantity/tokens.js';
import { listOf } from '../scope/words-of.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { ApprovalWords } from './vocabulary.js';

type List = Exclude<
  { [K in keyof ApprovalWords]: ApprovalWords[K] extends string ? K : never }[keyof ApprovalWords],
  undefined
>;

const WORDS: Readonly<Record<Language, ApprovalWords>> = { en: EN, nl: NL };
const LISTS = new Map<string, WordPatterns>();

/** The patterns of one list of a language. */
export function approvalList(list: List, language: Language): WordPatterns {
  const key = `${language} ${list}`;
  let known = LISTS.get(key);
  if (!known) LISTS.set(key, (known = new WordPatterns(WORDS[language][list])));
  return known;
}

/** Verbs in two parts. */
export function splitVerbs(language: Language): Readonly<Record<string, string>> {
  return WORDS[language].split;
}

const SAME: Readonly<Record<Language, ReadonlyMap<string, string>>> = { en: sameOf('en'), nl: sameOf('nl') };

function sameOf(language: Language): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(WORDS[language].same).flatMap(([plain, ways]) =>
      ways.split('|').map((way): [string, string] => [way, plain]),
    ),
  );
}

/** Of more words than this it is no name of a thing but a description. */
const MOST = 4;

/**
 * What a thing is called, as one key for the ways to write it: its noun with the words that narrow it, in alphabetical
 * order ("production release", "release to production", "productierelease"). Nothing for a single word, of which a
 * company has several kinds, and for a name with a verb or a list in it.
 */
export function thingKey(tokens: readonly Token[], language: Language): string | undefined {
  const words = new Set<string>();
  for (let n = 0; n < tokens.length; n += 1) {
    const token = at(tokens, n);
    if (token.kind === 'number') return undefined;
    if (token.kind === 'mark') {
      if (token.lower === '`' || token.lower === '*' || token.lower === '"') continue;
      return undefined;
    }
    if (token.lower.length < 2 || SIDE.test([token])) return undefined;
    if (listOf('determiners', language).test([token]) || approvalList('neutral', language).test([token]))
      continue;
    if (approvalList('links', language).test([token])) {
      // A link in front leads to an adverbial: "in acceptance every release".
      if (words.size === 0) return undefined;
      continue;
    }
    for (const part of partsOf(token.lower, language)) words.add(part);
  }
  return words.size > 1 && words.size <= MOST ? [...words].sort().join(' ') : undefined;
}

/** Words that join clauses or several things. */
const SIDE = new WordPatterns(
  'and|or|that|which|who|whose|with|without|not|no|than|en|die|dat|wie|met|zonder|niet|geen|dan|we|wij|you|je|they|zij|he|she|it|there|er',
);

/** A word, and of a compound the part that narrows it and its noun. */
function partsOf(word: string, language: Language): string[] {
  const known = plain(word, language);
  if (known !== undefined) return [known];
  for (const head of WORDS[language].heads) {
    if (word.length < head.length + 4 || !word.endsWith(head)) continue;
    const before = word.slice(0, -head.length);
    const narrowing = plain(before, language) ?? plain(before.replace(/s$/, ''), language);
    return [
      narrowing ?? stem(normaliseWord(before.replace(/s$/, '')), language),
      plain(head, language) ?? stem(head, language),
    ];
  }
  return [stem(normaliseWord(word), language)];
}

function plain(word: string, language: Language): string | undefined {
  return SAME[language].get(word) ?? (language === 'nl' ? SAME.en.get(word) : undefined);
}
