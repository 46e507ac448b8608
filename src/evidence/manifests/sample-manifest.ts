import { ManifestText } from './manifest-text.js';

/** A drawn sample, to be recorded. */
export interface DrawnSample {
  readonly control: string;
  readonly kind: string | undefined;
  readonly period: string;
  /** Undefined when the population is the control's own schedule. */
  readonly register: string | undefined;
  readonly population: number;
  readonly seed: string;
  readonly items: readonly string[];
}

export interface SampleResult {
  readonly text: string;
  /** There was another sample of this control and period; it is kept unless `replace`. */
  readonly conflict: boolean;
}

/** Writes a sample into a manifest: the entry of the control and period, or a new one. Undefined when the manifest cannot be read. */
export function sampleManifest(text: string, drawn: DrawnSample, replace = false): SampleResult | undefined {
  const manifest = ManifestText.read(text);
  if (!manifest) return undefined;
  const { control, kind, period, register, population, seed, items } = drawn;
  // Nothing is said of exceptions: drawing is not testing.
  const drawnFrom = { ...(register !== undefined && { register }), size: population };
  const sample = { size: items.length, seed, items: [...items] };
  const entry = manifest.entries.find(
    (one) =>
      String(one.get('control')) === control &&
      String(one.get('period')) === period &&
      (kind === undefined || one.get('kind') === undefined || String(one.get('kind')) === kind),
  );
  if (!entry) {
    const added = manifest.add({
      control,
      ...(kind !== undefined && { kind }),
      period,
      population: drawnFrom,
      sample: { size: items.length, seed },
    });
    if (!added) return undefined;
    manifest.set(added, ['sample', 'items'], sample.items);
    return { text: manifest.toString(), conflict: false };
  }
  const there = (entry.toJSON() as { sample?: { seed?: unknown; items?: unknown } }).sample;
  const other =
    Array.isArray(there?.items) &&
    there.items.length > 0 &&
    JSON.stringify(there.items.map(String)) !== JSON.stringify(items);
  if (other && !replace) return { text, conflict: true };
  manifest.set(entry, ['population'], drawnFrom);
  manifest.set(entry, ['sample'], { size: sample.size, seed });
  manifest.set(entry, ['sample', 'items'], sample.items);
  return { text: manifest.toString(), conflict: other };
}
