import { shift, type Position, type Range } from '../workspace/position.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { WorkspaceChange } from './changes.js';
import type { Texts } from './mentions.js';
import { followAnchors } from './moved-anchors.js';
import type { SourceFile } from './source-file.js';
import { headingAt } from './symbol-at.js';

/** The text of the heading at a position, without its marks; undefined where there is none that can be renamed. */
export function renamableHeading(
  file: SourceFile,
  at: Position,
): { readonly id: string; readonly range: Range } | undefined {
  const index = headingAt(file, at);
  const section = index === undefined ? undefined : file.document?.sections[index];
  const place = section?.content.headingRange;
  if (!section || !place || section.content.level > 6) return undefined;
  const { line } = shift(place, section.startLine).start;
  const text = file.line(line);
  const before = /^ {0,3}#{1,6}[ \t]+/.exec(text)?.[0] ?? '';
  const isUnderlined = before === '' && /^ {0,3}(?:=+|-+)[ \t]*$/.test(file.line(line + 1));
  if (before === '' && !isUnderlined) return undefined;
  const rest = text.slice(before.length).trimEnd();
  const closing = /[ \t]#+$/.exec(rest);
  const id = closing ? rest.slice(0, closing.index).trimEnd() : rest;
  if (id === '') return undefined;
  const start = before.length;
  return { id, range: { start: { line, character: start }, end: { line, character: start + id.length } } };
}

/** Renames a heading, and takes along the links to it and to headings whose anchors change with it. */
export function renameHeading(
  uri: string,
  range: Range,
  to: string,
  texts: Texts,
  snapshot: Snapshot,
): WorkspaceChange | { readonly refused: { readonly en: string; readonly nl: string } } {
  if (to === '' || /[\r\n]/.test(to))
    return { refused: { en: 'A heading is one line of text.', nl: 'Een kop is één regel tekst.' } };
  const edit = { uri, range, text: to };
  return { edits: [edit, ...followAnchors([edit], texts, snapshot)] };
}
