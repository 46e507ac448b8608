import { applyEdits } from './draft/edits.js';
import { fillSlot } from './draft/fill-slot.js';
import type { PreparedDraft } from './prepared.js';

/** The document as it looks while a reply comes in: what there is of it, in its places. */
export function previewOf({ document, slots, head }: PreparedDraft, soFar: string): string {
  const parts = slots.length === 1 ? [soFar] : partsSoFar(soFar, slots.length);
  const edits = slots.flatMap((slot, n) => {
    const text = (parts[n] ?? '').trim();
    if (text === '') return [];
    return [head === '' ? fillSlot(document.text, slot, text) : { ...slot, text: `${head}${text}\n` }];
  });
  return applyEdits(
    document.text,
    [...edits].sort((a, b) => a.start - b.start),
  );
}

function partsSoFar(soFar: string, count: number): readonly string[] {
  const parts: string[] = Array.from({ length: count }, () => '');
  const marks = [...soFar.matchAll(/^=== ?(\d{1,3}) ?===[^\S\n]*$/gm)];
  marks.forEach((mark, n) => {
    const place = Number(mark[1]) - 1;
    if (place >= 0 && place < count)
      parts[place] = soFar.slice(mark.index + mark[0].length, marks[n + 1]?.index ?? soFar.length);
  });
  return parts;
}
