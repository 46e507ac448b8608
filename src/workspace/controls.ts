import { meantEvidenceKind } from '../catalog/meant-evidence-kind.js';
import type { Frequency } from '../catalog/types.js';
import type { FileProblem } from './document.js';
import { FREQUENCIES, readFrequency } from './frequency-field.js';
import { readClosures } from './read-span.js';
import { DATE, partsOf, RecordReader } from './record-reader.js';
import { controlsShapeOf } from './record-shape/controls-shape.js';
import type { Control, ControlChange } from './records.js';
import { asDate, asList, asMap, asText, type Plain } from './values.js';

/** The frequency that people mean by another word; a rhythm that happens with something is `per-event`. */
function inOtherWords(word: string): Frequency | undefined {
  return readFrequency(word)?.frequency;
}

/** How often a control runs, and what it also runs with; words that are not understood are kept as they are. */
function frequencyOf(
  reader: RecordReader,
  value: Plain,
  at: readonly (string | number)[],
): Pick<Control, 'frequency' | 'alsoPer' | 'unreadFrequency'> {
  const frequency = reader.oneOf(value, at, 'frequency', FREQUENCIES, inOtherWords);
  const said = asText(value.frequency);
  const also = said === undefined ? undefined : readFrequency(said)?.also;
  return {
    frequency,
    ...(also && { alsoPer: also }),
    ...(frequency === undefined && said !== undefined && { unreadFrequency: said }),
  };
}

const STATUSES = ['implemented', 'planned', 'retired'] as const;
type Status = (typeof STATUSES)[number];

/** What people write for the state of a control, in lower case with hyphens for blanks. */
const STATUS_SPELLINGS: Readonly<Record<Status, readonly string[]>> = {
  implemented: [
    'active',
    'in-place',
    'operating',
    'in-operation',
    'live',
    'actief',
    'in-werking',
    'ingevoerd',
    'geïmplementeerd',
  ],
  planned: [
    'plan',
    'to-do',
    'todo',
    'proposed',
    'draft',
    'not-implemented',
    'in-progress',
    'partial',
    'partially-implemented',
    'gepland',
    'voorgesteld',
    'concept',
    'nog-niet',
    'in-ontwikkeling',
  ],
  retired: [
    'withdrawn',
    'deprecated',
    'obsolete',
    'inactive',
    'ended',
    'ingetrokken',
    'vervallen',
    'gestopt',
    'inactief',
  ],
};

function statusInOtherWords(word: string): Status | undefined {
  return STATUSES.find((one) => STATUS_SPELLINGS[one].includes(word));
}

/** Reads `controls.yaml` (or one file of `controls/`). Entries without an ID are reported and left out. */
export function readControls(
  uri: string,
  path: string,
  text: string,
): { controls: readonly Control[]; problems: readonly FileProblem[] } {
  const reader = new RecordReader(text, controlsShapeOf);
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
          .flatMap((field) => partsOf(field.value.toUpperCase()).map((part) => ({ ...field, value: part }))),
        owner: asText(value.owner),
        ...frequencyOf(reader, value, at),
        rrule: asText(value.rrule),
        frequencyChanges: asList(value.frequencyChanges).flatMap((change, n) => {
          const map = asMap(change);
          const place = [...at, 'frequencyChanges', n];
          const from = reader.typed(map, place, 'from', asDate, DATE);
          const { frequency, alsoPer } = frequencyOf(reader, map, place);
          return from === undefined || frequency === undefined
            ? []
            : [{ from, frequency, ...(alsoPer && { alsoPer }) }];
        }),
        history: readHistory(reader, value, at),
        exceptions: readClosures(reader, value, at),
        evidence: reader
          .fields(value, at, 'evidence')
          .map((field) => ({ ...field, value: meantEvidenceKind(field.value) })),
        policies: reader.fields(value, at, 'policies'),
        inheritedFrom: asText(value.inheritedFrom),
        population: asText(value.population),
        // A state that is not understood is not that of a control in operation.
        status:
          reader.oneOf(value, at, 'status', STATUSES, statusInOtherWords) ??
          (asText(value.status) === undefined ? 'implemented' : 'planned'),
        since: reader.typed(value, at, 'since', asDate, DATE),
        until: reader.typed(value, at, 'until', asDate, DATE),
        uri,
        path,
        idRange: reader.range([...at, 'id']),
        range: reader.range(at),
        ...(reader.readInPart && { readInPart: true }),
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
        ...frequencyOf(reader, map, path),
        rrule: asText(map.rrule),
        owner: asText(map.owner),
        status: reader.oneOf(map, path, 'status', STATUSES, statusInOtherWords),
      },
    ];
  });
  return changes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
