import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { ScopeWords } from './vocabulary.js';

type Table = 'scopes' | 'data' | 'severities' | 'parts' | 'events';
type List = Exclude<keyof ScopeWords, Table>;

const WORDS: Readonly<Record<Language, ScopeWords>> = { en: EN, nl: NL };
const TABLES = new Map<string, ReadonlyMap<string, WordPatterns>>();
const LISTS = new Map<string, WordPatterns>();

/** The patterns of a table by name. Dutch texts borrow English words, so both are looked for there. */
export function tableOf(table: Table, language: Language): ReadonlyMap<string, WordPatterns> {
  const key = `${table} ${language}`;
  let known = TABLES.get(key);
  if (!known) {
    const names = new Set([...Object.keys(EN[table]), ...Object.keys(WORDS[language][table])]);
    known = new Map(
      [...names].map((name) => [
        name,
        new WordPatterns(joined(EN[table][name], language === 'nl' ? NL[table][name] : '')),
      ]),
    );
    TABLES.set(key, known);
  }
  return known;
}

/** The patterns of a list; in both languages for a Dutch text. */
export function listOf(list: List, language: Language): WordPatterns {
  const key = `${list} ${language}`;
  let known = LISTS.get(key);
  if (!known) LISTS.set(key, (known = new WordPatterns(joined(EN[list], language === 'nl' ? NL[list] : ''))));
  return known;
}

/** The patterns of a list in the language alone: "was" is history in English and something else in Dutch. */
export function ownListOf(list: List, language: Language): WordPatterns {
  const key = `own ${list} ${language}`;
  let known = LISTS.get(key);
  if (!known) LISTS.set(key, (known = new WordPatterns(WORDS[language][list])));
  return known;
}

function joined(...lists: readonly (string | undefined)[]): string {
  return lists.filter((list) => list !== undefined && list !== '').join('|');
}
