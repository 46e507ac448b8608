import type { Language, Localised } from '../catalog/types.js';
import type { Slot } from './draft/fill-slot.js';
import type { ModelMessage } from './model/language-model.js';
import type { DraftDocument, DraftTask } from './task.js';

/** Everything a draft needs before a model is asked; plain JSON, so that it travels between server and editor. */
export interface PreparedDraft {
  readonly task: DraftTask;
  readonly document: DraftDocument;
  /** The language that is to be written. */
  readonly language: Language;
  /** The places the draft fills, in the order of the parts of the reply. */
  readonly slots: readonly Slot[];
  /** What is put before the reply of a new document: front matter and title. */
  readonly head: string;
  /** What is sent, secrets redacted. */
  readonly messages: readonly ModelMessage[];
  /** Estimated input tokens, and what sending the whole document would have cost. */
  readonly tokens: { readonly input: number; readonly wholeDocument: number };
  /** Whether e-mail addresses were hidden too; a reply is put back together the same way. */
  readonly redactEmails?: boolean;
  /** How many secrets were redacted. */
  readonly redacted: number;
  /** What the user typed about this draft: facts, whatever a sentence is about. */
  readonly told?: readonly string[];
  /** What the user should know before: text that looks like an instruction to a model, a practice the text denies. */
  readonly notes: readonly Localised[];
}

/** What came of asking for a draft that cannot be prepared. */
export interface Refusal {
  readonly refused: Localised;
}
