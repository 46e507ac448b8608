import { folderOf, resolvePath } from './paths.js';
import { upTo } from './text-ends.js';

/** Where a link may lead, read as GitHub does first and then as generators of sites do. */
export interface LinkPlaces {
  /** The path on GitHub; undefined when it leads out of the workspace, empty for a bare `#anchor`. */
  readonly path: string | undefined;
  /** Without `#`, decoded, in small letters. */
  readonly anchor: string | undefined;
  /** Paths that a generator of sites would take it for, the likeliest first. Worked out when asked for. */
  sites(): readonly string[];
}

/** How a target is meant that is no path from where it stands. */
export type TargetKind = 'page' | 'root' | undefined;

/** Whether a target is a place on the web, an address, or anything else that is no file of the workspace. */
export function isExternal(target: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('//');
}

/** Whether a target holds what a generator fills in, so that where it leads cannot be told. */
export function isGenerated(target: string): boolean {
  return /\{\{|\{%|\$\{|<%|%[A-Z_]+%/.test(target) && !VARIABLE_ROOT.test(target);
}

/** `{{ site.baseurl }}/b/`: the root of the site. */
const VARIABLE_ROOT = /^(?:\{\{[^{}]{1,80}\}\}|\{%[^{}]{1,80}%\})(?=\/)/;
const PAGE = /\.(?:md|mdx|markdown|html?)$/i;
const PAGE_ENDS = [
  '.md',
  '.mdx',
  '.markdown',
  '/index.md',
  '/README.md',
  '/_index.md',
  '/index.mdx',
  '/readme.md',
];
/** Folders whose files a site serves from its root. */
const SITE_FOLDERS = ['', 'static', 'public', 'docs', 'content', 'assets', 'src', 'source'];
/** Folders above a document that can be a site's root. */
const MOST_ROOTS = 6;

/** Reads a target as written in the file at `from`. */
export function placesOf(target: string, from: string, kind?: TargetKind): LinkPlaces {
  const hash = target.indexOf('#');
  const anchor = hash < 0 ? '' : decode(target.slice(hash + 1)).toLowerCase();
  const written = decode(upTo(hash < 0 ? target : target.slice(0, hash), '?'));
  const folder = folderOf(from);
  return {
    path: written === '' ? '' : resolvePath(folder, written),
    anchor: anchor === '' ? undefined : anchor,
    sites: () => [...new Set(written === '' ? [] : sitePaths(written, from, kind))],
  };
}

function sitePaths(written: string, from: string, kind: TargetKind): string[] {
  const folder = folderOf(from);
  const bases: (readonly [string, string])[] = [];
  const root = /^@(?:site)?\//.exec(written)?.[0] ?? VARIABLE_ROOT.exec(written)?.[0];
  if (root !== undefined || written.startsWith('/') || kind === 'root') {
    const rest = written.slice(root?.length ?? 0).replace(/^\/+/, '');
    for (const site of rootsAbove(folder))
      for (const below of SITE_FOLDERS) bases.push([join(site, below), rest]);
  } else {
    bases.push([folder, written]);
    // A page of its own folder: from `/policies/access/` the page beside it is `../backup/`.
    if (!/\.(?:md|mdx|markdown)$/i.test(written)) bases.push([join(folder, nameOf(from)), written]);
    if (kind === 'page')
      for (const site of rootsAbove(folder)) bases.push([site, written], [join(site, 'content'), written]);
  }
  return bases.flatMap(([base, rest]) => {
    const path = resolvePath(base, rest);
    return path === undefined || path === '' ? [] : variantsOf(path, rest.endsWith('/'));
  });
}

/** The files that a page's address can stand for. */
function variantsOf(path: string, isFolder: boolean): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!isFolder && /\.html?$/i.test(name)) {
    const bare = path.replace(/\.html?$/i, '');
    const own = bare.endsWith('/index') ? [`${bare.slice(0, -'/index'.length)}/README.md`] : [];
    return [path, ...PAGE_ENDS.slice(0, 3).map((end) => bare + end), ...own];
  }
  if (!isFolder && PAGE.test(name)) return [path];
  // "v1.2" is no ending.
  return [path, ...PAGE_ENDS.map((end) => path + end)];
}

/** The folder of a document and those above it, which may be the root of its site; the workspace's own first. */
function rootsAbove(folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/');
  return ['', ...parts.map((_, n) => parts.slice(0, n + 1).join('/'))].slice(0, MOST_ROOTS);
}

function join(folder: string, below: string): string {
  return folder === '' ? below : below === '' ? folder : `${folder}/${below}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
