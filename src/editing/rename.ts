import type { Localised } from '../catalog/types.js';
import { relativeTo, uriOf } from '../workspace/paths.js';
import type { Position, Range } from '../workspace/position.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { WorkspaceChange } from './changes.js';
import type { EditingContext } from './context.js';
import { mentioningFiles, mentionRanges, mentions, type Texts } from './mentions.js';
import { filesLinkingTo, followAnchors } from './moved-anchors.js';
import { renamableHeading } from './rename-heading.js';
import { isYaml } from './references.js';
import type { SourceFile } from './source-file.js';
import { symbolAt } from './symbol-at.js';

/** Why something cannot be renamed. */
export interface Refusal {
  readonly refused: Localised;
}

/** The control or heading at a position that can be renamed, or why what stands there cannot. */
export function prepareRename(
  file: SourceFile,
  at: Position,
  context: EditingContext,
): { readonly kind: 'control' | 'heading'; readonly id: string; readonly range: Range } | Refusal {
  const symbol = symbolAt(file, at, context);
  if (symbol?.kind === 'control') return symbol;
  if (symbol)
    return refuse(
      'The IDs of criteria are fixed; only controls can be renamed.',
      'De ID’s van criteria staan vast; alleen beheersmaatregelen zijn te hernoemen.',
    );
  const heading = renamableHeading(file, at);
  if (heading) return { kind: 'heading', ...heading };
  return refuse(
    'Only the id of a control or a heading can be renamed here.',
    'Alleen de id van een beheersmaatregel of een kop is hier te hernoemen.',
  );
}

/** Every file whose text is needed to rename a control: those that name it, and those that link to a heading that does. */
export function filesToRename(id: string, snapshot: Snapshot): readonly string[] {
  const headed = [...snapshot.documents.values()].filter(({ sections }) =>
    sections.some(({ content }) => mentions(content.rawHeading, id)),
  );
  return [...new Set([...mentioningFiles(id, snapshot), ...filesLinkingTo(headed, snapshot)])];
}

/**
 * Renames a control in the texts that mention it (see `filesToRename`), and the evidence folders and files that carry
 * its ID, files before the folders that hold them. Links to headings that name it are taken along.
 */
export function renameControl(
  id: string,
  to: string,
  texts: Texts,
  snapshot: Snapshot,
): WorkspaceChange | Refusal {
  if (!isUsableId(to, id)) {
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
  return {
    edits: [...edits, ...followAnchors(edits, texts, snapshot)],
    renames: evidenceRenames(id, to, snapshot),
  };
}

/** Letters, digits, hyphens and dots, and what else the IDs of this workspace are made of. */
function isUsableId(to: string, id: string): boolean {
  const parts = to.split(/[.-]|(?<=[\p{L}\p{N}])[_/:](?=[\p{L}\p{N}])/u);
  const marks = [...to.replace(/[\p{L}\p{N}.-]/gu, '')];
  return (
    parts.every((part) => /^[\p{L}\p{N}]+$/u.test(part)) &&
    marks.every((mark) => id.includes(mark)) &&
    (/^\p{L}/u.test(to) || !/^\p{L}/u.test(id))
  );
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
    const renamed = `_${name}_`.replaceAll(`_${id}_`, `_${to}_`).slice(1, -1);
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
