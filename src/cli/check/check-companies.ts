import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NotRead, NotReadGroup } from '../../analysis/kinds/not-read.js';
import { notReadOf } from '../../analysis/kinds/not-read.js';
import { companiesOf } from '../../workspace/companies.js';
import { fileKind } from '../../workspace/file-kind.js';
import { isMissed, type LeftOut } from '../../workspace/left-out.js';
import { listWorkspace, type Listing } from '../../workspace/list-workspace.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import { checkFolder, type CheckedFolder, type EarlierResults } from './check-folder.js';
import type { SharingOptions } from './share-out.js';

/**
 * Checks a folder, or each of the companies below it that has a soc2.yaml of its own: side by side, so that none sees
 * the documents or records of another. `earlierOf` gives what was found before in a company's folder.
 */
export async function checkCompanies(
  folder: string,
  day: string | undefined,
  host: Pick<CliHost, 'now'> & Partial<Pick<CliHost, 'printError'>>,
  sharing: SharingOptions,
  earlierOf: (folder: string) => EarlierResults | undefined,
  heedIgnores = true,
): Promise<CheckedFolder> {
  const root = pathToFileURL(folder).href;
  const listing = await listWorkspace(root, new NodeFileSystem(folder));
  const companies = companiesOf(listing);
  const checked: (readonly [company: string, check: CheckedFolder])[] = [];
  for (const company of companies) {
    const home = join(folder, company);
    checked.push([
      company,
      await checkFolder(
        home,
        day,
        host,
        sharing,
        earlierOf(home),
        company === '' ? listing : undefined,
        heedIgnores,
      ),
    ]);
  }
  const [first, ...others] = checked;
  if (!first) throw new Error('There is no company.');
  if (others.length === 0 && first[0] === '') return first[1];
  const outside = companies.includes('') ? [] : outsideOf(listing);
  const all = checked.map(([, one]) => one);
  return {
    ...first[1],
    root,
    documents: all.reduce((sum, { documents }) => sum + documents, 0),
    notRead: merged([...checked.flatMap(([company, { notRead }]) => below(company, notRead)), ...outside]),
    isWhole: all.every(({ isWhole }) => isWhole) && !listing.scope.leftOut.some(isMissed),
    ignores: all.flatMap(({ ignores }) => ignores),
    *results() {
      for (const one of all) yield* one.results();
    },
    failures: () => all.reduce((sum, one) => sum + one.failures(), 0),
  };
}

/** The documents that lie in no company's folder, and what could not be looked at. */
function outsideOf({ paths, scope }: Listing): readonly NotReadGroup[] {
  const documents = paths.filter((path) => fileKind(path) === 'document');
  return notReadOf(
    [],
    [
      ...documents.map((path): LeftOut => ({ path, isFolder: false, reason: 'no-company' })),
      // What lies there may be another company.
      ...scope.leftOut.filter(isMissed),
    ],
  );
}

/** A company's entries under its folder; other companies are no part of what it lacks. */
function below(company: string, groups: readonly NotReadGroup[]): readonly NotReadGroup[] {
  return groups
    .filter(({ reason }) => reason !== 'left-out:other-company')
    .map((group) => ({
      ...group,
      entries: group.entries.map((entry): NotRead => ({
        ...entry,
        path: company === '' ? entry.path : `${company}/${entry.path}`,
      })),
    }));
}

function merged(groups: readonly NotReadGroup[]): readonly NotReadGroup[] {
  const byReason = new Map<string, NotReadGroup>();
  for (const group of groups) {
    const there = byReason.get(group.reason);
    byReason.set(group.reason, there ? { ...there, entries: [...there.entries, ...group.entries] } : group);
  }
  return [...byReason.values()];
}
