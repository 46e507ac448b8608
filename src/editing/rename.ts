import type { Localised } from '../catalog/types.js';
import { relativeTo, uriOf } from '../workspace/paths.js';
import type { Position, Range } from '../workspace/position.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { WorkspaceChange } from './changes.js';
import type { EditingContext } from './context.js';
import { mentionRanges, type Texts } from './mentions.js';
import { isYaml } from './references.js';
import type { SourceFile } from './source-file.js';
import { symbolAt } from './symbol-at.js';

/** Why something cannot be renamed. */
export interface Refusal {
  readonly refused: Localised;
}

/** The control at a position that can be renamed, or why what stands there cannot. */
export function prepareRename(
  file: SourceFile,
  at: Position,
  context: EditingContext,
): { readonly id: string; readonly range: Range } | Refusal {
  const symbol = symbolAt(file, at, context);
  if (symbol?.kind === 'control') return symbol;
  if (symbol)
    return refuse(
      'The IDs of criteria are fixed; only controls can be renamed.',
      'De ID’s van criteria staan vast; alleen beheersmaatregelen zijn te hernoemen.',
    );
  return refuse(
    'Only the id of a control can be renamed here.',
    'Alleen de id van een beheersmaatregel is hier te hernoemen.',
  );
}

/**
 * Renames a control in the texts that mention it (see `mentioningFiles`), and the evidence folders and files that carry
 * its ID, files before the folders that hold them.
 */
export function renameControl(
  id: string,
  to: string,
  texts: Texts,
  snapshot: Snapshot,
): WorkspaceChange | Refusal {
  if (!/^\p{L}[\p{L}\p{N}]*(?:[.-][\p{L}\p{N}]+)*$/u.test(to)) {
    return refuse(
      `“${to}” is no usable id: use letters, digits, hyphens and dots, such as AC-01.`,
      `“${to}” is geen bruikbare id: gebruik letters, cijfers, streepjes en punten, zoals AC-01.`,
    );
  }
  if (to !== id && snapshot.controlsById.has(to))
    return refuse(`There is a control ${to} already.`, `Er is al een beheersmaatregel ${to}.`);
  const edits = [...texts].flatMap(([uri, text]) =>
    mentionRanges(text, id, isYaml(uri)).map((range) => ({ uri, range, text: to })),
  );
  return { edits, renames: evidenceRenames(id, to, snapshot) };
}

function evidenceRenames(
  id: string,
  to: string,
  { root, evidenceFiles, evidenceEntries }: Snapshot,
): { from: string; to: string }[] {
  const paths = [
    ...new Set([...evidenceFiles.map(({ path }) => path), ...evidenceEntries.map(({ path }) => path)]),
  ].sort();
  const files: { from: string; to: string }[] = [];
  const folders = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    const renamed = name
      .split('_')
      .map((part) => (part === id ? to : part))
      .join('_');
    if (renamed !== name)
      files.push({ from: uriOf(root, path), to: uriOf(root, [...parts, renamed].join('/')) });
    const at = parts.indexOf(id);
    if (at >= 0) folders.set(parts.slice(0, at + 1).join('/'), [...parts.slice(0, at), to].join('/'));
  }
  return [
    ...files,
    ...[...folders].map(([from, target]) => ({ from: uriOf(root, from), to: uriOf(root, target) })),
  ].filter(({ from }) => relativeTo(root, from) !== undefined);
}

function refuse(en: string, nl: string): Refusal {
  return { refused: { en, nl } };
}
