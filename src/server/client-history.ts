import type { Connection } from 'vscode-languageserver';
import type { FileHistory, History } from '../workspace/history.js';
import { HistoryOf, HistoryTexts, type FileHistorySummary } from './history-protocol.js';

/** The history of a folder's files as the client knows it. A client that knows none, as on the web, gives none. */
export function clientHistory(connection: Connection, folder: string): History {
  return {
    async of(paths) {
      const found = await connection
        .sendRequest<readonly FileHistorySummary[] | null>(HistoryOf.method, { folder, paths })
        .catch(() => null);
      return new Map((found ?? []).map((one) => [one.path, historyOf(connection, folder, one)]));
    },
  };
}

function historyOf(
  connection: Connection,
  folder: string,
  { path, versions, cuts, codeOwners, merges }: FileHistorySummary,
): FileHistory {
  const byCommit = new Map(merges);
  return {
    versions,
    cuts: new Set(cuts),
    codeOwners,
    mergeOf: ({ id }) => Promise.resolve(byCommit.get(id)),
    textsOf: async (wanted) => {
      const contents = wanted.map(({ content }) => content);
      const texts = await connection
        .sendRequest<readonly (readonly [string, string])[] | null>(HistoryTexts.method, {
          folder,
          path,
          contents,
        })
        .catch(() => null);
      return new Map(texts ?? []);
    },
  };
}
