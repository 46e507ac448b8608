import type { Judgement } from '../authoring/judge.js';
import type { ListedStep } from '../playbook/list-entries.js';
import type { PreparedDraft, Refusal } from '../authoring/prepared.js';
import type { StarterControl } from '../playbook/starter-controls/propose.js';
import type { AnswerChange, AnswerRefusal } from './answers-protocol.js';
import type { FolderParams, RequestKind } from './protocol.js';

/** Requests about the playbook: entries with their state, and the page of an entry with or without a model. */

const request = <P, R>(method: string): RequestKind<P, R> => ({ method });

/** The playbook of every folder asked for, in the session's language. Waits until the folder is read. */
export const Playbook = request<FolderParams, readonly FolderPlaybook[]>('attest/playbook');
export interface FolderPlaybook {
  readonly folder: string;
  readonly name: string;
  /** Of the catalogue's entries. */
  readonly done: number;
  readonly total: number;
  readonly steps: readonly ListedStep[];
}

export interface PlaybookEntryParams {
  readonly folder: string;
  readonly entry: string;
  /** Workspace-relative folder for guidance; `playbook/output` when left out. */
  readonly output?: string;
  /** For a model: tokens it takes, and whether e-mail addresses are hidden too. */
  readonly maxInputTokens?: number;
  readonly redactEmails?: boolean;
  /** An older soc2.yaml to compare with. */
  readonly baseline?: { readonly label: string; readonly text: string };
}

/** The page of an entry without a model; null when there is no such folder or entry. */
export const PlaybookPage = request<PlaybookEntryParams, PlaybookPageResult | null>('attest/playbookPage');
export interface PlaybookPageResult {
  readonly path: string;
  readonly text: string;
  readonly placeholders: number;
  readonly policy: boolean;
  readonly title: string;
  /** The task, filled in, for use with a model elsewhere. */
  readonly prompt: string;
  readonly missing: readonly { readonly label: string; readonly from: string }[];
}

/** What is to be sent to a model for the page of an entry. */
export const PlaybookPrepare = request<PlaybookEntryParams, PreparedDraft | Refusal | null>(
  'attest/playbookPrepare',
);

/** The checks of what a model wrote for an entry; the same parameters as when it was prepared. */
export const PlaybookJudge = request<PlaybookEntryParams & { readonly reply: string }, Judgement | null>(
  'attest/playbookJudge',
);

/** Planned controls for the criteria in scope that have none; empty when there is no such folder. */
export const StarterControls = request<{ readonly folder: string }, readonly StarterControl[]>(
  'attest/starterControls',
);

/** The change that writes the chosen ones into the file of controls. */
export const AddStarterControls = request<
  { readonly folder: string; readonly ids: readonly string[] },
  AnswerChange | AnswerRefusal
>('attest/addStarterControls');
