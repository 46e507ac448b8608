import type { EvidenceAnalysis } from '../evidence.js';
import type { EvidenceItem } from '../items.js';
import { sha256 } from '../sampling.js';
import { folderOf } from '../../workspace/paths.js';
import { hashManifest, type HashedFile, type HashResult } from './hash-manifest.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/** A manifest to write. */
export interface ManifestChange extends HashResult {
  /** Workspace-relative. */
  readonly path: string;
  readonly isNew: boolean;
}

export interface HashPlan {
  readonly manifests: readonly ManifestChange[];
  /** Evidence files and manifests that could not be read or changed. */
  readonly failed: readonly string[];
}

export interface HashPlanOptions {
  /** Only files in or below this workspace-relative folder, or this file. */
  readonly below?: string;
  /** Also overwrite hashes that differ. */
  readonly accept?: boolean;
  readonly exists: (path: string) => boolean;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** Hashes evidence files and works out what their manifests should say. Writes nothing. */
export async function planHashes(
  analysis: EvidenceAnalysis,
  { below, accept = false, exists, read, signal }: HashPlanOptions,
): Promise<HashPlan> {
  const wanted = below === undefined ? undefined : withoutEnd(below, /\//);
  const items = analysis.items.filter(
    ({ path }) => wanted === undefined || path === wanted || path.startsWith(`${wanted}/`),
  );
  const byManifest = new Map<string, EvidenceItem[]>();
  for (const item of new Map(items.map((one) => [one.path, one])).values()) {
    const manifest = manifestOf(item, exists);
    byManifest.set(manifest, [...(byManifest.get(manifest) ?? []), item]);
  }
  const failed: string[] = [];
  const manifests: ManifestChange[] = [];
  for (const [path, list] of byManifest) {
    if (signal?.aborted) break;
    const files: HashedFile[] = [];
    for (const item of list) {
      const hash = await read(item.path).then(sha256, () => undefined);
      if (hash === undefined) failed.push(item.path);
      else files.push({ item, name: relative(folderOf(path), item.path), sha256: hash });
    }
    const isNew = !exists(path);
    const text = isNew
      ? ''
      : await read(path).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => undefined,
        );
    const result = text === undefined ? undefined : hashManifest(text, files, accept);
    if (result) manifests.push({ path, isNew, ...result });
    else failed.push(path);
  }
  return { manifests, failed };
}

/** The manifest that lists the file, else the one in its folder, else a new one there. */
function manifestOf({ entry, path }: EvidenceItem, exists: (path: string) => boolean): string {
  if (entry?.files.length) return entry.path;
  const folder = folderOf(path);
  return (
    ['evidence.yaml', 'evidence.yml'].map((name) => `${folder}/${name}`).find(exists) ??
    `${folder}/evidence.yaml`
  );
}

/** `path` as seen from `folder`; climbs with `..` where it must. */
function relative(folder: string, path: string): string {
  const [from, to] = [folder.split('/').filter(Boolean), path.split('/')];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
