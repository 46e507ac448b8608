import { countSeverities } from './publisher.js';
import { DiagnosticsSummary, Reindex, type FolderDiagnostics, type FolderParams } from './protocol.js';
import type { Session } from './session.js';

/** Answers Attest's own requests. */
export function registerRequests(session: Session): void {
  const { connection, guard } = session;

  connection.onRequest(DiagnosticsSummary.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderDiagnostics[]>('summary', [], async () => {
      const folders = session.foldersFor(params?.folder);
      await Promise.all(folders.map((folder) => folder.settled()));
      return folders.map((folder) => {
        folder.check();
        return {
          folder: folder.root,
          counts: folder.publisher.counts,
          heldBack: folder.publisher.heldBack,
          files: [...folder.analyser.checkWorkspace()].map(([uri, list]) => ({ uri, counts: countSeverities(list) })),
        };
      });
    }),
  );

  connection.onRequest(Reindex.method, (params: FolderParams | undefined) =>
    guard.run('reindex', null, async () => {
      await Promise.all(session.foldersFor(params?.folder).map((folder) => folder.reload()));
      return null;
    }),
  );
}
