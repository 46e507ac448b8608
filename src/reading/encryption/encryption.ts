import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf, type Token } from '../quantity/tokens.js';
import { tellsOfBefore } from '../scope/scope.js';
import type { Force } from '../statement.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { EncryptionWords } from './vocabulary.js';

/** Data on its way, or where it lies. */
export type DataWay = 'transit' | 'rest';

type Words = Readonly<Record<keyof EncryptionWords, WordPatterns>>;

const WORDS: Readonly<Record<Language, Words>> = { en: compile(EN), nl: compile(NL) };

function compile(words: EncryptionWords): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, list]) => [key, new WordPatterns(list as string)]),
  ) as unknown as Words;
}

/** The ways on which a text promises without a limit that data is encrypted; empty when it promises nothing of the kind. */
export function encryptedWaysIn(text: string, language: Language): readonly DataWay[] {
  const words = WORDS[language];
  const tokens = tokensOf(text);
  if (!words.encrypted.test(tokens) || words.plain.test(tokens) || words.limited.test(tokens)) return [];
  return waysIn(tokens, words);
}

/** What may say how things are; a sentence that is unclear otherwise tells it by its plain words. */
const TELLS: ReadonlySet<Force> = new Set(['practice', 'denial', 'framing', 'definition', 'unclear']);

/** The ways on which a sentence says that data is not encrypted today; empty for one that forbids, stops or fears it. */
export function plainWaysIn(text: string, force: Force, language: Language): readonly DataWay[] {
  if (!TELLS.has(force)) return [];
  const words = WORDS[language];
  const tokens = tokensOf(text);
  const found = words.plain.find(tokens);
  if (!found) return [];
  const others = [...tokens.slice(0, found.from), ...tokens.slice(found.next)];
  if (words.stopped.test(others) || words.open.test(others) || tellsOfBefore(text, language)) return [];
  return waysIn(tokens, words);
}

function waysIn(tokens: readonly Token[], words: Words): DataWay[] {
  return (['transit', 'rest'] as const).filter((way) => words[way].test(tokens));
}
