import { isPolicy } from '../../analysis/kinds/kind-of.js';
import { Analyser } from '../../analysis/check.js';
import type { FileProblem, PolicyDocument } from '../../workspace/document.js';
import { decode } from '../../workspace/decode.js';
import { fileKind } from '../../workspace/file-kind.js';
import { loadWorkspace } from '../../workspace/load-workspace.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { factsOf } from '../../verify/facts/workspace-facts.js';
import type { Verification } from '../../verify/verdict.js';
import { verify } from '../../verify/verify.js';
import { NodeFileSystem } from '../node-file-system.js';
import type { OpenWorkspace } from '../open-workspace.js';
import { readBase } from './git-base.js';

/** What was said of one policy. */
export interface VerifiedFile {
  readonly document: PolicyDocument;
  readonly text: string;
  readonly verification: Verification;
}

/** What was verified, and what could not be. */
export interface VerifiedFolder {
  readonly files: readonly VerifiedFile[];
  readonly unread: readonly { readonly path: string; readonly problem: FileProblem }[];
}

/**
 * Verifies the policies of a workspace that `chosen` takes: with a base those that differ from it, against what the other
 * policies said then and the records say now; without one all of them, against each other and the records.
 */
export async function verifyFolder(
  workspace: OpenWorkspace,
  base: string | undefined,
  chosen: (path: string) => boolean,
): Promise<VerifiedFolder> {
  const { folder, snapshot } = workspace;
  const before =
    base === undefined ? undefined : await readBase(folder, base, (path) => fileKind(path) === 'document');
  const then = before ? await atBase(workspace, before) : workspace;
  const facts = factsOf(then.snapshot, { workspace: then.analyser.facts });
  const files = new NodeFileSystem(folder);
  const found: VerifiedFile[] = [];
  const unread: { path: string; problem: FileProblem }[] = [];
  for (const document of snapshot.documents.values()) {
    if (!chosen(document.path) || !isPolicy(document)) continue;
    const problem = document.problems.find(({ severity }) => severity === 'error');
    if (problem) unread.push({ path: document.path, problem });
    if (problem?.code === 'unreadable') continue;
    const { text } = decode(await files.readFile(document.uri));
    // A file that the base does not have is new: all of it is judged.
    const old = before ? (before.get(document.path) ?? '') : undefined;
    if (old === text) continue;
    const { uri, path } = document;
    found.push({ document, text, verification: verify(old, text, facts, { path, uri }) });
  }
  return { files: found, unread };
}

/** The workspace with its policies as the base has them: what a change says in one place proves nothing in another. */
async function atBase(
  { folder, snapshot, today }: OpenWorkspace,
  before: ReadonlyMap<string, string>,
): Promise<Pick<OpenWorkspace, 'snapshot' | 'analyser'>> {
  const index = new WorkspaceIndex(snapshot.root);
  await loadWorkspace(index, new NodeFileSystem(folder));
  for (const { uri, path } of snapshot.documents.values()) {
    const old = before.get(path);
    if (old === undefined) index.delete(uri);
    else index.set(uri, { text: old, version: 0 });
  }
  const then = index.snapshot();
  const analyser = new Analyser({ today });
  analyser.update(then);
  return { snapshot: then, analyser };
}
