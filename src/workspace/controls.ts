import { FREQUENCY_SPELLINGS } from '../catalog/frequency-spellings.js';
import type { Frequency } from '../catalog/types.js';
import type { FileProblem } from './document.js';
import { readClosures } from './read-span.js';
import { DATE, RecordReader } from './record-reader.js';
import type { Control, ControlChange } from './records.js';
import { asDate, asList, asMap, asText, type Plain } from './values.js';

export const FREQUENCIES: readonly Frequency[] = [
  'continuous',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'semiannual',
  'annual',
  'per-event',
  'per-change',
  'once',
];

/** "per hire", "per release": with whatever happens. */
const PER = /^per-([\p{L}]{3,})$/u;
/** What is a time, and no event. */
const TIMES: ReadonlySet<string> = new Set(
  'hour day week fortnight month quarter season semester trimester term half year decade uur dag week maand kwartaal seizoen semester trimester halfjaar jaar annum'.split(
    ' ',
  ),
);

/** The frequency that people mean by another word; a rhythm that happens with something is `per-event`. */
function inOtherWords(word: string): Frequency | undefined {
  const found = FREQUENCIES.find((one) => FREQUENCY_SPELLINGS[one].includes(word));
  if (found) return found;
  const [, event] = PER.exec(word) ?? [];
  return event === undefined || TIMES.has(event) ? undefined : 'per-event';
}

const STATUSES = ['implemented', 'planned', 'retired'] as const;

/** Reads `controls.yaml` (or one file of `controls/`). Entries without an ID are reported and left out. */
export function readControls(
  uri: string,
  path: string,
  text: string,
): { controls: readonly Control[]; problems: readonly FileProblem[] } {
  const reader = new RecordReader(text);
  const controls = reader.entries('controls', 'controlCount').flatMap(({ value, path: at }): Control[] => {
    const id = asText(value.id);
    if (id === undefined) {
      reader.report(
        at,
        'This control has no id; give it one, such as AC-01.',
        'Deze beheersmaatregel heeft geen id; geef er een, zoals AC-01.',
      );
      return [];
    }
    return [
      {
        id,
        title: asText(value.title) ?? asText(value.name) ?? id,
        statement: asText(value.statement) ?? asText(value.description),
        criteria: reader
          .fields(value, at, 'criteria')
          .map((field) => ({ ...field, value: field.value.toUpperCase() })),
        owner: asText(value.owner),
        frequency: reader.oneOf(value, at, 'frequency', FREQUENCIES, inOtherWords),
        rrule: asText(value.rrule),
        frequencyChanges: asList(value.frequencyChanges).flatMap((change, n) => {
          const map = asMap(change);
          const place = [...at, 'frequencyChanges', n];
          const from = reader.typed(map, place, 'from', asDate, DATE);
          const frequency = reader.oneOf(map, place, 'frequency', FREQUENCIES, inOtherWords);
          return from === undefined || frequency === undefined ? [] : [{ from, frequency }];
        }),
        history: readHistory(reader, value, at),
        exceptions: readClosures(reader, value, at),
        evidence: reader.fields(value, at, 'evidence'),
        policies: reader.fields(value, at, 'policies'),
        inheritedFrom: asText(value.inheritedFrom),
        population: asText(value.population),
        status: reader.oneOf(value, at, 'status', STATUSES) ?? 'implemented',
        since: reader.typed(value, at, 'since', asDate, DATE),
        until: reader.typed(value, at, 'until', asDate, DATE),
        uri,
        path,
        idRange: reader.range([...at, 'id']),
        range: reader.range(at),
      },
    ];
  });
  return { controls, problems: reader.problems };
}

/** The dated changes of a control, by their days. Entries without a day are reported and left out. */
function readHistory(
  reader: RecordReader,
  value: Plain,
  at: readonly (string | number)[],
): readonly ControlChange[] {
  const changes = asList(value.history).flatMap((entry, n): ControlChange[] => {
    const map = asMap(entry);
    const path = [...at, 'history', n];
    const from = reader.typed(map, path, 'from', asDate, DATE);
    if (from === undefined) {
      if (map.from === undefined)
        reader.report(
          path,
          'An entry of “history” needs a “from” date.',
          'Een element van “history” heeft een datum “from” nodig.',
        );
      return [];
    }
    return [
      {
        from,
        frequency: reader.oneOf(map, path, 'frequency', FREQUENCIES, inOtherWords),
        rrule: asText(map.rrule),
        owner: asText(map.owner),
        status: reader.oneOf(map, path, 'status', STATUSES),
      },
    ];
  });
  return changes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
