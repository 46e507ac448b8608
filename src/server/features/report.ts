import { version } from '../../../package.json';
import {
  FORMATS_OF,
  renderReport,
  REPORT_KINDS,
  type RenderedReport,
} from '../../reporting/render-report.js';
import { reportSources } from '../../reporting/report-sources.js';
import { decode } from '../../workspace/decode.js';
import { resultsOf } from '../folder-results.js';
import { Report, type ReportParams } from '../report-protocol.js';
import type { Session } from '../session.js';

/** Answers the request for a report. */
export function registerReport(session: Session): void {
  session.connection.onRequest(Report.method, (params: ReportParams) =>
    session.guard.run<RenderedReport | undefined>('report', undefined, async () => {
      const [folder] = await session.foldersFor(params.folder);
      if (!folder || !REPORT_KINDS.includes(params.kind) || !FORMATS_OF[params.kind].includes(params.format))
        return undefined;
      const results = await resultsOf(folder);
      const snapshot = folder.snapshot();
      const language = params.language ?? snapshot.config?.preferences.language ?? session.settings.language;
      const sources = reportSources(
        snapshot,
        folder.analyser,
        folder.analyser.facts.today,
        language,
        results,
      );
      const texts = new Map<string, string>();
      if (params.kind === 'policies') {
        for (const uri of snapshot.documents.keys()) {
          const open = session.open.get(uri);
          texts.set(uri, open?.getText() ?? decode(await session.files.readFile(uri)).text);
        }
      }
      return renderReport(params.kind, params.format, sources, { version, texts });
    }),
  );
}
