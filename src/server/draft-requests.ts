import { prepareExplanation, prepareQuestion } from '../authoring/answer.js';
import { eachReport } from '../analysis/rule.js';
import { gapTarget } from '../authoring/gaps.js';
import { homeOfControl } from '../authoring/home-of-control.js';
import { judgeReply, judgeText, type Judgement } from '../authoring/judge.js';
import { draftOffline } from '../authoring/offline-draft.js';
import { prepareDraft } from '../authoring/prepare.js';
import type { PreparedDraft, Refusal } from '../authoring/prepared.js';
import type { DraftDocument } from '../authoring/task.js';
import type { Workbench } from '../authoring/workbench.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import {
  DocumentGaps,
  DraftOffline,
  HomeOfControl,
  JudgeReply,
  JudgeText,
  PrepareAnswer,
  PrepareDraft,
  type AnswerParams,
  type DocumentGap,
  type DraftParams,
  type GapsParams,
  type OfflineResult,
  type PreparedAnswer,
} from './draft-protocol.js';
import { explainCriterion } from './explain.js';
import type { Folder } from './folder.js';
import { normaliseUri } from './open-documents.js';
import { contextOf } from './requests-context.js';
import type { Session } from './session.js';
import { firstLineOf } from '../workspace/section-place.js';

const NOT_HERE: Refusal = {
  refused: {
    en: 'This file is in no folder that Attest reads.',
    nl: 'Dit bestand staat in geen map die Attest leest.',
  },
};

/** Answers requests about drafts: what to send, whether an answer is good, and drafts without a model. */
export function registerDraftRequests(session: Session): void {
  const { connection, guard } = session;

  connection.onRequest(PrepareDraft.method, (params: DraftParams) =>
    onDocument(session, params, (document, workbench) =>
      prepareDraft(params.task, document, workbench, params),
    ),
  );

  connection.onRequest(DraftOffline.method, (params: DraftParams) =>
    onDocument<OfflineResult | Refusal>(session, params, (document, workbench) =>
      draftOffline(params.task, document, workbench, params),
    ),
  );

  // No guard: a judgement that failed must not look like one that passed, so the client gets the error.
  const judge = async (
    prepared: PreparedDraft,
    run: (workbench: Workbench) => Judgement,
  ): Promise<Judgement> => {
    const folder = session.folderOf(normaliseUri(prepared.document.uri));
    if (!folder) throw new Error(NOT_HERE.refused.en);
    return run(await workbenchOf(folder));
  };
  connection.onRequest(JudgeReply.method, ({ prepared, reply }: { prepared: PreparedDraft; reply: string }) =>
    judge(prepared, (workbench) => judgeReply(prepared, reply, workbench)),
  );
  connection.onRequest(JudgeText.method, ({ prepared, draft }: { prepared: PreparedDraft; draft: string }) =>
    judge(prepared, (workbench) => judgeText(prepared, draft, workbench)),
  );

  connection.onRequest(DocumentGaps.method, (params: GapsParams) =>
    guard.run<readonly DocumentGap[]>('gaps of a document', [], async () => {
      const uri = normaliseUri(params.uri);
      const folder = session.folderOf(uri);
      if (!folder) return [];
      await folder.settled();
      folder.check();
      return gapsOf(folder, uri, params.line, session.settings.language);
    }),
  );

  connection.onRequest(HomeOfControl.method, ({ uri, control }: { uri: string; control: string }) =>
    guard.run<string | null>('home of a control', null, async () => {
      const folder = session.folderOf(normaliseUri(uri));
      if (!folder) return null;
      await folder.settled();
      const home = homeOfControl(control, folder.snapshot());
      return home ? session.open.clientUri(home.uri) : null;
    }),
  );

  connection.onRequest(PrepareAnswer.method, (params: AnswerParams) =>
    guard.run<PreparedAnswer>('answer', { messages: [], redacted: 0, offline: '' }, async () => {
      const [folder] = await session.foldersFor(params.folder);
      const language = params.language ?? session.settings.language;
      if (!folder) return { messages: [], redacted: 0, offline: '' };
      const workbench = await workbenchOf(folder);
      if (params.criterion === undefined)
        return prepareQuestion(params.text, workbench, language, params.redactEmails);
      const page = explainCriterion(params.criterion, contextOf(session, folder)) ?? '';
      return prepareExplanation(params.criterion, page, workbench, language, params.redactEmails);
    }),
  );
}

async function workbenchOf(folder: Folder): Promise<Workbench> {
  await folder.settled();
  folder.check();
  return { snapshot: folder.snapshot(), facts: folder.analyser.facts };
}

async function onDocument<R>(
  session: Session,
  params: DraftParams,
  run: (document: DraftDocument, workbench: Workbench) => R,
): Promise<R | Refusal> {
  const uri = normaliseUri(params.uri);
  const folder = session.folderOf(uri);
  const path = folder?.pathOf(uri);
  if (!folder || path === undefined) return NOT_HERE;
  return run({ uri, path, text: params.text }, await workbenchOf(folder));
}

/** The gaps of a document in the order of the text; those a section's own lines hold, when a line is given. */
function gapsOf(
  folder: Folder,
  uri: string,
  line: number | undefined,
  language: Language,
): readonly DocumentGap[] {
  const sections = folder.snapshot().documents.get(uri)?.sections ?? [];
  const starts = sections.map(firstLineOf);
  const index = line === undefined ? -1 : starts.findLastIndex((start) => start <= line);
  const [from, to] = line === undefined ? [0, Infinity] : [starts[index] ?? 0, starts[index + 1] ?? Infinity];
  return folder.analyser.checkDocument(uri).flatMap((diagnostic): DocumentGap[] => {
    const { range } = diagnostic;
    if (range.start.line < from || range.start.line >= to) return [];
    return eachReport(diagnostic).flatMap(({ code, criterion, data, message }) => {
      const target = gapTarget({ code, data: { criterion, ...data } });
      return target ? [{ target, message: localise(message, language), range }] : [];
    });
  });
}
