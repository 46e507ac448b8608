import type { TextLink } from '../workspace/document.js';
import { isExternal, placesOf } from '../workspace/link-target.js';
import { folderOf, uriOf } from '../workspace/paths.js';
import { contains, shift, type Position, type Range } from '../workspace/position.js';
import { sectionOfAnchor } from '../workspace/section-of-anchor.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { sectionHead } from './criterion-places.js';
import type { SourceFile } from './source-file.js';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A file, or a section of one, that a link leads to. */
export interface LinkTarget {
  readonly uri: string;
  readonly range: Range;
}

/** A reference to a file as written, with its place. */
export interface WrittenLink {
  readonly target: string;
  readonly range: Range;
  /** Folder that a relative target starts from. */
  readonly folder: string;
  readonly by?: TextLink['by'];
}

/** Links of a Markdown document. */
export function markdownLinks({ document, path }: SourceFile): WrittenLink[] {
  return (document?.sections ?? []).flatMap(({ content, startLine }) =>
    content.links.map(({ target, range, by }) => ({
      target,
      by,
      range: shift(range, startLine),
      folder: folderOf(path),
    })),
  );
}

/** Paths written in Attest's YAML files: policies, registers, evidence and reports. */
export function yamlLinks(file: SourceFile): WrittenLink[] {
  const folder = file.kind === 'manifest' ? folderOf(file.path) : '';
  return file.lines.flatMap((line, n) =>
    [
      ...withoutRemark(line).matchAll(
        /(?<![^\s,[\]{}"'])[^\s,[\]{}"']{1,400}\.(?:mdx?|markdown|csv|json|txt|pdf|png|jpe?g|html?|ya?ml|xlsx|docx|log)(?:#[\w-]+)?/giu,
      ),
    ].map(({ 0: target, index }) => ({
      target,
      range: { start: { line: n, character: index }, end: { line: n, character: index + target.length } },
      folder: file.kind === 'manifest' && !target.startsWith('registers/') ? folder : '',
    })),
  );
}

/** Where a link leads inside the workspace; undefined for the web, for files that do not exist and for anchors that do not. */
export function resolveLink(
  { target, folder, by }: WrittenLink,
  file: SourceFile,
  snapshot: Snapshot,
): LinkTarget | undefined {
  if (isExternal(target)) return undefined;
  const from = file.kind === 'document' ? file.path : folder === '' ? 'file.yaml' : `${folder}/file.yaml`;
  const places = placesOf(target, from, by);
  const literal = by === undefined ? [places.path === '' ? file.path : places.path] : [];
  const path =
    literal.find((one) => one !== undefined && snapshot.has(one)) ??
    places.sites().find((one) => snapshot.has(one));
  if (path === undefined) return undefined;
  const document = snapshot.documentAt(path);
  if (!document) return { uri: uriOf(snapshot.root, path), range: TOP };
  const section = places.anchor === undefined ? -1 : sectionOfAnchor(document, places.anchor);
  return { uri: document.uri, range: section < 0 ? TOP : sectionHead(document, section) };
}

/** The link written at a position. */
export function linkAt(file: SourceFile, at: Position): WrittenLink | undefined {
  const links = file.kind === 'document' ? markdownLinks(file) : yamlLinks(file);
  return links.find(({ range }) => contains(range, at));
}

/** A line of YAML without the remark at its end. */
function withoutRemark(line: string): string {
  const at = line.search(/(?:^|\s)#/);
  return at < 0 ? line : line.slice(0, at);
}
