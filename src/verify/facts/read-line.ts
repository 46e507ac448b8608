import type { Language } from '../../catalog/types.js';
import { subjectWords } from '../../reading/lexis/subject-words.js';
import { TextMemo } from '../../reading/lexis/text-memo.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { rolesIn } from '../../reading/roles/roles.js';
import type { FoundFact } from './found-fact.js';
import { factsIn } from './text-facts.js';

/** A line as others are compared with it. */
export interface ReadLine {
  readonly text: string;
  /** What stands around it and tells its subject. */
  readonly about: string;
  /** The statement before it, which it may go on with. */
  readonly previous: string;
  readonly language: Language;
  readonly facts: readonly FoundFact[];
  /** Stems of its own telling words. */
  readonly own: ReadonlySet<string>;
  /** Those and the stems of what stands around it. */
  readonly words: ReadonlySet<string>;
  /** Keys of the functions and bodies it names. */
  readonly roles: readonly string[];
  /** In small letters, words only, with a space at both ends. */
  readonly plain: string;
}

const READ = new TextMemo<ReadLine>(50_000);

/** Reads a line in the light of what stands around it. The same line in the same surroundings is read once. */
export function readLine(text: string, about: string, language: Language, previous = ''): ReadLine {
  return READ.of(`${language} ${about}\n${previous}`, text, (own) => {
    const words = subjectWords(own, language);
    const around = previous === '' ? about : `${about} / ${previous}`;
    return {
      text: own,
      about,
      previous,
      language,
      facts: factsIn(own, language),
      own: words,
      words: around === '' ? words : new Set([...words, ...subjectWords(around, language)]),
      roles: rolesIn(own, language)
        .filter(({ kind, specific }) => kind !== 'people' && specific)
        .map((role) => roleKey(role.text)),
      plain: plainWords(own),
    };
  });
}

/** The words of a text with single spaces, so that a phrase can be looked for. */
export function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether one text's words stand in another's, in a row. Both as `plainWords` gives them, or single words. */
export function isPartOf(short: string, long: string): boolean {
  return ` ${long} `.includes(` ${short} `);
}
