import { pathToFileURL } from 'node:url';
import { changeBetween, type WorkspaceChange } from '../../analysis/change/compare.js';
import { pictureOf, type Picture } from '../../analysis/change/picture.js';
import { Analyser } from '../../analysis/check.js';
import type { Language } from '../../catalog/types.js';
import { changedStatements } from '../../verify/changed-statements.js';
import { leftByRecords } from '../../verify/left-by-records.js';
import type { FileSystem } from '../../workspace/file-system.js';
import { loadWorkspace } from '../../workspace/load-workspace.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { withoutTimes } from '../../workspace/without-times.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { commitOf, commonCommit, isShallow } from '../git/revision.js';
import { TreeFiles } from '../git/tree-files.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import { tellRuleFailures } from '../rule-failures.js';
import { dayFor } from '../today.js';

export interface CompareOptions {
  /** Compare with the base itself, not with the commit at which the two lines parted. */
  readonly direct: boolean;
  readonly today?: string;
}

/** What was compared, and what it means. */
export interface Compared {
  readonly root: string;
  readonly change: WorkspaceChange;
  readonly language: Language;
  /** Whether a workspace-relative path exists after the change. */
  readonly has: (path: string) => boolean;
  /** Full name of the commit that was the base. */
  readonly base: string;
  /** Full name of the commit compared with it; undefined for the working tree. */
  readonly head: string | undefined;
  /** Why the base itself was taken although the commit at which the lines parted was wanted. */
  readonly note: string | undefined;
}

/**
 * Compares the workspace in a folder as it was where it parted from the revision `base` with how it is at `head`, or in
 * the working tree. Throws a CliError when git does not know one of them.
 */
export async function compareRevisions(
  folder: string,
  base: string,
  head: string | undefined,
  options: CompareOptions,
  host: Pick<CliHost, 'now' | 'printError'>,
): Promise<Compared> {
  const root = pathToFileURL(folder).href;
  const named = await commitOf(folder, base);
  const other = await commitOf(folder, head ?? 'HEAD');
  const parted = options.direct ? named : await commonCommit(folder, named, other);
  const from = parted ?? named;
  const now =
    head === undefined ? withoutTimes(new NodeFileSystem(folder)) : await TreeFiles.open(folder, root, other);
  const index = new WorkspaceIndex(root);
  const after = await snapshotOf(index, now);
  const before = await snapshotOf(new WorkspaceIndex(root, index), await TreeFiles.open(folder, root, from));
  const today = dayFor(options.today, after.config, host);
  const onRuleError = tellRuleFailures(host, root);
  const picture = (snapshot: Snapshot): Picture => {
    const analyser = new Analyser({ today, onRuleError });
    analyser.update(snapshot);
    return pictureOf(snapshot, today, analyser);
  };
  const change = changeBetween(picture(before), picture(after), changedStatements, leftByRecords);
  return {
    root,
    change,
    has: (path) => after.has(path),
    language: after.config?.preferences.language ?? 'en',
    base: from,
    head: head === undefined ? undefined : other,
    note: parted === undefined ? await whyDirect(folder, base) : undefined,
  };
}

async function snapshotOf(index: WorkspaceIndex, files: FileSystem): Promise<Snapshot> {
  await loadWorkspace(index, files);
  return index.snapshot();
}

async function whyDirect(folder: string, base: string): Promise<string> {
  return (await isShallow(folder))
    ? `This clone is shallow and does not hold the commit at which the lines parted, so this compares with ${base} as it is now. Fetch the whole history to leave out what only ${base} changed.`
    : `The two lines have no commit in common, so this compares with ${base} as it is now.`;
}
