import type { Uri } from 'vscode';
import { fileKind } from '../../workspace/file-kind.js';
import { relativeTo } from '../../workspace/paths.js';
import type { Repository } from './git-api.js';

/** What the Git extension's `Status` calls a file that was not there: INDEX_ADDED, UNTRACKED, INTENT_TO_ADD. */
const ADDED: ReadonlySet<number> = new Set([1, 7, 9]);
/** So many texts are asked of git at once. */
const AT_ONCE = 8;

/** A file that differs, with the text it had; without one where it was not there. */
export interface BaseText {
  readonly uri: string;
  readonly text?: string;
}

/**
 * The files below a folder that differ from a commit, those included that git does not know, with the text they had.
 * Rejects when git cannot show one that was there: without it the comparison would be wrong.
 */
export async function baseTexts(
  repository: Repository,
  commit: string,
  folder: Uri,
): Promise<readonly BaseText[]> {
  const root = folder.toString();
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const unknown = [...workingTreeChanges, ...untrackedChanges].filter(({ status }) => ADDED.has(status));
  const had = new Map<string, Uri | undefined>();
  for (const one of [...unknown, ...(await repository.diffWith(commit))]) {
    if (one.renameUri) had.set(one.renameUri.toString(), undefined);
    had.set(one.originalUri.toString(), ADDED.has(one.status) ? undefined : one.originalUri);
  }
  const below = [...had].filter(([uri]) => relativeTo(root, uri) !== undefined);
  const found: BaseText[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = below[next++]; one; one = below[next++]) {
      const [uri, there] = one;
      if (!there) found.push({ uri });
      // Of evidence only the name matters.
      else if (!isRead(relativeTo(root, uri) ?? '')) found.push({ uri, text: '' });
      else found.push({ uri, text: await repository.show(commit, there.fsPath) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

function isRead(path: string): boolean {
  const kind = fileKind(path);
  return kind !== 'evidence' && kind !== 'other';
}
