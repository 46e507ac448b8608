import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Analyser } from '../analysis/check.js';
import { observing } from '../evidence/scope.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { fileKind } from '../workspace/file-kind.js';
import { loadFiles, loadWorkspace } from '../workspace/load-workspace.js';
import type { Soc2Config } from '../workspace/records.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { gitProofs } from './approval/git-proofs.js';
import { CliError } from './cli-error.js';
import { companiesOf } from '../workspace/companies.js';
import { listWorkspace } from '../workspace/list-workspace.js';
import { folderOf } from './folder-of.js';
import type { CliHost } from './host.js';
import { NodeFileSystem } from './node-file-system.js';
import { periodStart, type AskedPeriod } from './period-start.js';
import { tellRuleFailures } from './rule-failures.js';
import { dayFor } from './today.js';

export interface OpenWorkspace {
  readonly folder: string;
  readonly snapshot: Snapshot;
  /** ISO date. */
  readonly today: string;
  readonly analyser: Analyser;
}

/**
 * Reads and analyses the workspace in a folder, as the language server does, as of a day: the one given, else today in
 * the report's time zone. Throws a CliError when the folder does not exist or the day is none.
 */
export async function openWorkspace(
  directory: string,
  given: string | undefined,
  host: Pick<CliHost, 'now'> & Partial<Pick<CliHost, 'printError'>>,
  asked: AskedPeriod = {},
): Promise<OpenWorkspace> {
  const folder = await companyIn(await folderOf(directory));
  const index = new WorkspaceIndex(pathToFileURL(folder).href);
  await loadWorkspace(index, new NodeFileSystem(folder));
  const read = index.snapshot();
  const today = dayFor(given, read.config, host);
  const seen = observing(read, periodStart(asked, today, read));
  const snapshot = { ...seen, proofs: await gitProofs(folder, read) };
  const analyser = new Analyser({ today, onRuleError: tellRuleFailures(host, snapshot.root) });
  analyser.update(snapshot);
  return { folder, snapshot, today, analyser };
}

/**
 * The folder of the company in a folder: its own when it has records or policies, else the one below it that has a
 * soc2.yaml. Throws a CliError when there are several and none is meant more than another.
 */
export async function companyIn(folder: string): Promise<string> {
  const listing = await listWorkspace(pathToFileURL(folder).href, new NodeFileSystem(folder));
  const [first = '', ...others] = companiesOf(listing);
  if (first !== '' && others.length > 0)
    throw new CliError(
      `There are several companies below ${folder}: ${[first, ...others].join(', ')}. Name the folder of one.`,
    );
  return join(folder, first);
}

/** What soc2.yaml in a folder says; undefined when there is none that can be read. */
export async function readConfig(folder: string): Promise<Soc2Config | undefined> {
  const root = pathToFileURL(folder).href;
  const index = new WorkspaceIndex(root);
  const files = new NodeFileSystem(folder);
  const children = await files.readDirectory(root).catch(() => []);
  const names = children.flatMap(([name, type]) =>
    type === 'file' && fileKind(name) === 'config' ? [name] : [],
  );
  await loadFiles(index, files, names.sort());
  return index.snapshot().config;
}
