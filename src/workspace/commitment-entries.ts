import { COMMITMENT_SHAPE } from './record-shape/soc2-shape.js';
import type { RecordReader } from './record-reader.js';
import { asText, type Plain } from './values.js';

/** Units at the end of a key or within it, as a sentence writes them behind the number. */
const UNITS: ReadonlyMap<string, string> = new Map(
  [
    ['percent', '%'],
    ['percentage', '%'],
    ['pct', '%'],
    ['procent', '%'],
    ...'minutes hours days weeks months years minuten uur uren dagen weken maanden jaar jaren'
      .split(' ')
      .map((unit) => [unit, unit] as const),
  ].map(([key = '', unit = '']) => [key, unit] as const),
);
/** What makes days and hours those of work. */
const WORKING: ReadonlySet<string> = new Set(['working', 'business', 'werk']);

/**
 * The commitments of soc2.yaml: a list of maps, of sentences and of single keys (`- uptime: 99.9%`), or one map of what is promised, `breach_notice_hours_after_confirmation: 48`,
 * of which each key is read as the sentence it stands for: "Breach notice 48 hours after confirmation".
 */
export function commitmentEntries(reader: RecordReader): readonly Plain[] {
  const { commitments } = reader.root;
  if (typeof commitments !== 'object' || commitments === null || Array.isArray(commitments))
    return reader.entries('commitments', 'recordEntries', 'statement').map(({ value }) => ofEntry(value));
  return Object.entries(commitments as Plain).flatMap(([key, held]): Plain[] => {
    const text = asText(held);
    if (text !== undefined) return [{ id: key, statement: sentenceOf(key, text) }];
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return [];
    return [{ id: key, ...reader.part(held, ['commitments', key], COMMITMENT_SHAPE) }];
  });
}

/** An entry that says by its only key what is promised. */
function ofEntry(value: Plain): Plain {
  const [[key = '', held] = [], ...more] = Object.entries(value);
  const text = asText(held);
  if (more.length > 0 || text === undefined || Object.hasOwn(COMMITMENT_SHAPE, key)) return value;
  return { id: key, statement: sentenceOf(key, text) };
}

function sentenceOf(key: string, value: string): string {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .filter((word) => word !== '');
  const at = words.findIndex((word) => UNITS.has(word));
  // Words, or a number with its unit: the key says what it is of.
  if (at < 0 || !/^[\d.,]+$/.test(value)) return `${capital(words.join(' '))}: ${value}`;
  const isWorking = WORKING.has(words[at - 1] ?? '');
  const unit = `${isWorking ? `${words[at - 1] ?? ''} ` : ''}${UNITS.get(words[at] ?? '') ?? ''}`;
  const before = words.slice(0, isWorking ? at - 1 : at).join(' ');
  const behind = words.slice(at + 1).join(' ');
  return capital(`${before}: ${value}${unit === '%' ? '%' : ` ${unit}`}${behind === '' ? '' : ` ${behind}`}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
