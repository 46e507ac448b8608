import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileSystem } from './file-system.js';
import type { EvidenceContent, EvidenceFile } from './records.js';

/** Files up to this size are always read whole; of larger ones those with the size of another, which may be a copy. */
const SMALL = 16_384;
/** What begins with something holds something. */
const START = 4096;
/** What stands in place of a file that is kept elsewhere is no longer. */
const LONGEST_POINTER = 1024;
/** Contents shorter than a date may be the same by chance. */
const SHORTEST_TO_COMPARE = 10;
/** A file larger than this is not read whole. */
const LARGEST = 64_000_000;
/** What is looked into at most: more would make every start slow. Files beyond it are said not to be looked into. */
const MOST_FILES = 60_000;
const MOST_BYTES = 512_000_000;
/** Where no part of a file can be read, of large files only these are read for how they begin. */
const LARGEST_FOR_START = 1_000_000;
const MOST_BYTES_FOR_START = 64_000_000;

/** How a file is looked into: all of it, or how it begins, which is enough to tell that it holds something. */
export interface ToLookInto {
  readonly file: EvidenceFile;
  readonly part: 'all' | 'start';
}

/** What Git LFS and git-annex leave in place of a file. */
const POINTER =
  /^(?:version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d|\/annex\/objects\/)/;

/** The files whose content has to be known to tell whether they show anything of their own, in order. */
export function filesToLookInto(files: Iterable<EvidenceFile>): readonly ToLookInto[] {
  const all = [...files];
  const sizes = new Map<number, number>();
  for (const { size } of all) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  return all
    .filter(({ size }) => size > 0)
    .map((file) => ({
      file,
      part: file.size <= SMALL || (sizes.get(file.size) ?? 0) > 1 ? 'all' : 'start',
    }));
}

/**
 * Those of them that may still be read, for there is a limit to what a workspace can make Attest read. `inParts` says
 * that the beginning of a file can be read without the rest.
 */
export function withinLimits(files: readonly ToLookInto[], inParts: boolean): readonly ToLookInto[] {
  let bytes = 0;
  let starts = 0;
  let count = 0;
  return files.filter(({ file: { size }, part }) => {
    const isStart = part === 'start';
    const cost = isStart && inParts ? START : size;
    if (count >= MOST_FILES || bytes + cost > MOST_BYTES) return false;
    if (!isStart && size > LARGEST) return false;
    if (isStart && !inParts) {
      if (size > LARGEST_FOR_START || starts + size > MOST_BYTES_FOR_START) return false;
      starts += size;
    }
    bytes += cost;
    count += 1;
    return true;
  });
}

/** Whether what has to be known of a file is: one that got the size of another has to be read whole after all. */
export function isKnown({ file: { content, size }, part }: ToLookInto): boolean {
  if (content === undefined) return false;
  const isOnlyBegun = content.state === 'read' && content.sha256 === undefined && size > SMALL;
  return part === 'start' || !isOnlyBegun;
}

/** Reads what has to be known of a file; undefined when that takes more than may be read. */
export async function lookInto(
  files: FileSystem,
  { file, part }: ToLookInto,
): Promise<EvidenceContent | undefined> {
  try {
    if (part === 'all')
      return contentOf(
        files.readStart && file.size <= SMALL
          ? await files.readStart(file.uri, SMALL)
          : await files.readFile(file.uri),
      );
    if (files.readStart) {
      const start = await files.readStart(file.uri, START);
      if (!start.every(isBlank)) return { state: 'read' };
      if (file.size > LARGEST) return undefined;
    }
    return (await files.readFile(file.uri)).every(isBlank) ? { state: 'blank' } : { state: 'read' };
  } catch {
    return { state: 'unreadable' };
  }
}

/** What the bytes of a file show; the hash is there only when the file is long enough to compare. */
export function contentOf(bytes: Uint8Array): EvidenceContent {
  if (bytes.every(isBlank)) return { state: 'blank' };
  if (bytes.length <= LONGEST_POINTER && POINTER.test(new TextDecoder().decode(bytes)))
    return { state: 'pointer' };
  if (bytes.length < SHORTEST_TO_COMPARE) return { state: 'read' };
  return { state: 'read', sha256: bytesToHex(sha256(bytes)) };
}

/** White space, zeros and marks of an encoding. */
function isBlank(byte: number): boolean {
  return byte <= 0x20 || byte === 0xff || byte === 0xfe || byte === 0xef || byte === 0xbb || byte === 0xbf;
}
