import { folderOf, resolvePath, uriOf } from '../workspace/paths.js';
import { contains, shift, type Position, type Range } from '../workspace/position.js';
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
}

/** Links of a Markdown document. */
export function markdownLinks({ document, path }: SourceFile): WrittenLink[] {
  return (document?.sections ?? []).flatMap(({ content, startLine }) =>
    content.links.map(({ target, range }) => ({
      target,
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
      ...line
        .replace(/(^|\s)#.*$/, '')
        .matchAll(
          /[^\s,[\]{}"']+\.(?:md|markdown|csv|json|txt|pdf|png|jpe?g|html?|ya?ml|xlsx|docx|log)(?:#[\w-]+)?/giu,
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
  { target, folder }: WrittenLink,
  file: SourceFile,
  snapshot: Snapshot,
): LinkTarget | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const hash = target.indexOf('#');
  const written = decode(hash < 0 ? target : target.slice(0, hash));
  const anchor = hash < 0 ? '' : decode(target.slice(hash + 1)).toLowerCase();
  const path = written === '' ? file.path : resolvePath(folder, written);
  if (path === undefined || !snapshot.has(path)) return undefined;
  const document = snapshot.documentAt(path);
  if (!document) return { uri: uriOf(snapshot.root, path), range: TOP };
  const section = anchor === '' ? -1 : document.sections.findIndex(({ slug }) => slug === anchor);
  return { uri: document.uri, range: section < 0 ? TOP : sectionHead(document, section) };
}

/** The link written at a position. */
export function linkAt(file: SourceFile, at: Position): WrittenLink | undefined {
  const links = file.kind === 'document' ? markdownLinks(file) : yamlLinks(file);
  return links.find(({ range }) => contains(range, at));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
