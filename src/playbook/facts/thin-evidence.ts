import type { EvidenceFile } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';

/** A list with a date, a name and an outcome takes more bytes than this. */
const TOO_FEW = 64;

/** Files of evidence that are too small to show what was looked at, by whom, when and with what outcome. Pure. */
export function smallFiles({ snapshot, evidence }: PlaybookInput): readonly EvidenceFile[] {
  const used = new Set(evidence.items.map(({ path }) => path));
  return snapshot.evidenceFiles.filter(({ path, size }) => used.has(path) && size < TOO_FEW);
}

/** Registers of different things that hold the same rows, such as joiners and leavers. Pure. */
export function sameRegisters({ snapshot }: PlaybookInput): readonly (readonly [string, string])[] {
  const all = [...(snapshot.registers?.() ?? [])].map(([path, text]) => [path, text.trim()] as const);
  return all.flatMap(([one, text], n) =>
    all
      .slice(n + 1)
      .filter(([, other]) => other === text && text.includes('\n'))
      .map(([other]) => [one, other] as const),
  );
}
