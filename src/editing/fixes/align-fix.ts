import type { StatedAmount, Statement } from '../../analysis/statements/types.js';
import { cadenceValues, durationValues, type FoundValue } from '../../analysis/statements/values.js';
import type { Language } from '../../catalog/types.js';
import { occurrences, type Surroundings } from '../../workspace/occurrences.js';
import { offsetRange, textIn } from '../text-range.js';
import { inFormOf } from './cadence-forms.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

/** Puts the value of the text in force where this one deviates, in the words that text uses. */
export function align(request: FixRequest): Fix[] {
  const { file, context, diagnostic } = request;
  const pair = statementsOf(request);
  if (!pair) return [];
  const [own, other] = pair;
  const document = context.snapshot.documentAt(dataText(diagnostic, 'path') ?? '');
  const [here, there] = [file.document?.language ?? 'en', document?.language ?? 'en'];
  const raw = textIn(file, diagnostic.range);
  const place = only(placesOf(raw, own, here));
  const source = placesOf(other.text, other, there)[0];
  const text = place && source && wordsFor(raw, place, other.text, source, there);
  if (!place || text === undefined || text === '') return [];
  const name = document?.title ?? dataText(diagnostic, 'path') ?? '';
  const range = offsetRange(file, diagnostic.range.start, place.start, place.end);
  return [
    {
      title:
        context.language === 'nl' ? `Neem “${text}” over uit “${name}”` : `Use “${text}”, as in “${name}”`,
      preferred: true,
      change: () => ({ edits: [{ uri: file.uri, range, text }] }),
    },
  ];
}

/** The statement that deviates, and the one it is measured against. */
function statementsOf({ diagnostic, file, context }: FixRequest): [Statement, Statement] | undefined {
  const { data, range } = diagnostic;
  const there = context.snapshot.documentAt(dataText(diagnostic, 'path') ?? '');
  if (!file.document || !there || !data) return undefined;
  const own = context
    .analysisOf(file.document)
    .statements.find(
      (one) =>
        one.subject === data.subject &&
        one.value === data.value &&
        one.range.start.line === range.start.line &&
        one.range.start.character === range.start.character,
    );
  const other = context
    .analysisOf(there)
    .statements.find(
      (one) => one.subject === data.subject && one.value === data.other && one.unit === own?.unit,
    );
  return own && other && [own, other];
}

interface Place {
  readonly kind: FoundValue['kind'] | 'role';
  readonly start: number;
  readonly end: number;
}

const WHOLE_NUMBER: Surroundings = { notAfter: /[\d.,]$/, notBefore: /^(?:\d|[.,]\d)/ };
/** The number once more, in words: "3 (three)". */
const IN_WORDS = /^\s{0,5}\(\p{L}[\p{L}-]{0,40}\)/u;

/** Where a text writes the value of a statement. */
function placesOf(text: string, { value, unit, amount }: Statement, language: Language): Place[] {
  if (typeof value === 'string') {
    const start = text.toLowerCase().indexOf(value);
    return start < 0 ? [] : [{ kind: 'role', start, end: start + value.length }];
  }
  if (unit === 'count' || unit === 'percent') {
    const digits = String(value);
    return [...occurrences(text, digits, WHOLE_NUMBER)].map((start) => {
      const end = start + digits.length;
      return { kind: 'count', start, end: end + (IN_WORDS.exec(text.slice(end, end + 60))?.[0].length ?? 0) };
    });
  }
  if (unit === 'per-year') return cadenceValues(text, language).filter((found) => same(found.value, value));
  const durations = durationValues(text, language).filter(
    (found) => amount && found.amount && isSameAmount(found.amount, amount),
  );
  if (durations.length > 0) return durations;
  // "Every 90 days" for a validity of 90 days.
  return cadenceValues(text, language).filter((found) => same(365 / found.value, value));
}

function isSameAmount(a: StatedAmount, b: StatedAmount): boolean {
  return a.amount === b.amount && a.unit === b.unit && a.working === b.working;
}

/** How the other text's value is written in the place of this one; undefined when it does not fit there. */
function wordsFor(
  own: string,
  place: Place,
  other: string,
  source: Place,
  language: Language,
): string | undefined {
  if (place.kind !== source.kind) return undefined;
  const here = own.slice(place.start, place.end);
  const there = other.slice(source.start, source.end);
  if (place.kind === 'cadence') return inFormOf(here, there, cadenceValues(there, language)[0]?.value);
  if (place.kind === 'duration' && /\d-\p{L}/u.test(here))
    return /^\d+ \p{L}+$/u.test(there) ? there.replace(' ', '-').replace(/s$/, '') : undefined;
  return place.kind === 'duration' ? there.replace(/^(\d+)-(\p{L}+)$/u, '$1 $2s') : there;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-3;
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
