import { folderOf } from './paths.js';
import { GitIgnore } from './git-ignore.js';
import type { LeftOut, LeftOutReason } from './left-out.js';
import { ToldKinds } from './told-kinds.js';

const NEVER: ReadonlySet<string> = new Set(['.git', '.hg', '.svn']);
const DEPENDENCIES: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'site-packages',
  '.venv',
  'venv',
  '.tox',
  '.yarn',
  '__pycache__',
  '.terraform',
]);
/** Folders of code and its products, unless they lie among the audit's own: `evidence/vendor` is about suppliers. */
const CODE: ReadonlyMap<string, LeftOutReason> = new Map([
  ['vendor', 'dependencies'],
  ['dist', 'build'],
  ['out', 'build'],
  ['build', 'build'],
  ['target', 'build'],
  ['_site', 'build'],
  ['_build', 'build'],
  ['.next', 'build'],
  ['.nuxt', 'build'],
  ['.docusaurus', 'build'],
  ['.svelte-kit', 'build'],
  ['.cache', 'build'],
]);
const OWN = /^(?:evidence|policies|procedures|controls|registers)$/i;
/** Records are read although git does not keep them: evidence often may not lie in a repository. */
const RECORDS = /^(?:evidence|controls|registers)(?:\/|$)/i;
/** Entries that are listed for a reason; of more only the number is known. */
const MOST_LISTED = 2000;

/**
 * Which files of a workspace are looked at, and which are left out and why: copies in other checkouts, what is built or
 * installed, what git ignores, other companies. What `documents` in soc2.yaml names is looked at wherever it lies.
 */
export class WorkspaceScope {
  kinds = new ToldKinds();
  readonly #git = new Map<string, GitIgnore[]>();
  readonly #leftOut = new Map<string, LeftOut>();
  readonly #listed = new Map<LeftOutReason, number>();
  #sorted: readonly LeftOut[] | undefined;
  /** How many entries were left out besides those listed. */
  readonly #unlisted = new Map<LeftOutReason, number>();

  /** Takes in the rules of git that lie in a folder. */
  addGitRules(folder: string, text: string): void {
    this.#git.set(folder, [...(this.#git.get(folder) ?? []), new GitIgnore(text)]);
  }

  leaveOut(path: string, isFolder: boolean, reason: LeftOutReason): void {
    this.#sorted = undefined;
    const listed = this.#listed.get(reason) ?? 0;
    const before = this.#leftOut.get(path);
    // By reason, so that no crowd of one kind hides that something of another was missed.
    if (before || listed < MOST_LISTED) {
      if (before) this.#countListed(before.reason, -1);
      this.#countListed(reason, 1);
      this.#leftOut.set(path, { path, isFolder, reason });
    } else this.#unlisted.set(reason, (this.#unlisted.get(reason) ?? 0) + 1);
  }

  #countListed(reason: LeftOutReason, by: 1 | -1): void {
    this.#listed.set(reason, (this.#listed.get(reason) ?? 0) + by);
  }

  /** Forgets what was left out in a folder, which is looked at again. */
  lookAgain(folder: string): void {
    this.#sorted = undefined;
    for (const [path, { reason }] of this.#leftOut) {
      if (!path.startsWith(`${folder}/`)) continue;
      this.#leftOut.delete(path);
      this.#countListed(reason, -1);
    }
  }

  /** What was left out, by path; the same list until it changes. */
  get leftOut(): readonly LeftOut[] {
    return (this.#sorted ??= this.#sortedNow());
  }

  #sortedNow(): readonly LeftOut[] {
    const sorted = [...this.#leftOut.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const [reason, more] of this.#unlisted) {
      const last = sorted.findLastIndex((one) => one.reason === reason);
      const entry = sorted[last];
      if (entry) sorted[last] = { ...entry, more };
    }
    return sorted;
  }

  /** Whether something is there although it is left out, so that links to it hold. */
  knows(path: string): boolean {
    return this.#leftOut.has(path);
  }

  /** Whether a folder is not even mentioned: what version control keeps for itself. */
  isNever(name: string): boolean {
    return NEVER.has(name);
  }

  /** Why an entry of a folder that is looked at is left out, by its name or by git; undefined when it is not. */
  reasonFor(path: string, isFolder: boolean): LeftOutReason | undefined {
    const byName = isFolder ? reasonOfFolder(path) : undefined;
    if (byName !== undefined) return byName;
    if (RECORDS.test(path) || (!isFolder && !isMarkdown(path))) return undefined;
    return this.#isIgnored(path, isFolder) ? 'ignored-by-git' : undefined;
  }

  /** Why a file, wherever it lies, is left out; undefined when it is looked at. */
  outside(path: string): LeftOutReason | undefined {
    const parts = path.split('/');
    if (parts.some((part) => NEVER.has(part))) return 'build';
    if (this.kinds.namesIn(path)) return undefined;
    for (let length = 1; length < parts.length; length += 1) {
      const folder = parts.slice(0, length).join('/');
      const reason = this.#leftOut.get(folder)?.reason ?? this.reasonFor(folder, true);
      if (reason !== undefined) return reason;
    }
    return this.reasonFor(path, false);
  }

  /** As git decides: rules nearer to the file go first. */
  #isIgnored(path: string, isFolder: boolean): boolean {
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const relative = folder === '' ? path : path.slice(folder.length + 1);
      for (const rules of this.#git.get(folder) ?? []) {
        const says = rules.speaksOf(relative, isFolder);
        if (says !== undefined) return says === 'ignored';
      }
      if (folder === '') return false;
    }
  }
}

function reasonOfFolder(path: string): LeftOutReason | undefined {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (NEVER.has(name)) return 'build';
  if (DEPENDENCIES.has(name)) return 'dependencies';
  // Agents and git keep copies of the repository there.
  if (name === '.worktrees' || (name === 'worktrees' && parts.some((part) => part.startsWith('.'))))
    return 'other-checkout';
  return parts.some((part) => OWN.test(part)) ? undefined : CODE.get(name);
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path);
}
