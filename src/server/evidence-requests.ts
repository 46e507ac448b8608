import { asOwnReport } from '../workspace/own-report.js';
import type { CancellationToken } from 'vscode-languageserver';
import { calendarOf } from '../evidence/calendar.js';
import type { EvidenceAnalysis } from '../evidence/evidence.js';
import { labelsIn } from '../evidence/period-label.js';
import { isoOf } from '../evidence/day.js';
import { analysesFor } from '../evidence/requests/analyses.js';
import { matchRequests } from '../evidence/requests/requests.js';
import { reviewOf } from '../analysis/evidence-review.js';
import { suggestedSize } from '../evidence/sampling.js';
import { verifyEvidence } from '../evidence/verify.js';
import { drawSample, populationIn, sampledControl } from '../evidence/manifests/draw-sample.js';
import { planHashes } from '../evidence/manifests/hash-plan.js';
import { sampleManifest } from '../evidence/manifests/sample-manifest.js';
import { evidenceStructure } from '../evidence/manifests/structure.js';
import { calendarCsv } from '../reporting/calendar-csv.js';
import { calendarMarkdown } from '../reporting/calendar-markdown.js';
import { evidenceKindsMarkdown } from '../reporting/evidence-kinds-markdown.js';
import { evidencePackage, PackageTooLargeError } from '../reporting/evidence-package.js';
import { reviewMarkdown } from '../reporting/evidence-review-markdown.js';
import { calendarIcs } from '../reporting/ics.js';
import { readRequestList, RequestListError } from '../reporting/request-list.js';
import { requestsMarkdown } from '../reporting/requests-markdown.js';
import { uriOf } from '../workspace/paths.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { decodeBase64, encodeBase64 } from './base64.js';
import {
  Evidence,
  EvidenceHash,
  EvidencePopulations,
  EvidenceRequests,
  EvidenceSample,
  EvidenceStructure,
  EvidenceText,
  EvidenceVerify,
  type EvidenceHashParams,
  type EvidenceHashResult,
  type EvidenceRequestsParams,
  type EvidenceRequestsResult,
  type EvidenceSampleParams,
  type EvidenceSampleResult,
  type EvidenceTextParams,
  type EvidenceVerifyResult,
  type FolderEvidence,
  type NewFileResult,
  type PopulationSummary,
} from './evidence-protocol.js';
import { evidenceSummaryOf } from './evidence-summary.js';
import type { Folder } from './folder.js';
import { evidenceIn, type FolderEvidenceNow } from './folder-evidence.js';
import type { FolderParams } from './protocol.js';
import type { Session } from './session.js';

/** Most evidence packed here, in bytes: it passes through messages. The command line packs more. */
const PACKAGE_LIMIT = 60_000_000;

interface Opened extends FolderEvidenceNow {
  readonly folder: Folder;
}

async function opened(folder: Folder): Promise<Opened> {
  await folder.settled();
  folder.check();
  return { folder, ...evidenceIn(folder) };
}

/** Answers the requests about evidence. */
export function registerEvidenceRequests(session: Session): void {
  const { connection, guard } = session;
  const language = (): 'en' | 'nl' => session.settings.language;

  /** Runs on the folder a request names; `none` when there is no such folder or it fails. */
  const on = <P extends { readonly folder: string }, R>(
    method: string,
    none: R,
    run: (at: Opened, params: P, signal: AbortSignal) => Promise<R> | R,
  ): void => {
    connection.onRequest(method, (params: P, token: CancellationToken) =>
      guard.run<R>(method, none, async () => {
        const [folder] = await session.foldersFor(params.folder);
        return folder ? run(await opened(folder), params, signalOf(token)) : none;
      }),
    );
  };
  /** Files come from the client; a manifest that is being edited, from its editor. */
  const reader =
    ({ snapshot }: Opened) =>
    (path: string): Promise<Uint8Array> => {
      const uri = uriOf(snapshot.root, path);
      const open = session.open.get(uri);
      return open ? Promise.resolve(new TextEncoder().encode(open.getText())) : session.files.readFile(uri);
    };

  connection.onRequest(Evidence.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderEvidence[]>('evidence', [], async () =>
      Promise.all(
        (await session.foldersFor(params?.folder)).map(async (folder) => {
          const { analysis, snapshot } = await opened(folder);
          return evidenceSummaryOf(analysis, snapshot, folder.root, folder.name, language());
        }),
      ),
    ),
  );

  on<EvidenceTextParams, string | null>(
    EvidenceText.method,
    null,
    ({ analysis, snapshot, folder }, { what }) => textOf(what, analysis, snapshot, folder, language()),
  );

  on<{ readonly folder: string }, readonly NewFileResult[]>(
    EvidenceStructure.method,
    [],
    ({ analysis, snapshot }) =>
      evidenceStructure(analysis, snapshot.config, snapshot.controls, language(), (path) =>
        snapshot.has(path),
      ).map((file) => ({ ...file, uri: uriOf(snapshot.root, file.path) })),
  );

  on<EvidenceHashParams, EvidenceHashResult>(
    EvidenceHash.method,
    { manifests: [], failed: [] },
    async (at, { below, accept }, signal) => {
      const { manifests, failed } = await planHashes(at.analysis, {
        below,
        accept,
        exists: (path) => at.snapshot.has(path),
        read: reader(at),
        signal,
      });
      return {
        manifests: manifests
          .filter(({ changed, differing }) => changed || differing.length > 0)
          .map(({ path, text, isNew, recorded, differing }) => ({
            uri: uriOf(at.snapshot.root, path),
            path,
            text,
            isNew,
            recorded: recorded.length,
            differing,
          })),
        failed,
      };
    },
  );

  on<{ readonly folder: string }, EvidenceVerifyResult>(
    EvidenceVerify.method,
    { compared: 0, unrecorded: 0, wrong: [] },
    async (at, _params, signal) => {
      const { files, unrecorded } = await verifyEvidence(
        at.analysis,
        (path) => at.snapshot.has(path),
        (path) => session.files.readFile(uriOf(at.snapshot.root, path)),
        signal,
      );
      return {
        compared: files.length,
        unrecorded: unrecorded.length,
        wrong: files.flatMap(({ path, state, listed, actual }) =>
          state === 'same'
            ? []
            : [
                {
                  uri: uriOf(at.snapshot.root, path),
                  path,
                  state,
                  manifest: listed.entry.uri,
                  range: listed.entry.range,
                  recorded: listed.sha256 ?? '',
                  actual,
                },
              ],
        ),
      };
    },
  );

  on<{ readonly folder: string }, readonly PopulationSummary[]>(
    EvidencePopulations.method,
    [],
    ({ analysis }) => populations(analysis),
  );

  on<EvidenceSampleParams, EvidenceSampleResult>(
    EvidenceSample.method,
    { problem: 'no-control' },
    async (at, params) => {
      const evidence = sampledControl(at.analysis.controls, params.control, params.period);
      if (!evidence) return { problem: 'no-control' };
      const drawn = await drawSample(evidence, params);
      if ('problem' in drawn) return drawn;
      const isNew = !at.snapshot.has(drawn.manifest);
      const before = isNew ? '' : new TextDecoder().decode(await reader(at)(drawn.manifest));
      const result = sampleManifest(before, drawn.sample, params.replace);
      if (!result) return { problem: 'unreadable-manifest' };
      return {
        uri: uriOf(at.snapshot.root, drawn.manifest),
        path: drawn.manifest,
        isNew,
        text: result.text,
        conflict: result.conflict,
        items: drawn.sample.items,
        population: drawn.sample.population,
      };
    },
  );

  on<EvidenceRequestsParams, EvidenceRequestsResult>(
    EvidenceRequests.method,
    { problem: '' },
    async (at, { content, pack }) => {
      try {
        const matched = matchRequests(
          await readRequestList(decodeBase64(content), at.snapshot.config?.report.dateOrder),
          analysesFor(at.snapshot, isoOf(at.analysis.today)),
          at.snapshot.controls,
        );
        const result = {
          markdown: asOwnReport(requestsMarkdown(matched, language())),
          requests: matched.length,
          answered: matched.filter(({ state }) => state === 'answered').length,
        };
        if (!pack) return result;
        const organisation = at.snapshot.config?.organisation.name;
        const read = (path: string): Promise<Uint8Array> =>
          session.files.readFile(uriOf(at.snapshot.root, path));
        const packed = await evidencePackage({
          matched,
          organisation,
          today: at.analysis.today,
          language: language(),
          read,
          limit: PACKAGE_LIMIT,
        });
        return {
          ...result,
          zip: encodeBase64(packed.zip),
          files: packed.files,
          unread: packed.unread,
          differing: packed.differing,
        };
      } catch (error) {
        if (error instanceof RequestListError || error instanceof PackageTooLargeError)
          return { problem: error.message };
        throw error;
      }
    },
  );
}

function textOf(
  what: EvidenceTextParams['what'],
  analysis: EvidenceAnalysis,
  snapshot: Snapshot,
  folder: Folder,
  language: 'en' | 'nl',
): string | null {
  if (what === 'kinds') return evidenceKindsMarkdown(language);
  if (what === 'review')
    return asOwnReport(
      reviewMarkdown(
        reviewOf(analysis, [...folder.analyser.checkWorkspace().values()].flat()),
        snapshot,
        language,
      ),
    );
  const calendar = calendarOf(analysis, snapshot.config);
  if (!calendar) return null;
  if (what === 'calendar-csv') return calendarCsv(calendar, language);
  return what === 'calendar-ics'
    ? calendarIcs(calendar, language)
    : asOwnReport(calendarMarkdown(calendar, language));
}

/** For each control: the quarters and months in which it had something to do, the quarters first. */
function populations({ controls, scope }: EvidenceAnalysis): PopulationSummary[] {
  if (!scope) return [];
  return controls.flatMap((evidence): PopulationSummary[] => {
    const { control, population } = evidence;
    const periods = (['quarter', 'month'] as const).flatMap((unit) =>
      labelsIn(scope, unit).flatMap((label) => {
        const size = populationIn(evidence, label).length;
        return size === 0 ? [] : [{ label: label.text, size, suggested: suggestedSize(size) }];
      }),
    );
    if (periods.length === 0) return [];
    const register = population.state === 'known' ? population.path : undefined;
    return [{ control: control.id, title: control.title, register, periods }];
  });
}

/** Clients may leave the token out. */
function signalOf(token: CancellationToken | null | undefined): AbortSignal {
  const controller = new AbortController();
  if (token?.isCancellationRequested) controller.abort();
  token?.onCancellationRequested(() => {
    controller.abort();
  });
  return controller.signal;
}
