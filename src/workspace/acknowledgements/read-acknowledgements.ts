import { namedRows, type NamedRow } from '../tables/named-rows.js';
import type { FileProblem } from '../document.js';
import { FINGERPRINT } from '../meaning/text-fingerprint.js';
import { DATE, RecordReader } from '../record-reader.js';
import { asDate, asText } from '../values.js';
import type { Acknowledgement } from './acknowledgement.js';

/** Entries that are read of one file, and characters of one text. */
const MOST_ENTRIES = 50_000;
const MOST_CHARACTERS = 500;
/** Problems told of one file: who sees so many knows that it is no file of acknowledgements. */
const MOST_PROBLEMS = 200;

interface Read {
  readonly acknowledgements: readonly Acknowledgement[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads acknowledgements.yaml, or the same as CSV. One that does not say who read which version of what on which day is
 * reported and left out: it must not count by halves.
 */
export function readAcknowledgements(uri: string, path: string, text: string): Read {
  const read = /\.csv$/i.test(path) ? ofRows(uri, path, text) : ofYaml(uri, path, text);
  return { ...read, problems: read.problems.slice(0, MOST_PROBLEMS) };
}

function ofYaml(uri: string, path: string, text: string): Read {
  const reader = new RecordReader(text);
  const acknowledgements = reader
    .entries('acknowledgements')
    .slice(0, MOST_ENTRIES)
    .flatMap(({ value, path: at }): Acknowledgement[] => {
      const on = reader.typed(value, at, 'on', asDate, DATE);
      const { entry, lacks } = entryOf((key) => asText(value[key]), on);
      if (entry) return [{ ...entry, uri, path, range: reader.range(at) }];
      const { en, nl } = incomplete(lacks);
      reader.report(at, en, nl);
      return [];
    });
  return { acknowledgements, problems: reader.problems };
}

function ofRows(uri: string, path: string, text: string): Read {
  const read = namedRows(text);
  const problems = [...read.problems];
  const acknowledgements = read.rows.flatMap((row): Acknowledgement[] => {
    const { entry, lacks } = entryOf(
      (key) => row.get(...COLUMNS[key]),
      asDate(dayOf(row)?.replace(/\//g, '-')),
    );
    if (entry) return [{ ...entry, uri, path, range: row.range }];
    problems.push({
      code: 'yaml-schema',
      severity: 'warning',
      message: incomplete(lacks),
      range: row.range,
    });
    return [];
  });
  return { acknowledgements, problems };
}

type Key = 'person' | 'document' | 'version' | 'fingerprint';

/** The columns of exports of HR and training systems, in both languages. */
const COLUMNS: Readonly<Record<Key, readonly string[]>> = {
  person: ['person', 'name', 'employee', 'email', 'persoon', 'naam', 'medewerker', 'e mail'],
  document: ['document', 'path', 'policy', 'beleid', 'pad'],
  version: ['version', 'versie'],
  fingerprint: ['fingerprint', 'vingerafdruk'],
};

function dayOf(row: NamedRow): string | undefined {
  return row.get('on', 'date', 'acknowledged', 'acknowledged on', 'signed', 'op', 'datum', 'getekend');
}

function entryOf(
  read: (key: Key) => string | undefined,
  on: string | undefined,
): {
  readonly entry?: Omit<Acknowledgement, 'uri' | 'path' | 'range'>;
  readonly lacks: string;
} {
  const text = (key: Key): string | undefined => read(key)?.slice(0, MOST_CHARACTERS);
  const [person, document, version, fingerprint] = [
    text('person'),
    text('document'),
    text('version'),
    text('fingerprint'),
  ];
  if (person === undefined) return { lacks: 'person' };
  if (document === undefined) return { lacks: 'document' };
  if (on === undefined) return { lacks: 'on' };
  if (fingerprint !== undefined && !FINGERPRINT.test(fingerprint)) return { lacks: 'fingerprint' };
  // Without either it is not known what was read.
  if (version === undefined && fingerprint === undefined) return { lacks: 'version' };
  return {
    lacks: '',
    entry: {
      person,
      document: document.replace(/^(?:\.?\/)+/, ''),
      on,
      ...(version !== undefined && { version }),
      ...(fingerprint !== undefined && { fingerprint }),
    },
  };
}

function incomplete(lacks: string): FileProblem['message'] {
  return {
    en: `This acknowledgement does not count: “${lacks}” is missing or cannot be read.`,
    nl: `Deze bevestiging telt niet: “${lacks}” ontbreekt of is niet te lezen.`,
  };
}
