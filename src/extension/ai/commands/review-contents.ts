import { ProgressLocation, window, workspace, type Uri } from 'vscode';
import {
  LanguageModelProblem,
  type LanguageModel,
  type TokenUsage,
} from '../../../authoring/model/language-model.js';
import { receive } from '../../../authoring/model/receive.js';
import { QUOTATIONS_FORMAT } from '../../../authoring/review/quotations-format.js';
import {
  GiveAnswer,
  JudgeReview,
  PrepareReview,
  type JudgedReviewResult,
  type PreparedReviewResult,
} from '../../../server/answers-protocol.js';
import { applyChange } from '../../answers/apply-change.js';
import { documentFor } from '../../answers/document-for.js';
import { whoAnswers } from '../../answers/who.js';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import { currentModel, showModelProblem } from '../models/current-model.js';
import { waitingLimits } from '../models/limits.js';
import { logExchange, trafficLog } from '../traffic-log.js';
import type { AiCommand } from './ai-command.js';

/** How a review ended, for whoever called the command. */
export interface ReviewOutcome {
  readonly accepted: number;
  readonly proposed: number;
  readonly refused: number;
}

/**
 * Asks a model which sentences state what the document seems to lack. What it quotes is held to the text by the server;
 * what is left a person accepts one by one.
 */
export const reviewContents: AiCommand = {
  id: 'attest.ai.reviewContents',
  failure: () => t('The review could not be made.'),
  async run(ai, given): Promise<ReviewOutcome | undefined> {
    const uri = documentFor(given);
    if (!uri) return undefined;
    const redactEmails = workspace.getConfiguration('attest').get<boolean>('ai.redactEmails', false);
    const prepared = await ai.client.request(PrepareReview, { uri: uri.toString(), redactEmails });
    if (!prepared || prepared.asked.length === 0) {
      void window.showInformationMessage(t('Nothing that is expected of this document is open.'));
      return undefined;
    }
    const model = await currentModel(ai.context, 'review');
    if (!model) return undefined;
    const reply = await ask(model, prepared);
    if (reply === undefined) return undefined;
    const { asked } = prepared;
    const judged = await ai.client.request(JudgeReview, { uri: uri.toString(), asked, reply, redactEmails });
    tellRefused(judged, model, prepared.truncated);
    if (judged.proposed.length === 0) {
      void window.showInformationMessage(emptyText(judged));
      return { accepted: 0, proposed: 0, refused: judged.refused.length };
    }
    const accepted = await decide(ai, uri, judged, model);
    return { accepted, proposed: judged.proposed.length, refused: judged.refused.length };
  },
};

async function ask(model: LanguageModel, { messages }: PreparedReviewResult): Promise<string | undefined> {
  try {
    return await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: t('Reviewing with {0}', model.name),
        cancellable: true,
      },
      async (_, token) => {
        const stop = new AbortController();
        token.onCancellationRequested(() => stop.abort());
        let usage: TokenUsage | undefined;
        const received = await receive(model, messages, {
          signal: stop.signal,
          limits: waitingLimits(),
          format: QUOTATIONS_FORMAT,
          onUsage: (counted) => (usage = counted),
        });
        await logExchange(model, { sent: messages, received, usage });
        return received;
      },
    );
  } catch (error) {
    const problem =
      error instanceof LanguageModelProblem
        ? error
        : new LanguageModelProblem('server', { said: String(error), cause: error });
    showModelProblem(problem, model.name);
    return undefined;
  }
}

/** Shows each proposal with its sentence; only what is accepted is written. Gives how many were. */
async function decide(
  ai: Ai,
  uri: Uri,
  { proposed }: JudgedReviewResult,
  model: LanguageModel,
): Promise<number> {
  const accept = t('Accept');
  const skip = t('Skip');
  let by: string | undefined;
  let accepted = 0;
  for (const [n, { content, title, quote, line }] of proposed.entries()) {
    const choice = await window.showInformationMessage(
      t('{0} of {1}. Does this sentence state “{2}”?', n + 1, proposed.length, title),
      { modal: true, detail: t('“{0}” (line {1})', quote, line + 1) },
      accept,
      skip,
    );
    if (choice === undefined) break;
    if (choice !== accept) continue;
    by ??= await whoAnswers(ai.context);
    if (by === undefined) break;
    const change = await ai.client.request(GiveAnswer, {
      uri: uri.toString(),
      answer: { kind: 'stated-here', content, line, quote },
      by,
      why: t('Proposed by {0}, read and accepted.', model.name),
      proposedBy: model.name,
    });
    if (await applyChange(change)) accepted += 1;
  }
  if (accepted > 0)
    window.setStatusBarMessage(t('{0} of {1} answers accepted.', accepted, proposed.length), 4000);
  return accepted;
}

/** What was refused is in the log of the traffic with models, for who wants to know. */
function tellRefused({ refused }: JudgedReviewResult, model: LanguageModel, truncated: boolean): void {
  for (const { content, quote, why } of refused)
    trafficLog().warn(`${model.name}: ${content}: “${quote.slice(0, 200)}”: ${why}`);
  if (truncated)
    void window.showInformationMessage(t('Only the first part of this long document was reviewed.'));
}

function emptyText({ refused, unreadable }: JudgedReviewResult): string {
  if (unreadable) return t('The model’s reply could not be read.');
  if (refused.length === 0) return t('The model found no sentence that states what is open.');
  return refused.length === 1
    ? t('The model quoted 1 sentence; it was refused, because it is not in the text or does not say how.')
    : t(
        'The model quoted {0} sentences; all were refused, because they are not in the text or do not say how.',
        refused.length,
      );
}
