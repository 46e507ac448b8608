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
        content.links.some(({ target }) => {
          const leads = pathOf(target, folderOf(path));
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
    return file.document ? markdownEdits(file, moves) : yamlEdits(file, moves);
  });
  return { edits };
}

function markdownEdits(file: SourceFile, moves: readonly Move[]): TextEdit[] {
  const home = folderOf(file.path);
  const newHome = folderOf(moved(file.path, moves));
  const edits = markdownLinks(file).flatMap(({ target, range }) => {
    const text = newTarget(target, home, newHome, moves);
    const place = text === undefined ? undefined : lastIn(file, range, target);
    return text === undefined || !place ? [] : [{ uri: file.uri, range: place, text }];
  });
  const definitions = file.lines.flatMap((line, n) => {
    const match = /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/.exec(line);
    const target = match?.[1];
    const text = target && newTarget(target, home, newHome, moves);
    if (!match || !target || !text) return [];
    const at = match[0].length - target.length;
    const range = { start: { line: n, character: at }, end: { line: n, character: at + target.length } };
    return [{ uri: file.uri, range, text }];
  });
  return unique([...edits, ...definitions]);
}

/** How a link is written after the move; undefined when it stays right as it is. */
function newTarget(
  target: string,
  home: string,
  newHome: string,
  moves: readonly Move[],
): string | undefined {
  const path = pathOf(target, home);
  if (path === undefined) return undefined;
  const next = moved(path, moves);
  if (pathOf(target, newHome) === next) return undefined;
  // Nothing is known of what stays where it is, but a document that moves must still lead there.
  const end = target.slice(target.search(/[?#]|$/));
  const encoded = /%[\da-f]{2}/i.test(target) || !/\s/.test(target);
  const plain = target.startsWith('/') ? `/${next}` : relativePath(newHome, next);
  const dotted = target.startsWith('./') && !plain.startsWith('../') ? `./${plain}` : plain;
  return (encoded ? encodeURI(dotted).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29')) : dotted) + end;
}

/** Values that are the path of something that moves: from the root, or from the file's own folder. */
function yamlEdits(file: SourceFile, moves: readonly Move[]): TextEdit[] {
  const source = new YamlSource(file.text);
  const home = folderOf(file.path);
  const newHome = folderOf(moved(file.path, moves));
  const edits: TextEdit[] = [];
  const visit = (node: unknown): void => {
    if (isScalar(node) && typeof node.value === 'string') {
      const written = node.value.replace(/#.*$/s, '');
      const next = newPath(written, home, newHome, moves);
      const range = next === undefined ? undefined : lastIn(file, source.rangeOf(node), written);
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

/** The path after the moves; the same when nothing above it moves. */
function moved(path: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return move ? move.to + path.slice(move.from.length) : path;
}

/** The workspace path that a link leads to; undefined for the web, for bare anchors and outside the workspace. */
function pathOf(target: string, folder: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(target)) return undefined;
  const written = target.replace(/[?#].*$/s, '');
  try {
    return resolvePath(folder, decodeURIComponent(written));
  } catch {
    return resolvePath(folder, written);
  }
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
