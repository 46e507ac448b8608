import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isAsNamed } from './evidence-form.js';
import type { FileSystem } from './file-system.js';
import type { EvidenceContent, EvidenceFile } from './records.js';

/** Files up to this size are always read whole; of larger ones those with the size of another, which may be a copy. */
const SMALL = 16_384;
/** What begins with something holds something, and begins as its name says. */
const START = 4096;
/** Of larger files only the beginning is held against their name. */
const LARGEST_TO_HOLD_AGAINST_NAME = 1_000_000;
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

/**
 * Takes in files of evidence as they are met, by opening each once, as far as there may be read so much: of tens of
 * thousands asking for each first costs as much as reading it.
 */
export class AtOnce {
  #count = 0;
  #bytes = 0;

  /** What is known of a file after its beginning was read; undefined when it has to be asked for in the usual way. */
  async take(files: FileSystem, uri: string): Promise<MetFile | undefined> {
    if (!files.readStart || this.#count >= MOST_FILES || this.#bytes + SMALL > MOST_BYTES) return undefined;
    try {
      const { bytes, size, mtime } = await files.readStart(uri, SMALL);
      this.#count += 1;
      this.#bytes += bytes.length;
      const content =
        size <= SMALL ? contentOf(uri, bytes, files) : bytes.every(isBlank) ? undefined : begunAs(uri, bytes);
      return { size, mtime, ...(size > 0 && content && { content }) };
    } catch {
      return undefined;
    }
  }
}

/** A file that was read as it was met. */
export interface MetFile {
  readonly size: number;
  readonly mtime: number;
  readonly content?: EvidenceContent;
}

/** Reads what has to be known of a file; undefined when that takes more than may be read. */
export async function lookInto(
  files: FileSystem,
  { file, part }: ToLookInto,
): Promise<EvidenceContent | undefined> {
  const { uri, path, size } = file;
  try {
    if (part === 'all')
      return contentOf(
        path,
        files.readStart && size <= SMALL
          ? (await files.readStart(uri, SMALL)).bytes
          : await files.readFile(uri),
        files,
      );
    if (files.readStart) {
      const { bytes } = await files.readStart(uri, START);
      if (!bytes.every(isBlank)) return begunAs(path, bytes);
      if (size > LARGEST) return undefined;
    }
    const bytes = await files.readFile(uri);
    return bytes.every(isBlank) ? { state: 'blank' } : begunAs(path, bytes);
  } catch {
    return { state: 'unreadable' };
  }
}

/** What the bytes of a file show; the hash is there only when the file is long enough to compare. */
export function contentOf(
  path: string,
  bytes: Uint8Array,
  host: Pick<FileSystem, 'sha256'> = {},
): EvidenceContent {
  if (bytes.every(isBlank)) return { state: 'blank' };
  if (
    bytes.length <= LONGEST_POINTER &&
    isPointerStart(bytes[0]) &&
    POINTER.test(new TextDecoder().decode(bytes))
  )
    return { state: 'pointer' };
  const content = contentBy(path, bytes, true);
  if (content.state !== 'read' || bytes.length < SHORTEST_TO_COMPARE) return content;
  return { state: 'read', sha256: host.sha256?.(bytes) ?? bytesToHex(sha256(bytes)) };
}

/** What a large file shows by its beginning, however much of it a host could read: all hosts say the same. */
function begunAs(path: string, bytes: Uint8Array): EvidenceContent {
  const start = bytes.subarray(0, START);
  return start.every(isBlank) ? { state: 'read' } : contentBy(path, start, false);
}

/** Whether a file that holds something holds what its name says. */
function contentBy(path: string, bytes: Uint8Array, whole: boolean): EvidenceContent {
  return isAsNamed(path, bytes, whole && bytes.length <= LARGEST_TO_HOLD_AGAINST_NAME)
    ? { state: 'read' }
    : { state: 'misnamed' };
}

/** A pointer begins with `version` or with `/annex`; few other files do, and decoding all of them takes time. */
function isPointerStart(byte: number | undefined): boolean {
  return byte === 0x76 || byte === 0x2f;
}

/** White space, zeros and marks of an encoding. */
function isBlank(byte: number): boolean {
  return byte <= 0x20 || byte === 0xff || byte === 0xfe || byte === 0xef || byte === 0xbb || byte === 0xbf;
}
