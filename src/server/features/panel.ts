import { ALL_RULES } from '../../analysis/all-rules.js';
import { uriOf } from '../../workspace/paths.js';
import type { FileSummary } from '../evidence-protocol.js';
import { evidenceIn } from '../folder-evidence.js';
import { resultsOf } from '../folder-results.js';
import { evidenceToDo, filesOfEntry, panelCalendarOf } from '../panel-calendar.js';
import { PanelCalendarFiles, PanelCalendarRequest, type PanelCalendar } from '../panel-calendar-protocol.js';
import { panelOf } from '../panel-data.js';
import { Panel, type FolderPanel } from '../panel-protocol.js';
import type { FolderParams } from '../protocol.js';
import type { Session } from '../session.js';

/** Answers what the readiness panel asks. */
export function registerPanel(session: Session): void {
  const rules = new Set(ALL_RULES.map(({ meta }) => meta.code));
  const { connection, guard } = session;
  connection.onRequest(Panel.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderPanel[]>('panel', [], async () =>
      Promise.all(
        (await session.foldersFor(params?.folder)).map(async (folder) => {
          const { coverage, readiness, evidence } = await resultsOf(folder);
          const { analysis, snapshot } = evidenceIn(folder);
          return panelOf({
            folder: folder.root,
            name: folder.name,
            language: session.settings.language,
            today: folder.analyser.facts.today,
            snapshot: folder.snapshot(),
            coverage,
            readiness,
            evidence,
            evidenceToDo: evidenceToDo(analysis, snapshot),
            diagnostics: [...folder.analyser.checkWorkspace().values()].flat(),
            isRule: (code) => rules.has(code),
          });
        }),
      ),
    ),
  );

  connection.onRequest(PanelCalendarRequest.method, (params: { readonly folder: string }) =>
    guard.run<PanelCalendar | null>('panel calendar', null, async () => {
      const [folder] = await session.foldersFor(params.folder);
      if (!folder) return null;
      await folder.settled();
      folder.check();
      return panelCalendarOf({
        folder: folder.root,
        language: session.settings.language,
        ...evidenceIn(folder),
      });
    }),
  );

  connection.onRequest(
    PanelCalendarFiles.method,
    (params: { readonly folder: string; readonly entry: string }) =>
      guard.run<readonly FileSummary[]>('panel calendar files', [], async () => {
        const [folder] = await session.foldersFor(params.folder);
        if (!folder) return [];
        await folder.settled();
        return filesOfEntry(evidenceIn(folder), params.entry).map((path) => ({
          uri: uriOf(folder.root, path),
          name: path,
        }));
      }),
  );
}
