import type { FileProblem } from './document.js';
import { readSpan } from './read-span.js';
import { DATE, NUMBER, RecordReader } from './record-reader.js';
import type { EvidenceEntry } from './records.js';
import { asDate, asList, asMap, asNumber, asOneOf, asText, asTexts, type Plain } from './values.js';

/** Reads an `evidence.yaml`: a list under `entries`, or one entry as the whole file. */
export function readEvidenceManifest(
  uri: string,
  path: string,
  text: string,
): { entries: readonly EvidenceEntry[]; problems: readonly FileProblem[] } {
  const reader = new RecordReader(text);
  const single = reader.root.entries === undefined && reader.root.control !== undefined;
  const found = single
    ? [{ value: reader.root, path: [] as (string | number)[] }]
    : reader.entries('entries');
  const entries = found.flatMap(({ value, path: at }): EvidenceEntry[] => {
    const entry = readEntry(reader, value, at, uri, path);
    // Files may show several controls; each gets an entry of its own.
    const controls = asTexts(value.control);
    return controls.length > 1 ? controls.map((control) => ({ ...entry, control })) : [entry];
  });
  return { entries, problems: reader.problems };
}

function readEntry(
  reader: RecordReader,
  value: Plain,
  at: readonly (string | number)[],
  uri: string,
  path: string,
): EvidenceEntry {
  return {
    control: asTexts(value.control)[0],
    kind: asText(value.kind),
    period: asText(value.period),
    proves: asText(value.proves),
    effectiveDate: reader.typed(value, at, 'effectiveDate', asDate, DATE),
    collected: reader.typed(value, at, 'collected', asDate, DATE),
    collectedBy: asText(value.collectedBy),
    covers: value.covers === undefined ? undefined : readSpan(reader, value, at, 'covers'),
    population: value.population === undefined ? undefined : population(asMap(value.population)),
    sample: value.sample === undefined ? undefined : sample(reader, asMap(value.sample), at),
    exceptions: asList(value.exceptions)
      .map(asMap)
      .map((exception) => ({
        item: asText(exception.item),
        description: asText(exception.description),
        response: asText(exception.response),
      })),
    exceptionsStated: Array.isArray(value.exceptions),
    files: asList(value.files).flatMap((file, n) => {
      const map = asMap(file);
      const name = asText(file) ?? asText(map.path);
      if (name === undefined) return [];
      const effectiveDate = reader.typed(map, [...at, 'files', n], 'effectiveDate', asDate, DATE);
      return [{ path: name, sha256: asText(map.sha256)?.toLowerCase(), effectiveDate }];
    }),
    uri,
    path,
    range: reader.range(at),
  };
}

function population(value: Plain): EvidenceEntry['population'] {
  return {
    register: asText(value.register),
    size: asNumber(value.size),
    dateOrder: asOneOf(value.dateOrder, ['dmy', 'mdy']),
  };
}

function sample(
  reader: RecordReader,
  value: Plain,
  at: readonly (string | number)[],
): EvidenceEntry['sample'] {
  return {
    size: reader.typed(value, [...at, 'sample'], 'size', asNumber, NUMBER),
    seed: asText(value.seed),
    items: asTexts(value.items),
    results: asList(value.results)
      .map(asMap)
      .flatMap((one, n) => {
        const item = asText(one.item);
        const path = [...at, 'sample', 'results', n];
        const result = reader.oneOf(one, path, 'result', ['pass', 'exception']);
        if (item === undefined || result === undefined) return [];
        const tested = reader.typed(one, path, 'tested', asDate, DATE);
        return [{ item, result, tested, by: asText(one.by), note: asText(one.note) }];
      }),
  };
}
