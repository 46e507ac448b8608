import { FIRST_YEAR, LAST_YEAR } from '../catalog/limits.js';

/** Reads of untrusted values: each gives undefined (or an empty list) when the value is of another kind. */

export type Plain = Readonly<Record<string, unknown>>;

export function asMap(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {};
}

export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/** Text, or a number or boolean as text; trimmed; undefined when empty. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

export function asTexts(value: unknown): readonly string[] {
  return asList(value)
    .map(asText)
    .filter((text) => text !== undefined);
}

export function asNumber(value: unknown): number | undefined {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim() || NaN) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** A real calendar day within 1990-2100 as `YYYY-MM-DD`; `2026-2-3` and `2026-02-03T10:00Z` are read, `2026-02-30` is not. */
export function asDate(value: unknown): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(asText(value) ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString().slice(0, 10) : undefined;
}

/** One of the allowed words, compared without case, spaces or underscores. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  const word = asText(value)
    ?.toLowerCase()
    .replace(/[\s_]+/g, '-');
  return allowed.find((one) => one.toLowerCase() === word);
}
