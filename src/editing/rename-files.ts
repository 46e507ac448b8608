import { isExternal, isGenerated, placesOf, type TargetKind } from '../workspace/link-target.js';
import { folderOf, resolvePath } from '../workspace/paths.js';
import type { Range } from '../workspace/position.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { isMap, isScalar, isSeq, YamlSource } from '../workspace/yaml-source.js';
import type { TextEdit, WorkspaceChange } from './changes.js';
import { relativePath } from './fixes/text-fixes.js';
import { recordFiles, type Texts } from './mentions.js';
import { SourceFile } from './source-file.js';
import { markdownLinks } from './target-at.js';
import { offsetRange, textIn } from './text-range.js';
import { upTo } from '../workspace/text-ends.js';

/** A file or folder that is about to get another path; both from the workspace root. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Every file that may lead to what moves, or that moves itself; their texts are needed to change the links. */
export function linkingFiles(moves: readonly Move[], snapshot: Snapshot): readonly string[] {
  const documents = [...snapshot.documents.values()].filter(
    ({ path, sections }) =>
      moved(path, moves) !== path ||
      sections.some(({ content }) =>
        content.links.some(({ target, by }) => {
          const leads = pathOf(target, path, by, snapshot);
          return leads !== undefined && moved(leads, moves) !== leads;
        }),
      ),
  );
  return [...recordFiles(snapshot), ...documents.map(({ uri }) => uri)];
}

/**
 * The edits that keep links and paths right when files move: in Markdown links, in `policies` of controls and wherever
 * else a YAML file names a path. Edits are in the files as they are called before the move.
 */
export function renameFiles(moves: readonly Move[], texts: Texts, snapshot: Snapshot): WorkspaceChange {
  const edits = [...texts].flatMap(([uri, text]) => {
    const file = new SourceFile(uri, text, snapshot);
    return file.document ? markdownEdits(file, moves, snapshot) : yamlEdits(file, moves);
  });
  return { edits };
}

function markdownEdits(file: SourceFile, moves: readonly Move[], snapshot: Snapshot): TextEdit[] {
  const edits = markdownLinks(file).flatMap(({ target, by, range }) => {
    const text = newTarget({ target, by }, file.path, moves, snapshot);
    const place = text === undefined ? undefined : placeIn(file, range, target);
    return text === undefined || !place ? [] : [{ uri: file.uri, range: place, text }];
  });
  const definitions = file.lines.flatMap((line, n) => {
    const match = /^ {0,3}\[[^\]]+\]:\s{0,20}<?([^\s>]+)/.exec(line);
    const target = match?.[1];
    const text = target && newTarget({ target, by: undefined }, file.path, moves, snapshot);
    if (!match || !target || !text) return [];
    const at = match[0].length - target.length;
    const range = { start: { line: n, character: at }, end: { line: n, character: at + target.length } };
    return [{ uri: file.uri, range, text }];
  });
  return unique([...edits, ...definitions]);
}

/** How a link is written after the move; undefined when it stays right as it is. */
function newTarget(
  { target, by }: { readonly target: string; readonly by: TargetKind },
  from: string,
  moves: readonly Move[],
  snapshot: Snapshot,
): string | undefined {
  const path = pathOf(target, from, by, snapshot);
  if (path === undefined) return undefined;
  const home = moved(from, moves);
  const next = moved(path, moves);
  if (next === path && (home === from || by !== undefined)) return undefined;
  const places = placesOf(target, home, by);
  if (by === undefined && places.path === next) return undefined;
  // Nothing is known of what stays where it is, but a document that moves must still lead there.
  const end = target.slice(target.search(/[?#]|$/));
  const written = target.slice(0, target.length - end.length);
  const encoded = /%[\da-f]{2}/i.test(target) || !/\s/.test(target);
  const asWritten = (plain: string): string =>
    encoded ? encodeURI(plain).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29')) : plain;
  if (by !== undefined || /^@(?:site)?\//.test(written)) {
    const changed = changedEnd(written, path, next);
    return changed === undefined ? undefined : asWritten(changed) + end;
  }
  const literal = placesOf(target, from).path === path;
  const plain = written.startsWith('/') ? `/${next}` : relativePath(folderOf(home), next);
  const dotted = written.startsWith('./') && !plain.startsWith('../') ? `./${plain}` : plain;
  return asWritten(literal ? dotted : asPage(dotted, written)) + end;
}

/** A page's address in the way in which it was written: without an ending, with `.html`, or as a folder. */
function asPage(path: string, written: string): string {
  const bare = path
    .replace(/(?:(?<=^|\/)(?:index|_index|readme))?\.(?:md|mdx|markdown)$/i, '')
    .replace(/(?<=.)\/$/, '');
  if (/\.html?$/i.test(written)) return bare + (/\.html?$/i.exec(written)?.[0] ?? '');
  return written.endsWith('/') ? `${bare}/` : bare;
}

/** A name or path from the root of a site, with the part that moved put in its place. */
function changedEnd(written: string, path: string, next: string): string | undefined {
  const [before, after] = [path.split('/'), next.split('/')];
  let same = 0;
  while (same < before.length - 1 && same < after.length - 1 && before[same] === after[same]) same += 1;
  const [old, now] = [before.slice(same).join('/'), after.slice(same).join('/')];
  for (const [from, to] of [
    [path, next],
    [old, now],
    [old.replace(/\.\w+$/, ''), now.replace(/\.\w+$/, '')],
  ] as const)
    if (written === from || written.endsWith(`/${from}`))
      return written.slice(0, written.length - from.length) + to;
  return undefined;
}

/** Values that are the path of something that moves: from the root, or from the file's own folder. */
function yamlEdits(file: SourceFile, moves: readonly Move[]): TextEdit[] {
  const source = new YamlSource(file.text);
  const home = folderOf(file.path);
  const newHome = folderOf(moved(file.path, moves));
  const edits: TextEdit[] = [];
  const visit = (node: unknown): void => {
    if (isScalar(node) && typeof node.value === 'string') {
      const raw = upTo(node.value, '#');
      // `policies/access%20control.md` is written as a link is.
      const encoded = /%[\da-f]{2}/i.test(raw);
      const plain = newPath(encoded ? decoded(raw) : raw, home, newHome, moves);
      const next = plain !== undefined && encoded ? encodeURI(plain) : plain;
      const range = next === undefined ? undefined : lastIn(file, source.rangeOf(node), raw);
      if (next !== undefined && range) edits.push({ uri: file.uri, range, text: next });
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item);
    } else if (isMap(node)) {
      for (const { value } of node.items) visit(value);
    }
  };
  visit(source.root);
  return edits;
}

function newPath(written: string, home: string, newHome: string, moves: readonly Move[]): string | undefined {
  if (!/\.\w+$/.test(written) || /[\r\n]/.test(written)) return undefined;
  const own = resolvePath(home, written);
  // A file that moves along with what it names beside it needs no change.
  if (own !== undefined && moved(own, moves) !== own && home !== '') {
    const next = moved(own, moves);
    return resolvePath(newHome, written) === next ? undefined : relativePath(newHome, next);
  }
  const path = resolvePath('', written);
  return path === undefined || moved(path, moves) === path ? undefined : moved(path, moves);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path after the moves; the same when nothing above it moves. */
function moved(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}

/** The workspace path that a link leads to, on GitHub or on a site; undefined for the web, bare anchors and outside. */
function pathOf(target: string, from: string, by: TargetKind, snapshot: Snapshot): string | undefined {
  if (isExternal(target) || isGenerated(target) || target === '' || target.startsWith('#')) return undefined;
  const { path, sites } = placesOf(target, from, by);
  if (by === undefined && path !== undefined && snapshot.has(path)) return path;
  return sites().find((one) => snapshot.has(one)) ?? path;
}

/** Where a target is written in a range; HTML writes `&amp;` for “&”. */
function placeIn(file: SourceFile, range: Range, target: string): Range | undefined {
  return lastIn(file, range, target) ?? lastIn(file, range, target.replaceAll('&', '&amp;'));
}

/** The last place of a text in a range: a link's target comes behind its text, which may be the same. */
function lastIn(file: SourceFile, range: Range, what: string): Range | undefined {
  const at = textIn(file, range).lastIndexOf(what);
  return at < 0 ? undefined : offsetRange(file, range.start, at, at + what.length);
}

function unique(edits: readonly TextEdit[]): TextEdit[] {
  const seen = new Set<string>();
  return edits.filter(({ range: { start } }) => {
    const key = `${start.line}:${start.character}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
