import type { EvidenceAnalysis } from './evidence.js';
import type { ListedFile } from './items.js';
import { sha256 } from './sampling.js';

/** `changed`: its content is not the one that was recorded. */
export type VerifyState = 'same' | 'changed' | 'missing' | 'unreadable';

export interface VerifiedFile {
  readonly listed: ListedFile;
  readonly path: string;
  readonly state: VerifyState;
  /** As it is now; undefined when it cannot be read. */
  readonly actual: string | undefined;
}

export interface Verification {
  readonly files: readonly VerifiedFile[];
  /** Evidence files of which no hash is recorded. */
  readonly unrecorded: readonly string[];
}

const AT_ONCE = 8;

/**
 * Compares every recorded SHA-256 with the file as it is now. `read` gets a workspace-relative path of a file that
 * exists. Stops early when `signal` is aborted.
 */
export async function verifyEvidence(
  analysis: EvidenceAnalysis,
  exists: (path: string) => boolean,
  read: (path: string) => Promise<Uint8Array>,
  signal?: AbortSignal,
): Promise<Verification> {
  const recorded = distinct(
    analysis.listed.filter(
      (one): one is ListedFile & { path: string } => one.path !== undefined && one.sha256 !== undefined,
    ),
  );
  const files: VerifiedFile[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < recorded.length && !signal?.aborted; n = next++) {
      const listed = recorded[n];
      if (!listed) continue;
      const actual = exists(listed.path) ? await read(listed.path).then(sha256, () => undefined) : undefined;
      const state =
        actual === undefined
          ? exists(listed.path)
            ? 'unreadable'
            : 'missing'
          : actual === listed.sha256
            ? 'same'
            : 'changed';
      files[n] = { listed, path: listed.path, state, actual };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const known = new Set(recorded.map(({ path }) => path));
  return {
    files: files.filter(Boolean),
    unrecorded: [...new Set(analysis.items.map(({ path }) => path))].filter((path) => !known.has(path)),
  };
}

/** A file that is listed for several controls with one hash is compared once. */
function distinct<T extends { readonly path: string; readonly sha256: string | undefined }>(
  files: readonly T[],
): readonly T[] {
  return [...new Map(files.map((one) => [`${one.path}\n${one.sha256 ?? ''}`, one])).values()];
}
