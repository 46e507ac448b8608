import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Analyser } from '../analysis/check.js';
import { knowsAllRecords } from '../analysis/whole.js';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { observing } from '../evidence/scope.js';
import { evidenceOf, type EvidenceAnalysis } from '../evidence/evidence.js';
import type { Language } from '../catalog/types.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import { uriOf } from '../workspace/paths.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { CliError } from './cli-error.js';
import type { CliHost } from './host.js';
import { NodeFileSystem } from './node-file-system.js';
import { folderOf } from './folder-of.js';
import { companyIn } from './open-workspace.js';
import { periodStart, type AskedPeriod } from './period-start.js';
import { tellRuleFailures } from './rule-failures.js';
import { tellNotWhole } from './tell-not-whole.js';
import { dayFor } from './today.js';
import { writeInside } from './write-inside.js';

export interface EvidenceOptions extends AskedPeriod {
  readonly language?: Language;
  readonly today?: string;
}

/** A folder with its evidence analysed, as the evidence commands need it. */
export interface EvidenceWorkspace {
  readonly folder: string;
  readonly snapshot: Snapshot;
  readonly today: string;
  readonly analysis: EvidenceAnalysis;
  /** The first day of the observation period that is asked for, where it is not that of today. */
  readonly periodStart: string | undefined;
  readonly language: Language;
  /** Whether all records and files could be looked at. What is not whole is told and ends with exit code 2. */
  readonly isWhole: boolean;
  diagnostics(): readonly Diagnostic[];
  exists(path: string): boolean;
  read(path: string): Promise<Uint8Array>;
  /** Writes a file below the folder, folders included. Rejects when that would lead outside it. */
  write(path: string, text: string): Promise<void>;
}

/** Opens a folder as of a day: the one given, else today in the report's time zone. */
export async function openEvidence(
  directory: string,
  options: EvidenceOptions,
  host: Pick<CliHost, 'now'> & Partial<Pick<CliHost, 'printError' | 'exitCode'>>,
): Promise<EvidenceWorkspace> {
  const folder = await companyIn(await folderOf(directory));
  const files = new NodeFileSystem(folder);
  // Policies are not analysed here; only a review asks for diagnostics.
  const index = new WorkspaceIndex(pathToFileURL(folder).href);
  await loadWorkspace(index, files);
  const read = index.snapshot();
  const today = dayFor(options.today, read.config, host);
  const first = periodStart(options, today, read);
  const snapshot = observing(read, first);
  const language = options.language ?? snapshot.config?.preferences.language ?? 'en';
  const isWhole = knowsAllRecords(snapshot);
  tellNotWhole(isWhole, language, host);
  return {
    folder,
    snapshot,
    today,
    analysis: evidenceOf(snapshot, today),
    periodStart: first,
    isWhole,
    language,
    diagnostics: () => {
      const analyser = new Analyser({ today, onRuleError: tellRuleFailures(host, snapshot.root) });
      analyser.update(snapshot);
      return [...analyser.checkWorkspace().values()].flat();
    },
    exists: (path) => snapshot.has(path),
    read: (path) => files.readFile(uriOf(snapshot.root, path)),
    write: (path, text) => writeInside(folder, path, text, true),
  };
}

/** Reads a file the user names. Throws a CliError when there is none. */
export async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new CliError(`${path} cannot be read.`);
  }
}
