import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { CODE_OWNERS_PATHS, CodeOwners } from '../../workspace/code-owners.js';
import { decode } from '../../workspace/decode.js';
import type { Commit, FileHistory, FileVersion, History, Person } from '../../workspace/history.js';
import { readCommit } from './commit-object.js';
import { readLogEntries, type LogEntry } from './log-entries.js';
import { readMailmap } from './mailmap.js';
import { CommitGraph } from './mainline.js';
import { ObjectReader } from './read-objects.js';
import { GitError, gitText, runGit } from './run-git.js';

/** Versions of one file that are looked at. */
const MOST_VERSIONS = 500;
const NO_CONTENT = /^0+$/;

/**
 * The history of a folder's files as its repository has it, and of files in repositories within it, such as submodules. A
 * repository that cannot be read, and a machine without git, have none.
 */
export class GitHistory implements History {
  constructor(private readonly folder: string) {}

  async of(paths: readonly string[]): Promise<ReadonlyMap<string, FileHistory>> {
    const byRepository = new Map<string, string[]>();
    for (const path of paths) {
      const home = repositoryWithin(this.folder, path);
      byRepository.set(home, [...(byRepository.get(home) ?? []), path]);
    }
    const found = new Map<string, FileHistory>();
    for (const [home, own] of byRepository) {
      try {
        for (const [path, history] of await historiesIn(this.folder, home, own)) found.set(path, history);
      } catch (error) {
        if (!(error instanceof GitError)) throw error;
      }
    }
    return found;
  }
}

/** The folder below `folder` that holds the path and is a repository of its own; empty when none is. */
function repositoryWithin(folder: string, path: string): string {
  for (let home = posix.dirname(path); home !== '.' && home !== '/'; home = posix.dirname(home))
    if (existsSync(join(folder, home, '.git'))) return home;
  return '';
}

async function historiesIn(
  folder: string,
  home: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FileHistory>> {
  const root = join(folder, home);
  const prefix = home === '' ? '' : `${home}/`;
  const inside = paths.map((path) => path.slice(prefix.length));
  const endings = [...new Set(inside.map((path) => `*${posix.extname(path)}`))];
  const [log, list, shallow] = await Promise.all([
    runGit(root, 'log', [
      '--topo-order',
      '-z',
      '--raw',
      '--no-abbrev',
      '--find-renames',
      '--diff-merges=combined',
      '--relative',
      '--format=%H',
      '--end-of-options',
      'HEAD',
      '--',
      ...endings,
    ]),
    runGit(root, 'rev-list', ['--topo-order', '--parents', '--end-of-options', 'HEAD']),
    runGit(root, 'rev-parse', ['--is-shallow-repository']),
  ]);
  const graph = new CommitGraph(list.toString('utf8'));
  const entries = follow(readLogEntries(log.toString('utf8')), inside);
  const objects = new ObjectReader(root);
  const commits = new Commits(objects);
  await commits.load([...entries.values()].flat().map(({ commit }) => commit));
  const cuts = new Set(shallow.toString('utf8').trim() === 'true' ? graph.ends : []);
  const [owners, alsoKnownAs] = await Promise.all([codeOwnersOf(root, objects), mailmapOf(objects)]);
  const made = new Map<string, FileHistory>();
  for (const [path, own] of entries) {
    const versions = own.flatMap(({ commit, path: name, content }): FileVersion[] => {
      const known = commits.get(commit);
      return known ? [{ commit: known, path: `${prefix}${name}`, content }] : [];
    });
    if (versions.length === 0) continue;
    made.set(`${prefix}${path}`, {
      versions,
      cuts,
      codeOwners: owners(path),
      alsoKnownAs,
      textsOf: (wanted) => textsIn(objects, wanted),
      mergeOf: async ({ id }) => {
        const merge = graph.mergeOf(id);
        return merge === undefined ? undefined : commits.one(merge);
      },
    });
  }
  return made;
}

/** The entries that are about each file, the last first, under the name it had then. */
function follow(
  entries: readonly LogEntry[],
  paths: readonly string[],
): ReadonlyMap<string, readonly LogEntry[]> {
  const found = new Map<string, LogEntry[]>(paths.map((path) => [path, []]));
  /** Which files of today had a name at the commit that is looked at. */
  const named = new Map<string, Set<string>>(paths.map((path) => [path, new Set([path])]));
  for (const entry of entries) {
    const files = named.get(entry.path);
    if (!files) continue;
    for (const file of files) {
      const own = found.get(file);
      if (own && own.length < MOST_VERSIONS && !NO_CONTENT.test(entry.content)) own.push(entry);
    }
    // What had the name before it was given to this file is another file.
    if (entry.status === 'A' || entry.from !== undefined) named.delete(entry.path);
    if (entry.from !== undefined && entry.status === 'R')
      named.set(entry.from, new Set([...(named.get(entry.from) ?? []), ...files]));
  }
  return found;
}

async function textsIn(
  objects: ObjectReader,
  versions: readonly FileVersion[],
): Promise<ReadonlyMap<string, string>> {
  const found = await objects
    .read(versions.map(({ content }) => content))
    .catch(() => new Map<string, Buffer>());
  return new Map([...found].map(([name, bytes]) => [name, decode(bytes).text]));
}

async function mailmapOf(objects: ObjectReader): Promise<(person: Person) => Person | undefined> {
  const name = 'HEAD:.mailmap';
  const found = await objects.read([name]).catch(() => new Map<string, Buffer>());
  const bytes = found.get(name);
  return bytes ? readMailmap(decode(bytes).text) : () => undefined;
}

async function codeOwnersOf(
  root: string,
  objects: ObjectReader,
): Promise<(path: string) => readonly string[]> {
  const top = await gitText(root, 'rev-parse', ['--show-prefix']);
  const prefix = top?.replace(/\n$/, '') ?? '';
  const names = CODE_OWNERS_PATHS.map((path) => `HEAD:${path}`);
  const found = await objects.read(names).catch(() => new Map<string, Buffer>());
  const bytes = names.map((name) => found.get(name)).find((one) => one !== undefined);
  if (!bytes) return () => [];
  const owners = new CodeOwners(decode(bytes).text);
  return (path) => owners.of(`${prefix}${path}`);
}

/** Commits by their names, each read once. */
class Commits {
  readonly #known = new Map<string, Commit>();

  constructor(private readonly objects: ObjectReader) {}

  get(id: string): Commit | undefined {
    return this.#known.get(id);
  }

  async one(id: string): Promise<Commit | undefined> {
    await this.load([id]).catch(() => undefined);
    return this.get(id);
  }

  async load(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#known.has(id));
    for (const [id, object] of await this.objects.read(missing))
      this.#known.set(id, readCommit(id, object.toString('utf8')));
  }
}
