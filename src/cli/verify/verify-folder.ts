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
import { movedFrom } from '../changes/moved.js';
import { parseText } from '../../verify/parse-text.js';
import { uriOf } from '../../workspace/paths.js';
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
  const files = new NodeFileSystem(folder);
  const atTheBase =
    base === undefined ? undefined : await readBase(folder, base, (path) => fileKind(path) === 'document');
  const { before, gone } = atTheBase
    ? await underNewNames(workspace, atTheBase, files)
    : { before: undefined, gone: new Map<string, string>() };
  const then = before ? await atBase(workspace, before) : workspace;
  const facts = factsOf(then.snapshot, { workspace: then.analyser.facts });
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
  for (const [path, text] of gone) {
    if (!chosen(path)) continue;
    const document = parseText({ uri: uriOf(snapshot.root, path), path }, text);
    if (isPolicy(document)) found.push({ document, text: '', verification: removed(document) });
  }
  return { files: found, unread };
}

/**
 * The base's texts under the names that files have now: a policy that was only renamed is no new one. With the texts of
 * those that are gone altogether.
 */
async function underNewNames(
  { snapshot }: OpenWorkspace,
  base: ReadonlyMap<string, string>,
  files: NodeFileSystem,
): Promise<{ before: ReadonlyMap<string, string>; gone: ReadonlyMap<string, string> }> {
  const now = new Set([...snapshot.documents.values()].map(({ path }) => path));
  const gone = new Map<string, string>();
  // A file that is there and was not read, for its size or its place, is not gone.
  for (const [path, text] of base)
    if (!now.has(path) && !(await isThere(files, uriOf(snapshot.root, path)))) gone.set(path, text);
  if (gone.size === 0) return { before: base, gone };
  const fresh = new Map<string, string>();
  for (const { path, uri, problems } of snapshot.documents.values())
    if (!base.has(path) && !problems.some(({ code }) => code === 'unreadable'))
      fresh.set(path, decode(await files.readFile(uri)).text);
  const before = new Map(base);
  for (const [path, old] of movedFrom(fresh, gone)) {
    before.set(path, gone.get(old) ?? '');
    gone.delete(old);
  }
  return { before, gone };
}

async function isThere(files: NodeFileSystem, uri: string): Promise<boolean> {
  try {
    await files.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** What is said of a policy that is gone: all that it said. */
function removed({ title, path }: PolicyDocument): Verification {
  const place = { start: 0, end: 0, quoteStart: 0, quoteEnd: 0 };
  const message = {
    en: `The policy “${title}” is gone, with all that it said.`,
    nl: `Het beleidsdocument “${title}” is weg, met alles wat het zei.`,
  };
  return {
    verdicts: [
      {
        ...place,
        kind: 'weakened',
        what: 'removed',
        sentence: title,
        quote: title,
        source: { kind: 'policy', path, line: 0, text: title },
        message,
      },
    ],
    statements: 0,
    ok: false,
    isEmpty: false,
  };
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
