import { DATE, type RecordReader } from './record-reader.js';
import type { Closure, Period } from './records.js';
import { asDate, asList, asMap, asText, asTexts, type Plain } from './values.js';

type Path = readonly (string | number)[];

/** First and last day under a key, as `start` and `end`; undefined, and reported, when one is missing or they are turned round. */
export function readSpan(
  reader: RecordReader,
  value: Plain,
  at: Path,
  key: string | number,
): Period | undefined {
  const map = asMap(value[key]);
  const path = [...at, key];
  const start = reader.typed(map, path, 'start', asDate, DATE);
  const end = reader.typed(map, path, 'end', asDate, DATE);
  if (start === undefined || end === undefined) return undefined;
  return inOrder(reader, path, { start, end });
}

/** Days of rest: entries with a `date`, or `start` and `end`. Entries without are reported and left out. */
export function readClosures(reader: RecordReader, value: Plain, at: Path): readonly Closure[] {
  return asList(value.exceptions).flatMap((entry, n): Closure[] => {
    const path = [...at, 'exceptions', n];
    const map = asMap(entry);
    const plain = asDate(entry);
    const one = plain ?? reader.typed(map, path, 'date', asDate, DATE);
    const start = one ?? reader.typed(map, path, 'start', asDate, DATE);
    const end = one ?? reader.typed(map, path, 'end', asDate, DATE);
    if (start === undefined || end === undefined) {
      reader.report(
        path,
        'An exception needs a “date”, or a “start” and an “end”.',
        'Een uitzondering heeft een “date” nodig, of een “start” en een “end”.',
      );
      return [];
    }
    const span = inOrder(reader, path, { start, end });
    return span ? [{ ...span, reason: asText(map.reason), controls: asTexts(map.controls) }] : [];
  });
}

function inOrder(reader: RecordReader, path: Path, span: Period): Period | undefined {
  if (span.start <= span.end) return span;
  reader.report(
    [...path, 'end'],
    'The last day lies before the first.',
    'De laatste dag ligt vóór de eerste.',
  );
  return undefined;
}
