import { durationsIn } from '../../reading/quantity/durations.js';
import { eachWord } from '../../reading/lexis/each-word.js';
import { stem } from '../../reading/lexis/stem.js';
import { hoursOf, hoursRange } from '../../reading/quantity/hours.js';

/** A time within which a control's statement says something is done. */
export interface PromisedTime {
  /** Hours; undefined when it is counted in working days. */
  readonly hours: number | undefined;
  /** Working days; undefined when it is counted by the clock, or in business hours, which a register cannot tell. */
  readonly workingDays: number | undefined;
  /** As written. */
  readonly text: string;
  readonly start: number;
}

/** The times that a statement promises, in order: those that say “within”, else all that it states. */
export function promisesIn(statement: string): readonly PromisedTime[] {
  const english = durationsIn(statement, 'en');
  const found = english.length > 0 ? english : durationsIn(statement, 'nl');
  const limits = found.filter(({ bound }) => bound === 'max');
  return (limits.length > 0 ? limits : found).map((one) => {
    const { working, text, start } = one;
    const hours = hoursOf(one) ?? hoursRange(one)[1];
    const isInDays = one.unit === 'day' || one.unit === 'week';
    return {
      hours: working ? undefined : hours,
      workingDays: working && isInDays ? one.amount * (one.unit === 'week' ? 5 : 1) : undefined,
      text,
      start,
    };
  });
}

/**
 * The time promised for each severity a statement names: of a statement that begins with a severity, the times behind
 * them (“critical and high within 4 hours, low within 5 days”), else the times before them (“4 hours for critical, 5 days
 * for low”).
 */
export function promisesBySeverity(
  statement: string,
  severities: Iterable<string>,
  promises: readonly PromisedTime[],
): ReadonlyMap<string, PromisedTime> {
  const lower = statement.toLowerCase();
  const places = [...new Set([...severities].map((one) => one.trim().toLowerCase()))].flatMap((severity) =>
    placesOf(lower, severity).map((start) => ({ start, severity, promise: undefined })),
  );
  const marks = [
    ...places,
    ...promises.map((promise) => ({ start: promise.start, severity: undefined, promise })),
  ].sort((a, b) => a.start - b.start);
  // Read so that each time comes before the severities it is for.
  const ordered = marks[0]?.promise === undefined ? marks.reverse() : marks;
  const found = new Map<string, PromisedTime>();
  let promise: PromisedTime | undefined;
  for (const mark of ordered) {
    promise = mark.promise ?? promise;
    if (mark.severity !== undefined && promise && !found.has(mark.severity))
      found.set(mark.severity, promise);
  }
  return found;
}

/** Where a statement names a severity: as a register writes it, else by a part of “1 - Critical” or “P2: High”. */
function placesOf(lower: string, severity: string): number[] {
  const whole = wholeWords(lower, severity);
  if (whole.length > 0) return whole;
  const parts = severity.split(/[-–:/()]/).map((part) => part.trim());
  // A number by itself may count anything.
  return parts.filter((part) => /\p{L}/u.test(part)).flatMap((part) => wordPlaces(lower, part));
}

/** Where a text holds a word in any of its forms: “Kritiek” of “kritieke incidenten”, “Hoog” of “hoge prioriteit”. */
function wordPlaces(lower: string, word: string): number[] {
  const whole = wholeWords(lower, word);
  if (whole.length > 0) return whole;
  const stems = (['en', 'nl'] as const).map((language) => [language, stem(word, language)] as const);
  const places: number[] = [];
  eachWord(lower, (other, start) => {
    if (stems.some(([language, own]) => stem(other, language) === own)) places.push(start);
  });
  return places;
}

/** Where a text holds a word or name as a whole. */
function wholeWords(text: string, word: string): number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) places.push(at);
  }
  return places;
}
