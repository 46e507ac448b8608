/** Workspace-relative paths use `/`, have no leading `/`, and never climb out of the root. */

/** Joins a folder and a relative path; undefined when the result lies outside the workspace. */
export function resolvePath(folder: string, relative: string): string | undefined {
  const parts = relative.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a path; empty for a file at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The path of a URI below a root URI, decoded; undefined when it is not below it. */
export function relativeTo(root: string, uri: string): string | undefined {
  const base = root.endsWith('/') ? root : `${root}/`;
  if (!uri.startsWith(base)) return undefined;
  const rest = uri.slice(base.length);
  if (!rest.includes('%')) return rest;
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** What stands in a URI as it is. Most paths hold nothing else, and there may be tens of thousands. */
const PLAIN = /^[\w\-.~/]*$/;

/** The URI of a path below a root URI. */
export function uriOf(root: string, path: string): string {
  if (PLAIN.test(path)) return `${root.endsWith('/') ? root.slice(0, -1) : root}/${path}`;
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, escapeChar))
    .join('/');
  return `${root.replace(/\/$/, '')}/${encoded}`;
}

/** vscode-uri escapes these too; the same file must have the same URI everywhere. */
function escapeChar(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * A path somebody gave as the workspace-relative path it stands for; undefined when it is none on some system: empty,
 * absolute, with a drive, a share, a backslash or a control character, or leading out of the workspace.
 */
export function insidePath(path: string): string | undefined {
  if (/^(?:\/|[a-z]:|~\/)|[\\\u0000-\u001f\u007f]/i.test(path)) return undefined;
  const resolved = resolvePath('', path);
  return resolved === '' ? undefined : resolved;
}

/**
 * Why a file must not be written at a workspace-relative path: it leads outside, or a part of it is a symbolic link, behind
 * which nothing is read either. `isLink` is asked of each folder on the way and of the file; undefined when all is well.
 */
export async function faultOfTarget(
  path: string,
  isLink: (path: string) => Promise<boolean>,
): Promise<'outside' | 'link' | undefined> {
  const inside = insidePath(path);
  if (inside === undefined) return 'outside';
  const parts = inside.split('/');
  for (let length = 1; length <= parts.length; length += 1)
    if (await isLink(parts.slice(0, length).join('/'))) return 'link';
  return undefined;
}
