import { toCoverage } from './coverage.js';
import { explainCriterion, explainRule } from './explain.js';
import { resultsOf } from './folder-results.js';
import {
  Coverage,
  DiagnosticsSummary,
  Explain,
  Readiness,
  Reindex,
  type ExplainParams,
  type FolderCoverage,
  type FolderDiagnostics,
  type FolderParams,
  type FolderReadiness,
} from './protocol.js';
import { countSeverities } from './publisher.js';
import { toReadiness } from './readiness.js';
import { contextOf } from './requests-context.js';
import type { Session } from './session.js';

/** Answers Attest's own requests. */
export function registerRequests(session: Session): void {
  const { connection, guard } = session;

  connection.onRequest(Coverage.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderCoverage[]>('coverage', [], async () =>
      Promise.all(
        (await session.foldersFor(params?.folder)).map(async (folder) => {
          const { coverage, evidenceOf, gaps } = await resultsOf(folder);
          const { today } = folder.analyser.facts;
          const criteria = [...coverage.values()].map((one) =>
            toCoverage(one, session.settings.language, today, evidenceOf, gaps),
          );
          return { folder: folder.root, name: folder.name, criteria };
        }),
      ),
    ),
  );

  connection.onRequest(Readiness.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderReadiness[]>('readiness', [], async () =>
      Promise.all(
        (await session.foldersFor(params?.folder)).map(async (folder) =>
          toReadiness(
            (await resultsOf(folder)).readiness,
            folder.root,
            folder.name,
            session.settings.language,
          ),
        ),
      ),
    ),
  );

  connection.onRequest(Explain.method, (params: ExplainParams | undefined) =>
    guard.run<string | null>('explain', null, async () => {
      if (params?.rule !== undefined) return explainRule(params.rule, session.settings.language) ?? null;
      const [folder] = await session.foldersFor(params?.folder);
      if (params?.criterion === undefined || !folder) return null;
      await folder.settled();
      return explainCriterion(params.criterion, contextOf(session, folder)) ?? null;
    }),
  );

  connection.onRequest(DiagnosticsSummary.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderDiagnostics[]>('summary', [], async () => {
      const folders = await session.foldersFor(params?.folder);
      await Promise.all(folders.map((folder) => folder.settled()));
      return folders.map((folder) => {
        folder.checkAll();
        return {
          folder: folder.root,
          counts: folder.publisher.counts,
          heldBack: folder.publisher.heldBack,
          files: [...folder.analyser.checkWorkspace()].map(([uri, list]) => ({
            uri,
            counts: countSeverities(list),
          })),
        };
      });
    }),
  );

  connection.onRequest(Reindex.method, (params: FolderParams | undefined) =>
    guard.run('reindex', null, async () => {
      await Promise.all((await session.foldersFor(params?.folder)).map((folder) => folder.reload()));
      return null;
    }),
  );
}
