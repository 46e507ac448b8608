import {
  chat,
  Location,
  ThemeIcon,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type ChatRequest,
  type ChatResponseStream,
  type ChatResult,
  type Disposable,
} from 'vscode';
import { describeProblem } from '../../../authoring/model/describe-problem.js';
import {
  LanguageModelProblem,
  type LanguageModel,
  type ModelMessage,
} from '../../../authoring/model/language-model.js';
import { receive } from '../../../authoring/model/receive.js';
import { MOST_TARGETS } from '../../../authoring/task.js';
import { CRITERION_LIKE, isCriterionId } from '../../../catalog/criterion-ids.js';
import {
  DocumentGaps,
  PrepareAnswer,
  type AnswerParams,
  type PreparedAnswer,
} from '../../../server/draft-protocol.js';
import { Coverage } from '../../../server/protocol.js';
import { language } from '../../client/settings.js';
import { editorRange } from '../../texts/open-place.js';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import { placeOf } from '../draft/place.js';
import { vscodeModel } from '../models/vscode-model.js';
import { logExchange } from '../traffic-log.js';

type Handler = (
  ai: Ai,
  request: ChatRequest,
  stream: ChatResponseStream,
  token: CancellationToken,
) => Promise<unknown>;

const COMMANDS: Readonly<Record<string, Handler>> = { gaps, explain, draft, map, ask };

/** `@attest` in the chat, where this editor has one. */
export function registerParticipant(ai: Ai): Disposable[] {
  const api = chat as typeof chat | undefined;
  if (typeof api?.createChatParticipant !== 'function') return [];
  const participant = api.createChatParticipant('attest.chat', (request, _context, stream, token) =>
    handle(ai, request, stream, token),
  );
  participant.iconPath = new ThemeIcon('law');
  return [participant];
}

/** Answers one request; problems of the model are told in the chat. */
export async function handle(
  ai: Ai,
  request: ChatRequest,
  stream: ChatResponseStream,
  token: CancellationToken,
): Promise<ChatResult> {
  try {
    await (COMMANDS[request.command ?? 'ask'] ?? ask)(ai, request, stream, token);
    return {};
  } catch (error) {
    if (!(error instanceof LanguageModelProblem)) throw error;
    stream.markdown(describeProblem(error, request.model.name)[language()]);
    return { errorDetails: { message: describeProblem(error, request.model.name)[language()] } };
  }
}

/** The policy in the editor, if one is open. */
function activePolicy(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' && workspace.getWorkspaceFolder(document.uri)
    ? document.uri
    : undefined;
}

async function gaps(ai: Ai, _request: ChatRequest, stream: ChatResponseStream): Promise<void> {
  const uri = activePolicy();
  if (uri) {
    const found = await ai.client.request(DocumentGaps, { uri: uri.toString() });
    stream.markdown(
      found.length === 0
        ? t('This document has no gap that text would close.')
        : `${t('Gaps in this document:')}\n\n`,
    );
    for (const { message, range } of found) {
      stream.markdown(`- ${escape(message)} `);
      stream.anchor(new Location(uri, editorRange(range)), t('show'));
      stream.markdown('\n');
    }
    if (found.length > 0) {
      stream.button({
        command: 'attest.ai.fixDocument',
        title: t('Fix all gaps in this document'),
        arguments: [{ uri: uri.toString() }],
      });
      return;
    }
  }
  const folders = await ai.client.request(Coverage, {});
  const open = folders
    .flatMap(({ criteria }) => criteria)
    .filter(({ inScope, substantiated }) => inScope && !substantiated);
  stream.markdown(
    open.length === 0
      ? t('Every criterion in scope is spoken to by a document.')
      : `${t('Criteria in scope that no document speaks to:')}\n\n${open.map(({ id, title }) => `- **${id}** ${escape(title)}`).join('\n')}\n`,
  );
}

async function explain(
  ai: Ai,
  request: ChatRequest,
  stream: ChatResponseStream,
  token: CancellationToken,
): Promise<void> {
  const id = request.prompt.toUpperCase().match(CRITERION_LIKE)?.[0];
  if (id === undefined) return ask(ai, request, stream, token);
  if (!isCriterionId(id)) {
    stream.markdown(t('Criterion {0} does not exist.', id));
    return;
  }
  await answer(
    ai,
    { kind: 'explain', text: request.prompt, criterion: id, language: language() },
    request,
    stream,
    token,
  );
}

async function ask(
  ai: Ai,
  request: ChatRequest,
  stream: ChatResponseStream,
  token: CancellationToken,
): Promise<void> {
  await answer(ai, { kind: 'ask', text: request.prompt, language: language() }, request, stream, token);
}

/** Drafts the gaps of the open document with the chat's model; the draft is shown in the diff editor to be accepted. */
async function draft(
  ai: Ai,
  request: ChatRequest,
  stream: ChatResponseStream,
  token: CancellationToken,
): Promise<void> {
  const uri = activePolicy();
  if (!uri) {
    stream.markdown(t('Open a policy first.'));
    return;
  }
  const found = await ai.client.request(DocumentGaps, { uri: uri.toString() });
  const wanted =
    request.prompt.trim() === ''
      ? found
      : found.filter(({ message }) =>
          words(request.prompt).some((word) => message.toLowerCase().includes(word)),
        );
  const all = wanted.length > 0 ? wanted : found;
  const chosen = all.slice(0, MOST_TARGETS);
  if (chosen.length === 0) {
    stream.markdown(t('This document has no gap that text would close.'));
    return;
  }
  stream.progress(t('Drafting …'));
  const result = await ai.sessions.run({
    task: { kind: 'fill-gaps', targets: chosen.map(({ target }) => target) },
    place: await placeOf(uri),
    model: vscodeModel(request.model),
    token,
  });
  switch (result.kind) {
    case 'shown':
      stream.markdown(
        `${t('The draft passed the checks and is shown in the diff editor.')}\n\n${chosen.map(({ message }) => `- ${escape(message)}`).join('\n')}\n`,
      );
      stream.button({ command: 'attest.ai.acceptDraft', title: t('Accept') });
      stream.button({ command: 'attest.ai.discardDraft', title: t('Discard') });
      if (all.length > chosen.length)
        stream.markdown(
          t('This draft is about {0} of {1} gaps. Ask again for the others.', chosen.length, all.length),
        );
      return;
    case 'rejected':
      stream.markdown(
        `${t('The draft did not pass the checks. Your document was not changed.')}\n\n${[...new Set(result.outcome.judgement.problems.map(({ message }) => `- ${escape(message[language()])}`))].join('\n')}\n`,
      );
      return;
    case 'refused':
      stream.markdown(result.reason);
      return;
    case 'problem':
      throw result.problem;
  }
}

/** Which criteria the open document, or the whole workspace, speaks to, and where. */
async function map(ai: Ai, _request: ChatRequest, stream: ChatResponseStream): Promise<void> {
  const uri = activePolicy()?.toString();
  const folders = await ai.client.request(Coverage, {});
  for (const { id, title, places } of folders.flatMap(({ criteria }) => criteria)) {
    const here = places.filter(
      (place) =>
        place.counts &&
        place.kind === 'text' &&
        (uri === undefined || Uri.parse(place.uri).toString() === uri),
    );
    if (here.length === 0) continue;
    stream.markdown(`\n**${id}** ${escape(title)}\n\n`);
    for (const place of here.slice(0, 4)) {
      stream.markdown(`- ${escape(place.detail)} `);
      stream.anchor(new Location(Uri.parse(place.uri), editorRange(place.range)), place.label);
      stream.markdown('\n');
    }
  }
}

async function answer(
  ai: Ai,
  params: AnswerParams,
  request: ChatRequest,
  stream: ChatResponseStream,
  token: CancellationToken,
): Promise<void> {
  const folder =
    (activePolicy() && workspace.getWorkspaceFolder(activePolicy() as Uri))?.uri ??
    workspace.workspaceFolders?.[0]?.uri;
  const redactEmails = workspace.getConfiguration('attest').get<boolean>('ai.redactEmails', false);
  const prepared = await ai.client.request(PrepareAnswer, {
    ...params,
    folder: folder?.toString(),
    redactEmails,
  });
  if (!workspace.isTrusted || prepared.messages.length === 0) {
    stream.markdown(prepared.offline);
    return;
  }
  await streamAnswer(vscodeModel(request.model), prepared, stream, token);
}

async function streamAnswer(
  model: LanguageModel,
  { messages, offline }: PreparedAnswer,
  stream: ChatResponseStream,
  token: CancellationToken,
): Promise<void> {
  const stop = new AbortController();
  const subscription = token.onCancellationRequested(() => stop.abort());
  let written = 0;
  try {
    const reply = await receive(model, messages as readonly ModelMessage[], {
      signal: stop.signal,
      onText: (soFar) => {
        stream.markdown(soFar.slice(written));
        written = soFar.length;
      },
    });
    void logExchange(model, { sent: messages, received: reply });
    const unknown = [...new Set(reply.match(CRITERION_LIKE) ?? [])].filter((id) => !isCriterionId(id));
    if (unknown.length > 0) stream.markdown(`\n\n_${t('Beware: {0} does not exist.', unknown.join(', '))}_`);
  } catch (error) {
    if (written === 0 && offline !== '') stream.markdown(`${offline}\n\n`);
    throw error;
  } finally {
    subscription.dispose();
  }
}

function words(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function escape(text: string): string {
  return text.split('\n')[0]?.replace(/[\\`*_{}[\]<>#|]/g, '\\$&') ?? '';
}
