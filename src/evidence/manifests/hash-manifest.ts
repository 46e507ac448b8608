import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { EvidenceItem } from '../items.js';
import { isoOf } from '../day.js';
import { ManifestText } from './manifest-text.js';

/** A file of the manifest's folder (or below it) with its hash as it is now. */
export interface HashedFile {
  readonly item: EvidenceItem;
  /** Relative to the manifest's folder. */
  readonly name: string;
  readonly sha256: string;
}

export interface HashResult {
  readonly text: string;
  readonly changed: boolean;
  /** Files whose hash was recorded now. */
  readonly recorded: readonly string[];
  /** Files whose recorded hash is another; it was left as it is unless `accept`. */
  readonly differing: readonly string[];
}

/**
 * Records the SHA-256 of files in a manifest. A hash that is there and differs is never overwritten, because that would
 * hide a change to evidence, unless `accept`. Undefined when the manifest cannot be read.
 */
export function hashManifest(
  text: string,
  files: readonly HashedFile[],
  accept = false,
): HashResult | undefined {
  const manifest = ManifestText.read(text);
  if (!manifest) return undefined;
  const recorded: string[] = [];
  const differing: string[] = [];
  for (const file of files) {
    const listed = find(manifest, file.name);
    if (!listed) {
      if (insert(manifest, file)) recorded.push(file.name);
      continue;
    }
    const { entry, index, map } = listed;
    const known = map?.get('sha256');
    const same = typeof known === 'string' && known.toLowerCase() === file.sha256;
    if (same) continue;
    if (known !== undefined && known !== null && known !== '') differing.push(file.name);
    if (known !== undefined && known !== null && known !== '' && !accept) continue;
    if (map) manifest.set(entry, ['files', index, 'sha256'], file.sha256);
    else manifest.set(entry, ['files', index], { path: file.name, sha256: file.sha256 });
    recorded.push(file.name);
  }
  return { text: manifest.toString(), changed: manifest.changed, recorded, differing };
}

function find(
  manifest: ManifestText,
  name: string,
): { entry: YAMLMap; index: number; map: YAMLMap | undefined } | undefined {
  for (const entry of manifest.entries) {
    const files = entry.get('files', true);
    if (!isSeq(files)) continue;
    for (const [index, item] of files.items.entries()) {
      if (isMap(item) ? plain(String(item.get('path'))) === name : plain(String(item)) === name)
        return { entry, index, map: isMap(item) ? (item as YAMLMap) : undefined };
    }
  }
  return undefined;
}

function plain(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

/** Adds a file to the entry that speaks of its control, kind and period, or to a new one. */
function insert(manifest: ManifestText, { item, name, sha256 }: HashedFile): boolean {
  const { control, kind, label, effective } = item;
  const agrees = (entry: YAMLMap, key: string, value: string | undefined): boolean => {
    const said = entry.get(key);
    return said === undefined || value === undefined || String(said) === value;
  };
  const entry = manifest.entries.find(
    (one) =>
      agrees(one, 'control', control) &&
      agrees(one, 'kind', kind) &&
      agrees(one, 'period', label?.text) &&
      agrees(one, 'effectiveDate', iso(effective)),
  );
  if (entry) {
    manifest.push(entry, 'files', { path: name, sha256 });
    return true;
  }
  const added = manifest.add({
    ...(control !== undefined && { control }),
    ...(kind !== undefined && { kind }),
    ...(label && { period: label.text }),
    ...(effective !== undefined && { effectiveDate: iso(effective) }),
    files: [{ path: name, sha256 }],
  });
  return added !== undefined;
}

function iso(day: number | undefined): string | undefined {
  return day === undefined ? undefined : isoOf(day);
}
