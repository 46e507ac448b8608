import { resolvePath } from '../../../workspace/paths.js';

/** The parts of a link's target within the workspace. */
export interface Target {
  /** Workspace-relative; undefined when it leads out of the workspace. Empty for a bare `#anchor`. */
  readonly path: string | undefined;
  readonly anchor: string | undefined;
}

/** Whether a target is a place on the web, an address, or anything else that is no file of the workspace. */
export function isExternal(target: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('//');
}

/** Splits `../policies/x.md#anchor` as written in a file in `folder`. */
export function splitTarget(target: string, folder: string): Target {
  const hash = target.indexOf('#');
  const file = hash < 0 ? target : target.slice(0, hash);
  const anchor = hash < 0 ? undefined : decode(target.slice(hash + 1)).toLowerCase();
  const plain = decode(file.replace(/\?.*$/, ''));
  return { path: plain === '' ? '' : resolvePath(folder, plain), anchor: anchor === '' ? undefined : anchor };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
