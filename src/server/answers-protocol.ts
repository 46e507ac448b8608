import type { AnswerRequest } from '../analysis/answers/answer-request.js';
import type { AnswerKind } from '../workspace/answers/person-answer.js';
import type { CriterionId } from '../catalog/types.js';
import type { ModelMessage } from '../authoring/model/language-model.js';
import type { Range } from '../workspace/position.js';
import type { FolderParams, RequestKind } from './protocol.js';

/** Requests about the answers of people. The server knows what can be said; the client asks the person and writes. */

/** What can be answered of a document: its open contents, its sentences, and the links of its sections. */
export const AnswerChoices: RequestKind<{ readonly uri: string }, AnswerChoicesResult | undefined> = {
  method: 'attest/answers/choices',
};
export interface AnswerChoicesResult {
  readonly path: string;
  readonly title: string;
  readonly contents: readonly OpenContent[];
  readonly sentences: readonly ChosenSentence[];
  readonly links: readonly LinkChoice[];
  /** Other documents in force, with the headings an answer can point to. */
  readonly places: readonly PlaceChoice[];
}
export interface OpenContent {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** Whether the text says it is not sure: neither found nor missing. */
  readonly unsure: boolean;
}
export interface ChosenSentence {
  readonly text: string;
  readonly heading: string;
  /** Zero-based line of the document. */
  readonly line: number;
  /** Contents that it may be on. */
  readonly near: readonly string[];
}
export interface LinkChoice {
  readonly criterion: CriterionId;
  readonly title: string;
  readonly section: number;
  readonly heading: string;
  /** Zero-based first line of the section, and the line behind it. */
  readonly line: number;
  readonly end: number;
}
export interface PlaceChoice {
  readonly path: string;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly slug: string }[];
}

/** How answers.yaml becomes the file that holds an answer. Changes nothing. */
export const GiveAnswer: RequestKind<GiveAnswerParams, AnswerChange | AnswerRefusal> = {
  method: 'attest/answers/give',
};
export interface GiveAnswerParams {
  readonly uri: string;
  readonly answer: AnswerRequest;
  readonly by: string;
  readonly why: string;
  /** The model that proposed it. */
  readonly proposedBy?: string;
}
export interface AnswerChange {
  readonly uri: string;
  /** The file is not there yet. */
  readonly create: boolean;
  readonly range: Range;
  readonly text: string;
}
export interface AnswerRefusal {
  readonly refused: string;
}

/** The same answer for the text as it is now, or without the answer. */
export const ConfirmAnswer: RequestKind<
  { readonly folder: string; readonly key: string; readonly by: string },
  AnswerChange | AnswerRefusal
> = { method: 'attest/answers/confirm' };
export const RemoveAnswer: RequestKind<
  { readonly folder: string; readonly key: string },
  AnswerChange | AnswerRefusal
> = { method: 'attest/answers/remove' };

/** Every answer with its state. */
export const Answers: RequestKind<FolderParams, readonly FolderAnswers[]> = { method: 'attest/answers/list' };
export interface FolderAnswers {
  readonly folder: string;
  readonly name: string;
  readonly answers: readonly AnswerSummary[];
}
export interface AnswerSummary {
  readonly key: string;
  readonly kind: AnswerKind;
  /** The document it is about, where it is now. */
  readonly path: string;
  readonly subject: string;
  /** “stated here”, and whether it counts, in words. */
  readonly said: string;
  readonly state: string;
  readonly counts: boolean;
  /** The sentence or place, if any. */
  readonly detail: string;
  readonly why: string;
  readonly by: string;
  readonly date: string;
  /** Where it stands in answers.yaml. */
  readonly uri: string;
  readonly range: Range;
}

/** What is to be sent to a model to find what a document seems to lack. Sends nothing. */
export const PrepareReview: RequestKind<ReviewParams, PreparedReviewResult | undefined> = {
  method: 'attest/answers/prepareReview',
};
export interface ReviewParams {
  readonly uri: string;
  readonly redactEmails?: boolean;
}
export interface PreparedReviewResult {
  readonly messages: readonly ModelMessage[];
  readonly asked: readonly string[];
  readonly truncated: boolean;
}

/** Holds a model's reply to the text. */
export const JudgeReview: RequestKind<
  ReviewParams & { readonly asked: readonly string[]; readonly reply: string },
  JudgedReviewResult
> = { method: 'attest/answers/judgeReview' };
export interface JudgedReviewResult {
  readonly proposed: readonly {
    readonly content: string;
    readonly title: string;
    readonly quote: string;
    readonly line: number;
  }[];
  readonly refused: readonly { readonly content: string; readonly quote: string; readonly why: string }[];
  readonly unreadable: boolean;
}
