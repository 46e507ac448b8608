import type { RecordReader } from './record-reader.js';
import type { SystemScope } from './records.js';
import { asList, asMap, asText, type Plain } from './values.js';

/** Reads `system` of soc2.yaml: what the system description says of data, flows, limits and customers. */
export function readSystem(reader: RecordReader): SystemScope {
  // A part for the system, or its keys at the top of the file.
  const system: Plain = { ...reader.root, ...asMap(reader.root.system) };
  return {
    customers: asText(system.customers),
    data: entries(system.data, 'name').map((value) => ({
      name: asText(value.name) ?? '',
      classification: asText(value.classification),
      store: asText(value.store),
      personal: isYes(value.personal),
      special: isYes(value.special),
    })),
    flows: entries(system.flows, 'from').flatMap((value) => {
      const [from, to] = [asText(value.from), asText(value.to)];
      return from === undefined || to === undefined
        ? []
        : [{ from, to, data: asText(value.data), over: asText(value.over) }];
    }),
    excluded: entries(system.excluded, 'name').map((value) => ({
      name: asText(value.name) ?? '',
      reason: asText(value.reason),
    })),
    customerControls: entries(system.customerControls, 'statement').map((value, n) => ({
      id: asText(value.id) ?? `CUEC-${n + 1}`,
      statement: asText(value.statement) ?? '',
      criteria: reader.criteria(value, 'criteria'),
    })),
  };
}

/** In YAML of today `yes` is a text. */
function isYes(value: unknown): boolean {
  return value === true || ['yes', 'ja'].includes(asText(value)?.toLowerCase() ?? '');
}

/** Entries with the key that makes one; an entry that is only a text is that key. */
function entries(value: unknown, key: string): readonly Plain[] {
  return asList(value).flatMap((entry) => {
    const text = asText(entry);
    if (text !== undefined) return [{ [key]: text }];
    const map = asMap(entry);
    return asText(map[key]) === undefined ? [] : [map];
  });
}
