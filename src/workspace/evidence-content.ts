import type { EvidenceContent, EvidenceFile } from './records.js';

/** Files up to this size are always looked into: they may hold nothing. Of larger ones only those with the size of another. */
const SMALL = 16_384;
/** What stands in place of a file that is kept elsewhere is no longer. */
const LONGEST_POINTER = 1024;
/** Contents shorter than a date may be the same by chance. */
const SHORTEST_TO_COMPARE = 10;
/** A file larger than this is not read to compare it. */
const LARGEST = 64_000_000;
/** What is looked into at most: more would make every start slow. Files beyond it are said not to be looked into. */
const MOST_FILES = 60_000;
const MOST_BYTES = 512_000_000;

/** What Git LFS and git-annex leave in place of a file. */
const POINTER =
  /^(?:version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d|\/annex\/objects\/)/;

/** The files whose content has to be known to tell whether they show anything of their own, in order. */
export function filesToLookInto(files: Iterable<EvidenceFile>): readonly EvidenceFile[] {
  const all = [...files];
  const sizes = new Map<number, number>();
  for (const { size } of all) sizes.set(size, (sizes.get(size) ?? 0) + 1);
  return all.filter(({ size }) => size > 0 && (size <= SMALL || (sizes.get(size) ?? 0) > 1));
}

/** Those of them that may still be read, for there is a limit to what a workspace can make Attest read. */
export function withinLimits(files: readonly EvidenceFile[]): readonly EvidenceFile[] {
  let bytes = 0;
  let count = 0;
  return files.filter(({ size }) => {
    if (size > LARGEST || count >= MOST_FILES || bytes + size > MOST_BYTES) return false;
    bytes += size;
    count += 1;
    return true;
  });
}

/** What the bytes of a file show; the hash is there only when the file is long enough to compare. */
export async function contentOf(bytes: Uint8Array): Promise<EvidenceContent> {
  if (bytes.every(isBlank)) return { state: 'blank' };
  if (bytes.length <= LONGEST_POINTER && POINTER.test(new TextDecoder().decode(bytes)))
    return { state: 'pointer' };
  if (bytes.length < SHORTEST_TO_COMPARE) return { state: 'read' };
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return { state: 'read', sha256: hex(new Uint8Array(digest)) };
}

/** White space, zeros and marks of an encoding. */
function isBlank(byte: number): boolean {
  return byte <= 0x20 || byte === 0xff || byte === 0xfe || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
