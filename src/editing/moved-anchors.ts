import { DocumentParser } from '../workspace/markdown/parse-document.js';
import { isExternal, placesOf, type TargetKind } from '../workspace/link-target.js';
import type { PolicyDocument } from '../workspace/document.js';
import { compare, type Range, touches } from '../workspace/position.js';
import { hasOwnAnchor } from '../workspace/section-of-anchor.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { isMap, isScalar, isSeq, YamlSource } from '../workspace/yaml-source.js';
import type { TextEdit } from './changes.js';
import { recordFiles, type Texts } from './mentions.js';
import { SourceFile } from './source-file.js';
import { markdownLinks } from './target-at.js';
import { offsetRange, textIn } from './text-range.js';

/** The anchors that headings had and will have, by the path of their document. */
type MovedAnchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * What must be edited besides, so that links to headings still lead there after `edits`. A heading that changes gives
 * its anchor another name, and with it those of headings called the same behind it.
 */
export function followAnchors(edits: readonly TextEdit[], texts: Texts, snapshot: Snapshot): TextEdit[] {
  const moved = movedBy(edits, texts, snapshot);
  if (moved.size === 0) return [];
  const found = [...texts].flatMap(([uri, text]) => {
    const file = new SourceFile(uri, text, snapshot);
    return file.document ? inMarkdown(file, moved, snapshot) : inYaml(file, moved);
  });
  return found.filter(
    ({ uri, range }) => !edits.some((edit) => edit.uri === uri && touches(edit.range, range)),
  );
}

/** Files that may link to a heading of these documents; their texts are needed to change the links. */
export function filesLinkingTo(documents: readonly PolicyDocument[], snapshot: Snapshot): readonly string[] {
  const paths = new Set(documents.map(({ path }) => path));
  if (paths.size === 0) return [];
  const linking = [...snapshot.documents.values()].filter(
    ({ path, sections }) =>
      paths.has(path) ||
      sections.some(({ content }) =>
        content.links.some(
          ({ target, by }) => target.includes('#') && paths.has(pathOf(target, path, by, snapshot) ?? ''),
        ),
      ),
  );
  return [...recordFiles(snapshot), ...linking.map(({ uri }) => uri)];
}

/** The path of the file a link leads to, on GitHub or on a site. */
function pathOf(target: string, from: string, by: TargetKind, snapshot: Snapshot): string | undefined {
  if (isExternal(target)) return undefined;
  const { path, sites } = placesOf(target, from, by);
  if (path === '') return from;
  if (by === undefined && path !== undefined && snapshot.has(path)) return path;
  return sites().find((one) => snapshot.has(one));
}

function movedBy(edits: readonly TextEdit[], texts: Texts, snapshot: Snapshot): MovedAnchors {
  const moved = new Map<string, ReadonlyMap<string, string>>();
  for (const uri of new Set(edits.map((edit) => edit.uri))) {
    const document = snapshot.documents.get(uri);
    const text = texts.get(uri);
    if (!document || text === undefined) continue;
    const own = edits.filter((edit) => edit.uri === uri);
    if (!own.some(({ range }) => isInHeading(document, range))) continue;
    const { sections } = new DocumentParser().parse({
      uri,
      path: document.path,
      version: 0,
      text: edited(text, own),
    });
    const anchors = new Map<string, string>();
    document.sections.forEach((section, n) => {
      const next = sections[n];
      if (next && hasOwnAnchor(section) && hasOwnAnchor(next) && next.slug !== section.slug)
        anchors.set(section.slug, next.slug);
    });
    if (sections.length === document.sections.length && anchors.size > 0) moved.set(document.path, anchors);
  }
  return moved;
}

function isInHeading({ sections }: PolicyDocument, { start }: Range): boolean {
  return sections.some(
    ({ content: { headingRange }, startLine }) =>
      headingRange !== undefined &&
      headingRange.start.line + startLine <= start.line &&
      start.line <= headingRange.end.line + startLine,
  );
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const offset = ({ line, character }: Range['start']): number => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (made, edit) =>
        made.slice(0, offset(edit.range.start)) + edit.text + made.slice(offset(edit.range.end)),
      text,
    );
}

function inMarkdown(file: SourceFile, moved: MovedAnchors, snapshot: Snapshot): TextEdit[] {
  const edits = markdownLinks(file).flatMap(({ target, by, range }) =>
    editOf(file, range, target, moved.get(pathOf(target, file.path, by, snapshot) ?? '')),
  );
  const definitions = file.lines.flatMap((line, n) => {
    const target = /^ {0,3}\[[^\]]+\]:\s{0,20}<?([^\s>]+)/.exec(line)?.[1];
    if (target === undefined) return [];
    const range = { start: { line: n, character: 0 }, end: { line: n, character: line.length } };
    return editOf(file, range, target, moved.get(pathOf(target, file.path, undefined, snapshot) ?? ''));
  });
  return [...edits, ...definitions].filter(
    ({ range }, n, all) => all.findIndex((one) => compare(one.range.start, range.start) === 0) === n,
  );
}

function inYaml(file: SourceFile, moved: MovedAnchors): TextEdit[] {
  const source = new YamlSource(file.text);
  const edits: TextEdit[] = [];
  const visit = (node: unknown): void => {
    if (isScalar(node) && typeof node.value === 'string' && node.value.includes('#')) {
      const { path } = placesOf(node.value, 'controls.yaml');
      edits.push(...editOf(file, source.rangeOf(node), node.value, moved.get(path ?? '')));
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item);
    } else if (isMap(node)) {
      for (const { value } of node.items) visit(value);
    }
  };
  visit(source.root);
  return edits;
}

/** The anchor in a target, as it will be called. */
function editOf(
  file: SourceFile,
  range: Range,
  target: string,
  anchors: ReadonlyMap<string, string> | undefined,
): TextEdit[] {
  const hash = target.indexOf('#');
  const written = target.slice(hash + 1);
  const { anchor } = placesOf(target, file.path);
  const next = hash < 0 || anchor === undefined ? undefined : anchors?.get(anchor);
  const at = next === undefined ? -1 : textIn(file, range).lastIndexOf(target);
  if (next === undefined || at < 0) return [];
  const from = at + hash + 1;
  return [{ uri: file.uri, range: offsetRange(file, range.start, from, from + written.length), text: next }];
}
