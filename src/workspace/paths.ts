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
  try {
    return decodeURIComponent(uri.slice(base.length));
  } catch {
    return uri.slice(base.length);
  }
}

/** The URI of a path below a root URI. */
export function uriOf(root: string, path: string): string {
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
