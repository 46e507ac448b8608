import { MAX_BYTES } from './decode.js';
import { fileKind } from './file-kind.js';
import type { FileSystem, FileType } from './file-system.js';
import { folderOut, hiddenFolder, nearestFolder } from './folder-meaning.js';
import { ignoredBy } from './ignored.js';
import { isOwnCache } from './own-cache.js';
import { uriOf } from './paths.js';
import { readSoc2Config } from './soc2-config.js';
import { ToldKinds } from './told-kinds.js';
import { WorkspaceScope } from './workspace-scope.js';

/** Limits against runaway folders: a workspace is never deeper or larger than this. */
const MAX_DEPTH = 24;
/** Files that are read, and besides them files of which only the name counts. */
const MAX_FILES = 100_000;
/** A loop of links that the port does not recognise doubles its folders at every level. */
const MAX_FOLDERS = 20_000;
const AT_ONCE = 64;
const MAX_RULES = 256 * 1024;

/** What lies beside policies and is no text of one: pictures, styles, scripts, data, and what tools keep there. */
const NO_TEXT =
  /(?:^|\/)\.[^/]*$|\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|drawio|puml|mmd|dot|css|scss|less|js|mjs|cjs|ts|jsx|tsx|py|rb|go|sh|ps1|ya?ml|json|jsonc|toml|ini|xml|xsd|lock|log|csv|tsv|woff2?|ttf|otf|eot|mp3|mp4|mov|webm|sig|asc|sha256|map|tmp|bak|license)$|(?:^|\/)(?:license|licence|notice|codeowners|makefile|thumbs\.db|desktop\.ini)$/i;

/** The files of a workspace. */
export interface Listing {
  /** Workspace-relative paths of the files that are looked at, as a walk meets them. */
  readonly paths: string[];
  readonly scope: WorkspaceScope;
  /** Folders below that hold a soc2.yaml of their own: each is a company's. */
  readonly companies: readonly string[];
}

export interface ListOptions {
  readonly signal?: AbortSignal;
  /** Only what lies below this folder. */
  readonly below?: string;
  /** What is known of the workspace when a part of it is listed again. */
  readonly scope?: WorkspaceScope;
}

type Children = readonly (readonly [name: string, type: FileType])[];

/** A folder to look into; `only` those of its files that soc2.yaml names, where others are left alone. */
interface Open {
  readonly path: string;
  readonly only: boolean;
}

/** Lists the files of a workspace, or of a folder in it, and notes what is left out and why. */
export async function listWorkspace(
  root: string,
  files: FileSystem,
  options: ListOptions = {},
): Promise<Listing> {
  const { signal, below = '' } = options;
  const scope = options.scope ?? new WorkspaceScope();
  const walk = new Walk(root, files, scope);
  if (below !== '') scope.lookAgain(below);
  // Level by level, many folders at a time: where asking is slow, depth alone costs time.
  let level: Open[] = [{ path: below, only: false }];
  for (let depth = below === '' ? 0 : below.split('/').length; level.length > 0; depth += 1) {
    const next: Open[] = [];
    let n = 0;
    const worker = async (): Promise<void> => {
      for (let open = level[n++]; open !== undefined; open = level[n++]) {
        if (signal?.aborted) return;
        if (depth > MAX_DEPTH) scope.leaveOut(open.path, true, 'too-deep');
        else for (const one of await walk.into(open)) next.push(one);
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, level.length) }, worker));
    level = next.sort((a, b) => byPath(a.path, b.path));
  }
  return { paths: walk.found.sort(byPath), scope, companies: walk.companies.sort(byPath) };
}

class Walk {
  readonly found: string[] = [];
  readonly companies: string[] = [];
  #folders = 0;
  #read = 0;
  #named = 0;
  #isIgnored: ((path: string) => boolean) | undefined;

  constructor(
    private readonly root: string,
    private readonly files: FileSystem,
    private readonly scope: WorkspaceScope,
  ) {}

  /** Takes in the files of a folder; gives the folders in it that are to be looked into. */
  async into({ path: folder, only }: Open): Promise<Open[]> {
    this.#folders += 1;
    if (this.#folders > MAX_FOLDERS) {
      this.scope.leaveOut(folder, true, 'too-many');
      return [];
    }
    const children = await this.files.readDirectory(this.#uri(folder)).catch(() => undefined);
    if (!children) {
      this.scope.leaveOut(folder, true, 'unreadable');
      return [];
    }
    if (folder === '') await this.#readRoot(children);
    else if (await this.#isOther(folder, children)) return [];
    if (has(children, '.gitignore', 'file')) {
      const rules = await this.#text(join(folder, '.gitignore'), MAX_RULES);
      if (rules !== undefined) this.scope.addGitRules(folder, rules);
    }
    const markdown = new Set(children.flatMap(([name]) => (/\.mdx?$/i.test(name) ? [stem(name)] : [])));
    const open: Open[] = [];
    for (const [name, type] of children) {
      const path = join(folder, name);
      if (type === 'file') this.#takeFile(path, only, markdown);
      else if (type === 'directory') this.#takeFolder(path, only, open);
      else if (type === 'other') this.#takeLost(path, only, markdown);
      else if (!only) this.scope.leaveOut(path, false, 'link');
    }
    return open;
  }

  /**
   * What nothing can be read of. One with the name of a record is read as any other, and reported when that fails; where
   * a text, evidence or a folder of policies is expected, what lies behind it is missed.
   */
  #takeLost(path: string, only: boolean, markdown: ReadonlySet<string>): void {
    const kind = fileKind(path);
    if (kind !== 'other' && kind !== 'evidence' && kind !== 'document') this.#takeFile(path, only, markdown);
    else if (!only || this.scope.kinds.namesIn(path))
      this.scope.leaveOut(path, false, this.#isExpected(path, kind) ? 'lost-link' : 'link');
  }

  #isExpected(path: string, kind: 'other' | 'evidence' | 'document'): boolean {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (this.scope.isNever(name) || this.#isIgnored?.(path) === true || folderOut(`${path}/`)) return false;
    if (this.scope.kinds.namesIn(path)) return true;
    if ((this.scope.reasonFor(path, true) ?? this.scope.reasonFor(path, false)) !== undefined) return false;
    if (kind === 'document') return hiddenFolder(path) === undefined && !isPageOfRepository(name);
    return kind === 'evidence' || isEvidence(path) || (!name.includes('.') && isAmongPolicies(`${path}/`));
  }

  #takeFile(path: string, only: boolean, markdown: ReadonlySet<string>): void {
    const { kinds } = this.scope;
    const reason = kinds.namesIn(path) ? undefined : only ? 'build' : this.scope.reasonFor(path, false);
    if (reason !== undefined) {
      if (!only) this.scope.leaveOut(path, false, reason);
      return;
    }
    const isRead = fileKind(path) !== 'other';
    if ((isRead ? this.#read : this.#named) >= MAX_FILES) {
      this.scope.leaveOut(path, false, 'too-many');
      return;
    }
    if (isRead) this.#read += 1;
    else this.#named += 1;
    this.found.push(path);
    if (
      !isRead &&
      !NO_TEXT.test(path) &&
      !isOwnCache(path) &&
      isAmongPolicies(path) &&
      !markdown.has(stem(path)) &&
      kinds.of(path) !== 'none'
    )
      this.scope.leaveOut(path, false, 'other-format');
  }

  #takeFolder(path: string, only: boolean, open: Open[]): void {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (this.scope.isNever(name)) return;
    const reason = only ? 'build' : this.scope.reasonFor(path, true);
    if (reason !== undefined) {
      if (this.scope.kinds.mayNameBelow(path) || this.scope.kinds.namesIn(path))
        open.push({ path, only: true });
      else if (!only) this.scope.leaveOut(path, true, reason);
    } else if (isLoop(path)) this.scope.leaveOut(path, true, 'loop');
    else open.push({ path, only: false });
  }

  /** What decides on the rest of the workspace. */
  async #readRoot(children: Children): Promise<void> {
    const config = children.find(([name, type]) => type === 'file' && fileKind(name) === 'config')?.[0];
    const text = config === undefined ? undefined : await this.#text(config, MAX_BYTES);
    if (text !== undefined && /\b(?:documents|ignore)\b/.test(text)) {
      const read = readSoc2Config(this.#uri(config ?? ''), text);
      this.scope.kinds = new ToldKinds(read.documents);
      this.#isIgnored = ignoredBy(read);
    }
    if (!has(children, '.git', 'directory')) return;
    const excluded = await this.#text('.git/info/exclude', MAX_RULES);
    if (excluded !== undefined) this.scope.addGitRules('', excluded);
  }

  /** Whether a folder is not of this workspace: another checkout, installed packages, another company's. */
  async #isOther(folder: string, children: Children): Promise<boolean> {
    if (this.scope.kinds.mayNameBelow(folder)) return false;
    if (has(children, 'pyvenv.cfg', 'file')) {
      this.scope.leaveOut(folder, true, 'dependencies');
      return true;
    }
    if (await this.#isCheckout(folder, children)) {
      this.scope.leaveOut(folder, true, 'other-checkout');
      return true;
    }
    const config = children.find(([name, type]) => type === 'file' && fileKind(name) === 'config')?.[0];
    if (config === undefined || /^(?:evidence|playbook)\//i.test(`${folder}/`)) return false;
    const inside = join(folder, config);
    // What is no company's text in force holds no company either.
    if (folderOut(inside) || hiddenFolder(inside) !== undefined || this.#isIgnored?.(inside) === true)
      return false;
    this.companies.push(folder);
    this.scope.leaveOut(folder, true, 'other-company');
    return true;
  }

  /** A `.git` of its own: a worktree or a clone, but not a submodule, which belongs to the repository. */
  async #isCheckout(folder: string, children: Children): Promise<boolean> {
    if (has(children, '.git', 'directory')) return true;
    if (!has(children, '.git', 'file')) return false;
    const pointer = (await this.#text(join(folder, '.git'), 4096)) ?? '';
    return !/[/\\]modules[/\\]/.test(pointer);
  }

  async #text(path: string, max: number): Promise<string | undefined> {
    try {
      const uri = this.#uri(path);
      const found = this.files.readSmall
        ? await this.files.readSmall(uri, max)
        : await this.files.readFile(uri);
      return typeof found === 'number' || found.length > max ? undefined : new TextDecoder().decode(found);
    } catch {
      return undefined;
    }
  }

  #uri(path: string): string {
    return path === '' ? this.root : uriOf(this.root, path);
  }
}

function has(children: Children, name: string, type: FileType): boolean {
  return children.some(([one, is]) => one === name && is === type);
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function stem(path: string): string {
  return (
    path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      // An import is named after its original, with dashes.
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  );
}

/** `README.md`, `CLAUDE.md`: written in capitals, as repositories name the pages about themselves. */
function isPageOfRepository(name: string): boolean {
  return /^[A-Z][A-Z_-]+\.mdx?$/.test(name);
}

/** Where evidence is kept, itself included. */
function isEvidence(path: string): boolean {
  return /^evidence(?:\/|$)/i.test(path);
}

function isAmongPolicies(path: string): boolean {
  const meaning = folderOut(path) ? undefined : nearestFolder(path)?.meaning;
  return meaning === 'policy' || meaning === 'procedure' || meaning === 'standard' || meaning === 'plan';
}

/** As a walk meets them: what is in a folder comes where the folder's name stands among its neighbours. */
function byPath(a: string, b: string): number {
  const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a folder's name stands so often in its own path that a link must lead back to where it came from. */
function isLoop(path: string): boolean {
  const parts = path.split('/');
  const last = parts.at(-1);
  return parts.filter((part) => part === last).length > 3;
}
