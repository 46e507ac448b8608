import { CRITERION_LIKE } from '../../catalog/criterion-ids.js';
import type { Language } from '../../catalog/types.js';
import { datesIn } from '../../reading/dates/dates.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { momentsIn } from '../../reading/clock/clock.js';
import { countsIn, isOfText } from '../../reading/quantity/counts.js';
import { durationsIn, type FoundDuration } from '../../reading/quantity/durations.js';
import { figuresIn } from '../../reading/quantity/figures.js';
import { quantityWords } from '../../reading/quantity/words-of.js';
import { roughHours } from '../../reading/quantity/hours.js';
import type { FoundFact } from './found-fact.js';

const CONTROL_ID = /\b[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}\b/g;
const PREFIX = { money: 'm', percent: 'p', strength: 's', plain: 'n' } as const;

/**
 * Every quantity of a text: cadences, durations, percentages, amounts, strengths and plain numbers, in order, without
 * overlaps. Not numbering, criterion and control IDs, or dates.
 */
export function findQuantities(text: string, language: Language): readonly FoundFact[] {
  const found: FoundFact[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [...datesIn(text)];
  const skip = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern))
      taken.push({ start: match.index, end: match.index + match[0].length });
  };
  skip(CRITERION_LIKE);
  const add = (start: number, end: number, key: string, more: Partial<FoundFact> = {}): void => {
    if (taken.some((other) => start < other.end && other.start < end)) return;
    taken.push({ start, end });
    found.push({ kind: 'number', key, text: text.slice(start, end), start, end, ...more });
  };
  for (const { key, start, end } of momentsIn(text, language)) add(start, end, `w:${key}`);
  const figures = figuresIn(text, language);
  const addFigures = (plain: boolean): void => {
    for (const { kind, value, of, start, end } of figures) {
      if ((kind === 'plain') !== plain) continue;
      const days = plain ? daysBefore(text, start, language) : undefined;
      if (days === undefined) add(start, end, `${PREFIX[kind]}:${value}`, { of });
      else add(start, end, `d:${round(days * Number(value))}`);
    }
  };
  for (const { kind, value, start, end } of figures) if (kind === 'strength') add(start, end, `s:${value}`);
  skip(CONTROL_ID);
  addFigures(false);
  for (const { start, end, perYear } of frequenciesIn(text, language))
    if (typeof perYear === 'number' && !addPeak(text, start, end, language, add))
      add(start, end, `c:${round(perYear)}`, { perYear });
  for (const duration of durationsIn(text, language)) {
    const days = roughHours(duration) / 24;
    if (days > 0)
      add(duration.start, duration.end, `d:${round(days)}`, {
        duration,
        ...(duration.from !== undefined && { event: eventOf(text, duration) }),
      });
  }
  addFigures(true);
  for (const { value, unit, start, end } of countsIn(text, language))
    if (unit !== '%' && value > 1 && !isOfText(unit, language) && !isOfLabel(text, start))
      add(start, end, `n:${value}`, { of: unit });
  return found.sort((a, b) => a.start - b.start);
}

/** "Sev 2 ends with a review": the number is of the name before it. */
function isOfLabel(text: string, start: number): boolean {
  const before = /(^|[^\s]\s|[^\s])(\p{Lu}\p{L}{1,11})\s$/u.exec(text.slice(Math.max(0, start - 16), start));
  return before !== null && !/[.!?:]\s$/.test(before[1] ?? '') && before[1] !== '';
}

type Add = (start: number, end: number, key: string, more?: Partial<FoundFact>) => void;

const WITHIN = /\s(?:in|within|binnen)\s/i;
/** Nothing is done on purpose more often than this. */
const TOO_OFTEN = 365 * 24;

/** "10 times in five minutes" is a count and a time, as "ten failures within 5 minutes" is: nobody does it so often. */
function addPeak(text: string, start: number, end: number, language: Language, add: Add): boolean {
  const own = text.slice(start, end);
  const cut = WITHIN.exec(own);
  const [often] = frequenciesIn(own, language);
  if (!cut || typeof often?.perYear !== 'number' || often.perYear < TOO_OFTEN) return false;
  const from = start + cut.index + cut[0].length;
  const [count] = countsIn(own.slice(0, cut.index), language);
  const [duration] = durationsIn(text.slice(from, end), language);
  if (!count || !duration) return false;
  add(start, start + cut.index, `n:${count.value}`);
  add(from, end, `d:${round(roughHours(duration) / 24)}`, { duration });
  return true;
}

/** How many days a number counts whose unit stands before it: "day 30". */
function daysBefore(text: string, start: number, language: Language): number | undefined {
  const word = /(\p{L}{1,12})\s$/u.exec(text.slice(Math.max(0, start - 14), start))?.[1]?.toLowerCase();
  const unit = word === undefined ? undefined : quantityWords(language).units.get(word);
  if (!unit || unit.working) return undefined;
  return unit.unit === 'day' ? unit.times : unit.unit === 'week' ? 7 * unit.times : undefined;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** The words of the event, and what goes on with them as far as the clause does. */
function eventOf(text: string, { from = '', end }: FoundDuration): string {
  const start = text.indexOf(from, end);
  if (start < 0) return from;
  return /^[^.,;|\n]{0,120}/.exec(text.slice(start))?.[0] ?? from;
}

/** Whether a fact's key is that of a standard with its number: "ISO 27001". */
export function isStandard(key: string): boolean {
  return /^s:(?:iso|nen|nist|pci)/.test(key);
}
