import { ALL_RULES } from '../../analysis/all-rules.js';
import { resultsOf } from '../folder-results.js';
import { panelOf } from '../panel-data.js';
import { Panel, type FolderPanel } from '../panel-protocol.js';
import type { FolderParams } from '../protocol.js';
import type { Session } from '../session.js';

/** Answers what the readiness panel asks. */
export function registerPanel(session: Session): void {
  const rules = new Set(ALL_RULES.map(({ meta }) => meta.code));
  session.connection.onRequest(Panel.method, (params: FolderParams | undefined) =>
    session.guard.run<readonly FolderPanel[]>('panel', [], () =>
      Promise.all(
        session.foldersFor(params?.folder).map(async (folder) => {
          const { coverage, readiness, evidence } = await resultsOf(folder);
          return panelOf({
            folder: folder.root,
            name: folder.name,
            language: session.settings.language,
            today: folder.analyser.facts.today,
            snapshot: folder.snapshot(),
            coverage,
            readiness,
            evidence,
            diagnostics: [...folder.analyser.checkWorkspace().values()].flat(),
            isRule: (code) => rules.has(code),
          });
        }),
      ),
    ),
  );
}
