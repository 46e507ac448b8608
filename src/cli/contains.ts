import { sep } from 'node:path';

/** Whether a path lies below a folder; both are real paths, without links. */
export function contains(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
