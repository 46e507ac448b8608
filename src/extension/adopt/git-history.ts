import type { Uri } from 'vscode';
import type { FileHistory } from '../../analysis/adopt/propose.js';
import { gitApi, type Repository } from '../git/git-api.js';

/** So many changes of a file are looked at, and so many files at once. */
const MOST_CHANGES = 200;
const AT_ONCE = 8;

/** What git knows of documents, by path; nothing of those it does not know, and nothing where there is no Git extension. */
export async function historyOf(
  documents: readonly { readonly path: string; readonly uri: Uri }[],
  isCancelled: () => boolean,
): Promise<Readonly<Record<string, FileHistory>>> {
  const git = await gitApi();
  if (!git) return {};
  const found: Record<string, FileHistory> = {};
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let one = documents[next++]; one && !isCancelled(); one = documents[next++]) {
      const changes = await git
        .getRepository(one.uri)
        ?.log({ path: one.uri.fsPath, maxEntries: MOST_CHANGES })
        .catch(() => []);
      const history = changes && summaryOf(changes);
      if (history) found[one.path] = history;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

function summaryOf(changes: Awaited<ReturnType<Repository['log']>>): FileHistory | undefined {
  const days = changes
    .flatMap(({ authorDate, commitDate }) => authorDate ?? commitDate ?? [])
    .map((date) => date.toISOString().slice(0, 10))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { authorName } of changes)
    if (authorName !== undefined && !/\[bot\]$/i.test(authorName))
      counts.set(authorName, (counts.get(authorName) ?? 0) + 1);
  return { first, last, authors: [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name) };
}
