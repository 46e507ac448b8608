import { readLabel } from '../period-label.js';
import { ManifestText } from './manifest-text.js';

/** The outcome of testing one item of a sample. */
export interface ItemTested {
  readonly control: string;
  readonly period: string;
  readonly item: string;
  readonly result: 'pass' | 'exception';
  /** ISO date. */
  readonly tested: string;
  readonly by: string | undefined;
  readonly note: string | undefined;
}

export type RecordResult =
  | { readonly text: string }
  /** Why nothing can be recorded. */
  | { readonly problem: 'unreadable' | 'no-sample' | 'not-in-sample' };

/**
 * Writes what testing an item showed into the manifest that holds the sample; a result recorded before is replaced. Only
 * what was drawn can be tested.
 */
export function recordResult(text: string, outcome: ItemTested): RecordResult {
  const manifest = ManifestText.read(text);
  if (!manifest) return { problem: 'unreadable' };
  const period = readLabel(outcome.period)?.text ?? outcome.period;
  const samples = manifest.entries.flatMap((entry) => {
    const plain = entry.toJSON() as {
      control?: unknown;
      period?: unknown;
      sample?: { items?: unknown; results?: unknown };
    };
    const controls = Array.isArray(plain.control) ? plain.control.map(String) : [String(plain.control)];
    const items = plain.sample?.items;
    return controls.includes(outcome.control) && String(plain.period) === period && Array.isArray(items)
      ? [{ entry, items: items.map(String), results: plain.sample?.results }]
      : [];
  });
  if (samples.length === 0) return { problem: 'no-sample' };
  const found = samples.find(({ items }) => items.includes(outcome.item));
  if (!found) return { problem: 'not-in-sample' };
  const { entry, results } = found;
  const { item, result, tested, by, note } = outcome;
  const others = (Array.isArray(results) ? (results as { item?: unknown }[]) : []).filter(
    (one) => String(one.item) !== item,
  );
  manifest.set(
    entry,
    ['sample', 'results'],
    [
      ...others,
      { item, result, tested, ...(by !== undefined && { by }), ...(note !== undefined && { note }) },
    ],
  );
  return { text: manifest.toString() };
}
