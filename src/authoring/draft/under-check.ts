import type { WorkspaceFacts } from '../../analysis/workspace-facts.js';
import type { Language } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { DraftUnderCheck } from '../checks/check.js';
import { linesOfDocument } from '../../verify/facts/document-lines.js';
import { factsOf } from '../../verify/facts/workspace-facts.js';
import type { StatedLine } from '../../verify/facts/stated-line.js';
import { verify, type ChangeKind } from '../../verify/verify.js';
import type { DraftDocument, DraftTask } from '../task.js';
import type { Span } from '../text/offsets.js';
import { gapSubject } from '../context/gap-words.js';
import { addedSpans } from './added-spans.js';
import { parseText } from '../../verify/parse-text.js';

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
  /** What the user typed about the draft. */
  readonly told?: readonly string[];
  /** Lines of further sources that count as facts. */
  readonly lines?: readonly StatedLine[];
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
  told = [],
  lines = [],
}: CheckInput): DraftUnderCheck {
  const baseDocument = parseText(document, document.text);
  const stated = factsOf(snapshot, {
    workspace: facts,
    told: [...toldBy(task), ...told],
    readers: [{ lines: () => lines }],
  });
  return {
    task,
    base: document.text,
    draft,
    baseDocument,
    draftDocument: parseText(document, draft),
    allowed,
    added: addedSpans(document.text, draft),
    language,
    known: stated.without(document.path, linesOfDocument(baseDocument)),
    verified: verify(document.text, draft, stated, {
      path: document.path,
      uri: document.uri,
      kind: KINDS[task.kind],
      language,
      asked: askedOf(task, snapshot, language),
    }),
    facts,
    data: [document.text, ...data],
  };
}

/** What the user typed: facts whatever a sentence is about. */
function toldBy(task: DraftTask): readonly string[] {
  if (task.kind === 'refine') return [task.specifics];
  return task.kind === 'fill-gaps' && task.remark !== undefined ? [task.remark] : [];
}

/** The subjects of the gaps that the draft fills. */
function askedOf(task: DraftTask, { controls }: Snapshot, language: Language): string {
  return task.kind === 'fill-gaps'
    ? task.targets.map((target) => gapSubject(target, controls, language)).join('\n')
    : '';
}

const KINDS: Readonly<Record<DraftTask['kind'], ChangeKind>> = {
  'fill-gaps': 'fill',
  'draft-document': 'fill',
  refine: 'refine',
  translate: 'translate',
  'propose-edit': 'edit',
};
