import { evidenceKind } from '../catalog/evidence-kinds.js';
import type { Control } from '../workspace/records.js';
import type { EvidenceItem } from './items.js';

/** The area under `evidence/` of a control: where its files are already, else where its kind of evidence is best kept. */
export function areaOf(control: Control, items: readonly EvidenceItem[] = []): string {
  const there = items.find(({ parsed }) => parsed.area !== undefined && parsed.folderControl === control.id)
    ?.parsed.area;
  const kind = control.evidence.map(({ value }) => evidenceKind(value)).find((one) => one !== undefined);
  return there ?? kind?.store ?? 'general';
}

/** The folder under `evidence/` in which a control's files of a period belong, with a slash at its end. */
export function evidenceFolder(control: Control, label: string, items: readonly EvidenceItem[] = []): string {
  return `evidence/${areaOf(control, items)}/${safeName(control.id)}/${label}/`;
}

/** A control's ID as the name of a folder. */
export function safeName(id: string): string {
  const name = id
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/\.{2,}/g, '-')
    .replace(/^\./, '');
  return name === '' ? 'control' : name;
}
