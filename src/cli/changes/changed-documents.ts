import { isPolicy } from '../../analysis/kinds/kind-of.js';
import { factsOf } from '../../verify/facts/workspace-facts.js';
import { parseText } from '../../verify/parse-text.js';
import { verify } from '../../verify/verify.js';
import type { Verification } from '../../verify/verdict.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { fileKind } from '../../workspace/file-kind.js';
import { uriOf } from '../../workspace/paths.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { OpenWorkspace } from '../open-workspace.js';
import { statedFacts } from './stated-facts.js';

/** A document that was changed, with its text before (undefined when it is new) and after. */
export interface ChangedDocument {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What was made of a changed document. */
export interface VerifiedChange extends ChangedDocument {
  readonly verification: Verification;
}

/**
 * Holds each changed document against what the company states. Of documents that were changed together none speaks for
 * another: they count as they were before. `userSaid` are texts the user typed; `only` the paths that are judged.
 */
export function verifyDocuments(
  { snapshot, today }: Pick<OpenWorkspace, 'snapshot' | 'today'>,
  changes: readonly ChangedDocument[],
  userSaid: readonly string[] = [],
  only?: ReadonlySet<string>,
): readonly VerifiedChange[] {
  const then = asBefore(snapshot, changes);
  const facts = factsOf(then, { workspace: statedFacts(then, today), told: userSaid });
  const judged = changes.filter(({ path }) => only === undefined || only.has(path));
  return judged.map((change) => ({
    ...change,
    verification: verify(change.before ?? '', change.after, facts, {
      path: change.path,
      uri: uriOf(snapshot.root, change.path),
    }),
  }));
}

/** Whether a path is that of a policy; a file that is gone is none. */
export function isChangedPolicy({ documentAt, documents }: Snapshot, path: string): boolean {
  const document = fileKind(path) === 'document' ? documentAt(path) : undefined;
  return document !== undefined && documents.has(document.uri) && isPolicy(document);
}

/** Whether a path is that of a file of records, of which facts are read. */
export function isRecords(path: string): boolean {
  const kind = fileKind(path);
  return kind !== 'document' && kind !== 'evidence' && kind !== 'other';
}

function asBefore(snapshot: Snapshot, changes: readonly ChangedDocument[]): Snapshot {
  const documents = new Map<string, PolicyDocument>(snapshot.documents);
  for (const { path, before } of changes) {
    const uri = uriOf(snapshot.root, path);
    if (before === undefined) documents.delete(uri);
    else documents.set(uri, parseText({ uri, path }, before));
  }
  return { ...snapshot, documents };
}
