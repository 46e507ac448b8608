import type { CriterionId, Language } from '../catalog/types.js';
import type { Judgement } from '../authoring/judge.js';
import type { PreparedDraft, Refusal } from '../authoring/prepared.js';
import type { DraftTask, GapTarget } from '../authoring/task.js';
import type { ModelMessage } from '../authoring/model/language-model.js';
import type { Range } from '../workspace/position.js';
import type { AnswerChange, AnswerRefusal } from './answers-protocol.js';
import type { RequestKind } from './protocol.js';

/** Requests about drafts. The server knows the workspace and checks; the client has the model and the editor. */

/** A task on a document with the text as the editor has it. */
export interface DraftParams {
  readonly task: DraftTask;
  readonly uri: string;
  readonly text: string;
  /** The language of a new document. */
  readonly language?: Language;
  readonly redactEmails?: boolean;
  readonly maxInputTokens?: number;
}

/** What is to be sent for a task, and where the answer goes. Sends nothing. */
export const PrepareDraft: RequestKind<DraftParams, PreparedDraft | Refusal> = {
  method: 'attest/draft/prepare',
};

/** Puts a model's reply into its places and checks the result. */
export const JudgeReply: RequestKind<
  { readonly prepared: PreparedDraft; readonly reply: string },
  Judgement
> = { method: 'attest/draft/judgeReply' };

/** Checks a whole document as it would be with a draft. */
export const JudgeText: RequestKind<{ readonly prepared: PreparedDraft; readonly draft: string }, Judgement> =
  { method: 'attest/draft/judgeText' };

/** A draft without a model. */
export const DraftOffline: RequestKind<DraftParams, OfflineResult | Refusal> = {
  method: 'attest/draft/offline',
};
export interface OfflineResult {
  readonly prepared: PreparedDraft;
  readonly judgement: Judgement;
}

/** The gaps of a document that text in it would close: all, or those of the section that holds a line. */
export const DocumentGaps: RequestKind<GapsParams, readonly DocumentGap[]> = { method: 'attest/draft/gaps' };
export interface GapsParams {
  readonly uri: string;
  /** Zero-based line of the document. */
  readonly line?: number;
}
export interface DocumentGap {
  readonly target: GapTarget;
  readonly message: string;
  readonly range: Range;
}

/** Where a control that no document describes is best described: a document's URI; undefined when there is none. */
export const HomeOfControl: RequestKind<
  { readonly uri: string; readonly control: string },
  string | undefined
> = { method: 'attest/draft/homeOfControl' };

/** The messages for a question that is answered in words: an explanation, or a question about the policies. */
export const PrepareAnswer: RequestKind<AnswerParams, PreparedAnswer> = { method: 'attest/draft/answer' };
export interface AnswerParams {
  readonly kind: 'ask' | 'explain';
  /** The question, or what is to be explained. */
  readonly text: string;
  readonly criterion?: CriterionId;
  readonly folder?: string;
  readonly language?: Language;
  readonly redactEmails?: boolean;
}
export interface PreparedAnswer {
  readonly messages: readonly ModelMessage[];
  readonly redacted: number;
  /** What can be said without a model: the criterion's page, or the passages that fit best; Markdown. */
  readonly offline: string;
}

/** How the record of overruled checks becomes the file that holds another one. Changes nothing. */
export const RecordOverruled: RequestKind<OverruledParams, AnswerChange | AnswerRefusal> = {
  method: 'attest/draft/recordOverruled',
};
export interface OverruledParams {
  readonly uri: string;
  /** The text that is taken over. */
  readonly text: string;
  readonly section?: string;
  readonly problems: readonly { readonly check: string; readonly message: string }[];
  readonly why: string;
  readonly by: string;
  readonly writtenBy?: string;
}
