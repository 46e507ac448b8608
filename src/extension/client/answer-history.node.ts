import { Uri, workspace } from 'vscode';
import { GitHistory } from '../../cli/git/git-history.js';
import { HistoryOf, HistoryTexts, type FileHistorySummary } from '../../server/history-protocol.js';
import type { Commit, FileHistory } from '../../workspace/history.js';
import type { ClientConnection } from './client-connection.js';

/** Answers what the server asks about the past of files, out of git; nothing in a folder the user does not trust. */
export function answerHistoryRequests(connection: ClientConnection): void {
  const known = new Map<string, FileHistory>();
  connection.answer(HistoryOf, async ({ folder, paths }) => {
    const uri = Uri.parse(folder, true);
    if (!workspace.isTrusted || uri.scheme !== 'file' || !workspace.getWorkspaceFolder(uri)) return [];
    const found = await new GitHistory(uri.fsPath).of(paths);
    const summaries: FileHistorySummary[] = [];
    for (const [path, history] of found) {
      known.set(`${folder}\n${path}`, history);
      summaries.push(await summaryOf(path, history));
    }
    return summaries;
  });
  connection.answer(HistoryTexts, async ({ folder, path, contents }) => {
    const history = known.get(`${folder}\n${path}`);
    if (!history) return [];
    const wanted = new Set(contents);
    return [...(await history.textsOf(history.versions.filter(({ content }) => wanted.has(content))))];
  });
}

async function summaryOf(path: string, history: FileHistory): Promise<FileHistorySummary> {
  const merges: [string, Commit][] = [];
  for (const { commit } of history.versions) {
    const merge = await history.mergeOf(commit);
    if (merge) merges.push([commit.id, merge]);
  }
  const { versions, cuts, codeOwners } = history;
  return { path, versions, cuts: [...cuts], codeOwners, merges };
}
