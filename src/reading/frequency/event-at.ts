import { phraseAt } from '../quantity/bounds.js';
import { groupAt } from '../quantity/groups.js';
import { at } from '../quantity/tokens.js';
import type { Rate, Reading } from './reading.js';

/** "after every release", "per wijziging", "for each new supplier", "whenever a key leaks". */
export function eventAt(reading: Reading, n: number): Rate | undefined {
  const { tokens, words } = reading;
  const always = phraseAt(tokens, n, words.whenever);
  if (always !== undefined)
    return { perYear: 'per-event', next: always, bound: 'exact', event: clause(reading, always) };
  const { lower } = at(tokens, n);
  if (!words.every.has(lower) && lower !== 'per') return undefined;
  const event = eventGroup(reading, n + 1, lower === 'per');
  return event && { perYear: 'per-event', next: event.next, bound: 'exact', event: event.text };
}

/** The group of words around a noun of what happens, at a token. */
export function eventGroup(
  reading: Reading,
  n: number,
  short = false,
): { text: string; next: number } | undefined {
  const { text, tokens, words, quantity } = reading;
  const end = groupAt(tokens, n, quantity);
  if (end === n) return undefined;
  const fresh = words.fresh.has(at(tokens, n).lower);
  for (let m = n; m < end; m += 1) {
    const { lower } = at(tokens, m);
    if (quantity.links.has(lower)) break;
    if (!fresh && !isEvent(reading, lower)) continue;
    // In English the noun may go on behind it: "each change request".
    const next = short || m + 1 > end ? m + 1 : end;
    return { text: text.slice(at(tokens, n).start, at(tokens, next - 1).end), next };
  }
  return undefined;
}

function isEvent({ words }: Reading, word: string): boolean {
  if (words.noEvents.has(word)) return false;
  if (words.events.has(word) || (word.endsWith('s') && words.events.has(word.slice(0, -1)))) return true;
  if (words.noEvents.has(word.replace(/s$/, ''))) return false;
  for (const no of words.noEvents)
    if (word.length > no.length && no.length > 4 && word.endsWith(no)) return false;
  return words.eventEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending));
}

/** The words as far as the next mark. */
function clause({ text, tokens }: Reading, from: number): string | undefined {
  let n = from;
  while (n < tokens.length && n < from + 12 && at(tokens, n).kind !== 'mark') n += 1;
  return n > from ? text.slice(at(tokens, from).start, at(tokens, n - 1).end) : undefined;
}
