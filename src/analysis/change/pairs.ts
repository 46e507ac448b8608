import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { isActive } from '../governed.js';
import { isPolicy } from '../kinds/kind-of.js';
import { sentencesOf } from './sentences.js';

/** A policy before and after; one of the two is missing when it was added or removed. */
export interface DocumentPair {
  readonly before: PolicyDocument | undefined;
  readonly after: PolicyDocument | undefined;
}

/** So much of the sentences of a file must stand in another for it to be the same, renamed. */
const SAME_TEXT = 0.5;
/** Above so many files without a partner only the same title makes one: comparing all with all takes time. */
const MOST_COMPARED = 200;

/** The policies of two snapshots, each with what became of it, in the order of their paths. */
export function pairsOf(before: Snapshot, after: Snapshot): readonly DocumentPair[] {
  const pairs: DocumentPair[] = [];
  const gone: PolicyDocument[] = [];
  const rest = new Map(policiesOf(after).map((document) => [document.path, document]));
  for (const document of policiesOf(before)) {
    // A file that is there and read as something else now, such as a note, is no policy any more.
    const same = rest.get(document.path);
    if (same) pairs.push({ before: document, after: same });
    else gone.push(document);
    rest.delete(document.path);
  }
  for (const document of gone) {
    const renamed = isActive(document) ? partnerOf(document, [...rest.values()], gone.length) : undefined;
    if (renamed) rest.delete(renamed.path);
    pairs.push({ before: document, after: renamed });
  }
  for (const document of rest.values()) pairs.push({ before: undefined, after: document });
  return pairs.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

/** The path of a pair: the one it has now, else the one it had. */
export function pathOf({ before, after }: DocumentPair): string {
  return after?.path ?? before?.path ?? '';
}

function policiesOf({ documents }: Snapshot): PolicyDocument[] {
  return [...documents.values()].filter(isPolicy);
}

function partnerOf(
  document: PolicyDocument,
  others: readonly PolicyDocument[],
  gone: number,
): PolicyDocument | undefined {
  const titled = others.find(
    (other) => other.title === document.title && other.policyType === document.policyType,
  );
  if (titled || others.length * gone > MOST_COMPARED * MOST_COMPARED) return titled;
  const best = others
    .map((other) => ({ other, share: shareOf(document, other) }))
    .sort((a, b) => b.share - a.share)[0];
  return best && best.share >= SAME_TEXT ? best.other : undefined;
}

/** How much of the longer text both have. */
function shareOf(a: PolicyDocument, b: PolicyDocument): number {
  const [left, right] = [sentencesOf(a), sentencesOf(b)];
  const longest = Math.max(left.size, right.size);
  let same = 0;
  for (const sentence of left.keys()) if (right.has(sentence)) same += 1;
  return longest === 0 ? 0 : same / longest;
}
