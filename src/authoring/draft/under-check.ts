import type { WorkspaceFacts } from '../../analysis/workspace-facts.js';
import type { Language } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { DraftUnderCheck } from '../checks/check.js';
import { KnownFacts } from '../facts/known-facts.js';
import type { DraftDocument, DraftTask } from '../task.js';
import type { Span } from '../text/offsets.js';
import { addedSpans } from './added-spans.js';
import { parseText } from './parse.js';

export interface CheckInput {
  readonly task: DraftTask;
  readonly document: DraftDocument;
  /** The whole document as the draft would have it. */
  readonly draft: string;
  readonly allowed: readonly Span[];
  readonly language: Language;
  readonly snapshot: Snapshot;
  readonly facts: WorkspaceFacts;
  /** Further texts that were given as data, such as imported files. */
  readonly data?: readonly string[];
}

/** Gathers what the checks look at. */
export function underCheck({
  task,
  document,
  draft,
  allowed,
  language,
  snapshot,
  facts,
  data = [],
}: CheckInput): DraftUnderCheck {
  const baseDocument = parseText(document, document.text);
  return {
    task,
    base: document.text,
    draft,
    baseDocument,
    draftDocument: parseText(document, draft),
    allowed,
    added: addedSpans(document.text, draft),
    language,
    known: new KnownFacts(snapshot, toldBy(task, document.text), baseDocument),
    facts,
    data: [document.text, ...data],
  };
}

/** Texts whose facts hold whatever a sentence is about: the user's words, and what is to be translated. */
function toldBy(task: DraftTask, text: string): readonly string[] {
  if (task.kind === 'refine') return [task.specifics];
  return task.kind === 'translate' ? [text] : [];
}
