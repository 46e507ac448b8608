import { pathToFileURL } from 'node:url';
import { proofsFrom } from '../../analysis/approval/proofs-of.js';
import { namedChanges } from '../../verify/named-changes.js';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import { notReadOf, type DecidedDocument, type NotReadGroup } from '../../analysis/kinds/not-read.js';
import { KnownRecords, type SharedRecords } from '../../analysis/sharing/known-records.js';
import { MergedCheck } from '../../analysis/sharing/merge.js';
import { knowsAllRecords } from '../../analysis/whole.js';
import { isGovernedKind } from '../../catalog/document-kinds.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { fileKind } from '../../workspace/file-kind.js';
import { ignoredBy } from '../../workspace/ignored.js';
import { listWorkspace, type Listing } from '../../workspace/list-workspace.js';
import { loadFiles } from '../../workspace/load-workspace.js';
import type { LeftOut } from '../../workspace/left-out.js';
import { relativeTo, uriOf } from '../../workspace/paths.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { GitHistory } from '../git/git-history.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import { tellRuleFailures } from '../rule-failures.js';
import { dayFor } from '../today.js';
import { LazyDocument } from './lazy-document.js';
import { readDocument } from './read-document.js';
import { pack, unpack, type PackedReports, type SharedResult } from './share.js';
import { SharedWork, type SharingOptions } from './share-out.js';

/** A folder that was checked. */
export interface CheckedFolder {
  readonly root: string;
  /** ISO date of the check. */
  readonly today: string;
  /** How many are read as policies. */
  readonly documents: number;
  /** What is not, by reason. */
  readonly notRead: readonly NotReadGroup[];
  /** Whether everything that belongs to the workspace was looked at. */
  readonly isWhole: boolean;
  readonly config: Snapshot['config'];
  /** The diagnostics of every file that has any, files in the order of their URIs; made as they are asked for. */
  results(): Iterable<readonly [string, readonly Diagnostic[]]>;
  /** Where comments in documents silence rules: their URIs and lines, from 0. */
  readonly ignores: readonly { readonly uri: string; readonly line: number }[];
  /** The rules that failed, by the time the results were asked for. */
  failures(): number;
}

/** What was found in documents before, so that they need not be looked at again. */
export interface EarlierResults {
  open(records: KnownRecords): void;
  /** What was found in a file as it is now, under these records; undefined when that is not known. */
  find(path: string, records: KnownRecords): SharedResult | undefined;
  keep(path: string, result: SharedResult): void;
  /** All was found, or the check failed. */
  close(complete: boolean): void;
}

/**
 * Checks a folder. Documents are looked at one by one, in several threads when there are many, and let go of; the
 * outcome is that of an `Analyser` that holds them all. `listed` are its files, when they are known; without
 * `heedIgnores`, comments in documents silence nothing. Throws a CliError when `day` is no day.
 */
export async function checkFolder(
  folder: string,
  day: string | undefined,
  host: Pick<CliHost, 'now'> & Partial<Pick<CliHost, 'printError'>>,
  sharing: SharingOptions = {},
  earlier?: EarlierResults,
  listed?: Listing,
  heedIgnores = true,
): Promise<CheckedFolder> {
  const root = pathToFileURL(folder).href;
  const files = new NodeFileSystem(folder);
  const { paths, scope } = listed ?? (await listWorkspace(root, files));
  const index = new WorkspaceIndex(root);
  index.setScope(scope);
  await loadFiles(
    index,
    files,
    paths.filter((path) => fileKind(path) !== 'document'),
  );
  const base = index.snapshot();
  const { config, controls, answers, acknowledgements, events } = base;
  const today = dayFor(day, config, host);
  const names = [...paths, ...scope.leftOut.map(({ path }) => path)];
  const records: SharedRecords = {
    root,
    today,
    config,
    controls,
    answers,
    acknowledgements,
    events,
    paths: names,
  };
  const known = new KnownRecords(records);
  const snapshot = withDocuments(base, known, paths, folder);
  const failures = new Set<string>();
  const merged = new MergedCheck(snapshot, today, tellRuleFailures(host, root, failures), heedIgnores);
  const reports = new Map<string, PackedReports>();
  const decided: DecidedDocument[] = [];
  const changed: string[] = [];
  const approved: string[] = [];
  let missed = 0;
  const take = ({ facts, reports: packed }: SharedResult): void => {
    merged.add(facts);
    const { decision, withdrawn } = facts;
    decided.push({ path: relativeTo(root, facts.uri) ?? facts.uri, decision, withdrawn });
    if (facts.missed) missed += 1;
    if (facts.changed) changed.push(facts.uri);
    if (facts.approved) approved.push(facts.uri);
    reports.set(facts.uri, packed);
  };
  // Git works while documents are looked at.
  const history = new GitHistory(folder);
  const asked = history.of([...snapshot.documents.values()].map(({ path }) => path));
  // Waited for below, unless the check itself fails first.
  asked.catch(() => undefined);
  earlier?.open(known);
  const todo: string[] = [];
  for (const { path } of snapshot.documents.values()) {
    const found = earlier?.find(path, known);
    if (found) take(found);
    else todo.push(path);
  }
  const work = new SharedWork(
    folder,
    records,
    todo,
    (path, result) => {
      // What failed is tried, and told of, again the next time.
      if (result.facts.failed.length === 0) earlier?.keep(path, result);
      take(result);
    },
    sharing,
  );
  try {
    await work.run();
    earlier?.close(true);
    const told = await asked;
    // Nothing can be told of what was never committed.
    const committed = approved.filter((uri) => told.has(relativeTo(root, uri) ?? uri));
    const stated = committed.map((uri) => readDocument(base, folder, uri));
    const proofs = await proofsFrom(stated, told, snapshot);
    for (const { uri, path } of stated) if (proofs.get(path)?.reason === 'changed-unsaid') changed.push(uri);
    merged.complete(proofs);
    await settle(merged, work, reports);
  } finally {
    earlier?.close(false);
    await work.close();
  }
  const altered = changed.map((uri) => readDocument(base, folder, uri));
  const naming = await namedChanges(altered, { of: () => asked });
  return {
    root,
    today,
    documents: decided.filter(({ decision, withdrawn }) => isGovernedKind(decision.kind) && !withdrawn)
      .length,
    notRead: notReadOf(decided, snapshot.leftOut),
    isWhole: missed === 0 && knowsAllRecords(snapshot),
    config,
    results: () =>
      withNames(
        merged.results((uri) => unpackOf(reports, uri)),
        naming,
      ),
    ignores: merged.ignores(),
    failures: () => failures.size,
  };
}

/** Runs rules again that asked about other documents, until all have had the right answers. */
async function settle(
  merged: MergedCheck,
  work: SharedWork,
  reports: Map<string, PackedReports>,
): Promise<void> {
  for (let asked = merged.questions(); asked.length > 0; asked = merged.questions()) {
    await Promise.all(
      asked.map(async (question) => {
        const { uri, rule } = question;
        const again = await work.again(question);
        reports.set(uri, pack({ ...unpackOf(reports, uri), [rule]: again.reports }));
        merged.ranAgain(uri, { rule, asked: again.asked, failed: again.failed });
      }),
    );
  }
}

/** Names the statements that changed since an approval, where the approved text is known. */
function* withNames(
  results: Iterable<readonly [string, readonly Diagnostic[]]>,
  naming: ReadonlyMap<string, (report: Diagnostic) => Diagnostic>,
): Iterable<readonly [string, readonly Diagnostic[]]> {
  for (const [uri, diagnostics] of results) {
    const name = naming.get(uri);
    yield [uri, name ? diagnostics.map(name) : diagnostics];
  }
}

function unpackOf(reports: ReadonlyMap<string, PackedReports>, uri: string): ReturnType<typeof unpack> {
  const packed = reports.get(uri);
  return packed ? unpack(packed) : {};
}

/** The snapshot with all documents of the folder, none of which is read yet. */
function withDocuments(
  base: Snapshot,
  known: KnownRecords,
  paths: readonly string[],
  folder: string,
): Snapshot {
  const ignored = ignoredBy(base.config);
  const load = (uri: string): PolicyDocument => readDocument(base, folder, uri);
  const byPath = new Map<string, PolicyDocument>();
  const documents = new Map<string, PolicyDocument>();
  const told: LeftOut[] = [];
  for (const path of paths) {
    if (fileKind(path) !== 'document') continue;
    const document = new LazyDocument(uriOf(base.root, path), path, load);
    byPath.set(path, document);
    if (ignored?.(path)) told.push({ path, isFolder: false, reason: 'told' });
    else documents.set(document.uri, document);
  }
  return {
    ...base,
    leftOut: [...base.leftOut, ...told],
    documents,
    has: (path) => known.exists(path),
    documentAt: (path) => byPath.get(path),
  };
}
