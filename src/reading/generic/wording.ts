import { fnv1a } from '../lexis/fnv-1a.js';
import type { Language } from '../../catalog/types.js';
import { datesIn } from '../dates/dates.js';
import { frequenciesIn } from '../frequency/frequencies.js';
import { isStopWord } from '../lexis/stop-words.js';
import { countsIn } from '../quantity/counts.js';
import { durationsIn } from '../quantity/durations.js';
import { criteriaIn } from '../references/criteria.js';
import { rolesIn } from '../roles/roles.js';
import { toolsIn } from '../tools/tools.js';

/** A sentence with fewer words of its own is anybody's: two people may write it without a template. */
const FEWEST = 5;
/** "[CONFIRM: which role]", "{{company}}", "<name>": what is to be filled in. */
const PLACEHOLDER = /\[[^\]]{1,80}\]|\{\{?[^}]{1,80}\}?\}|<[^>]{1,80}>/g;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The bare wording of a sentence, the same whoever filled it in: small letters without punctuation, digits, little words,
 * placeholders, and without what a company fills in (its name, roles, tools, frequencies, terms, numbers, dates). Empty for a sentence that is
 * too short to tell where it comes from.
 */
export function bareWording(text: string, language: Language): string {
  const plain = withoutValues(text.replace(PLACEHOLDER, ' '), language);
  const words: string[] = [];
  for (const { 0: written, index } of plain.matchAll(WORD)) {
    const word = written.toLowerCase();
    if (word.length < 2 || isStopWord(word, language) || isNameLike(plain, written, index)) continue;
    words.push(word);
  }
  return words.length < FEWEST ? '' : words.join(' ');
}

function withoutValues(text: string, language: Language): string {
  const spans = [
    ...criteriaIn(text),
    ...datesIn(text),
    ...frequenciesIn(text, language),
    ...durationsIn(text, language),
    ...countsIn(text, language),
    ...toolsIn(text, language),
    ...rolesIn(text, language),
  ].sort((a, b) => a.start - b.start);
  let rest = '';
  let past = 0;
  for (const { start, end } of spans) {
    if (start > past) rest += `${text.slice(past, start)} `;
    past = Math.max(past, end);
  }
  return rest + text.slice(past);
}

/** A capital within a sentence: somebody's name. Behind a mark, or where all letters are capitals, it says nothing. */
function isNameLike(text: string, word: string, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},][ \u00a0]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** A number that stands for a wording, by which it is known without being kept (FNV-1a, 32 bits). */
export function wordingHash(wording: string): number {
  return fnv1a(wording);
}
