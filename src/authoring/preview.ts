import { applyEdits } from './draft/edits.js';
import { fillSlot, inPlace } from './draft/fill-slot.js';
import { partMarks } from './draft/part-marks.js';
import type { PreparedDraft } from './prepared.js';

/** The document as it looks while a reply comes in: what there is of it, in its places. */
export function previewOf({ document, slots, head }: PreparedDraft, soFar: string): string {
  const parts = slots.length === 1 ? [soFar] : partsSoFar(soFar, slots.length);
  const filled = slots.flatMap((slot, n) => {
    const text = (parts[n] ?? '').trim();
    if (text === '') return [];
    const edit = head === '' ? fillSlot(document.text, slot, text) : { ...slot, text: `${head}${text}\n` };
    return [{ slot, edit }];
  });
  return applyEdits(document.text, inPlace(filled));
}

function partsSoFar(soFar: string, count: number): readonly string[] {
  const parts: string[] = Array.from({ length: count }, () => '');
  const marks = partMarks(soFar);
  marks.forEach(({ part, end }, n) => {
    if (part >= 1 && part <= count) parts[part - 1] = soFar.slice(end, marks[n + 1]?.start ?? soFar.length);
  });
  return parts;
}
