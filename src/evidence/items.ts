import type { Control, EvidenceEntry, EvidenceFile } from '../workspace/records.js';
import { isRegisterOfEvidence } from '../workspace/file-kind.js';
import { folderOf, resolvePath } from '../workspace/paths.js';
import { dayOf, type Day } from './day.js';
import { isEvidenceName, readEvidencePath, type EvidencePath } from './evidence-path.js';
import { readLabel, type PeriodLabel } from './period-label.js';

/** One evidence file with all that its manifest, its name and its folders say of it. The manifest goes first. */
export interface EvidenceItem {
  readonly uri: string;
  readonly path: string;
  readonly file: EvidenceFile;
  readonly parsed: EvidencePath;
  readonly entry: EvidenceEntry | undefined;
  readonly control: string | undefined;
  readonly kind: string | undefined;
  readonly label: PeriodLabel | undefined;
  /** When what it shows happened. */
  readonly effective: Day | undefined;
  /** When it was made or collected, as far as it says. */
  readonly made: Day | undefined;
  /** As its manifest has it. */
  readonly sha256: string | undefined;
  /** The hashes by which its content is known: as recorded, and as it was read. */
  readonly contents: readonly string[];
}

/** A file that a manifest lists. */
export interface ListedFile {
  readonly entry: EvidenceEntry;
  /** As written. */
  readonly written: string;
  /** Workspace-relative; undefined when it leads outside the workspace. */
  readonly path: string | undefined;
  readonly sha256: string | undefined;
  readonly effectiveDate: string | undefined;
}

/** Every file that the manifests list. */
export function listedFiles(entries: readonly EvidenceEntry[]): readonly ListedFile[] {
  return entries.flatMap((entry) =>
    entry.files.map(({ path, sha256, effectiveDate }) => ({
      entry,
      written: path,
      path: resolvePath(folderOf(entry.path), path),
      sha256,
      effectiveDate,
    })),
  );
}

/**
 * The evidence files of a workspace, in the order of their paths. A file that manifests give to several controls is an
 * item of each.
 */
export function evidenceItems(
  files: readonly EvidenceFile[],
  entries: readonly EvidenceEntry[],
  controls: readonly Control[],
): readonly EvidenceItem[] {
  const known = new Set(controls.map(({ id }) => id));
  const listed = new Map<string | undefined, ListedFile[]>();
  for (const one of listedFiles(entries)) {
    const there = listed.get(one.path);
    if (there) there.push(one);
    else listed.set(one.path, [one]);
  }
  const loose = new Map<string, EvidenceEntry[]>();
  for (const entry of entries) {
    if (entry.files.length > 0) continue;
    const folder = folderOf(entry.path);
    const there = loose.get(folder);
    if (there) there.push(entry);
    else loose.set(folder, [entry]);
  }
  const items: EvidenceItem[] = [];
  for (const file of files) {
    const { path } = file;
    if (!isEvidenceName(path) || (isRegisterOfEvidence(path) && !listed.has(path))) continue;
    const parsed = readEvidencePath(path, known);
    const listings = listed.get(path);
    if (listings) {
      items.push(...distinct(listings.map((one) => item(file, parsed, one.entry, one))));
      continue;
    }
    const speaking = loose.get(folderOf(path))?.filter((one) => speaksOf(one, parsed)) ?? NO_ENTRIES;
    const [first] = speaking;
    if (first === undefined) items.push(item(file, parsed, undefined, undefined));
    // An entry for several controls stands here once for each, all with one place.
    for (const one of speaking)
      if (one === first || one.range === first?.range) items.push(item(file, parsed, one, undefined));
  }
  return items;
}

const NO_ENTRIES: readonly EvidenceEntry[] = [];

/** One item for each control and kind that manifests give a file to; what is listed last goes first. */
function distinct(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  if (items.length === 1) return items;
  return [...new Map(items.map((one) => [`${one.control ?? ''}\n${one.kind ?? ''}`, one])).values()];
}

/** An entry without a list of files speaks of those in its folder that do not say otherwise. */
function speaksOf(entry: EvidenceEntry, { nameControl, kind }: EvidencePath): boolean {
  const agrees = (said: string | undefined, name: string | undefined): boolean =>
    said === undefined || name === undefined || said === name;
  return agrees(entry.control, nameControl) && agrees(entry.kind, kind);
}

const NO_CONTENTS: readonly string[] = [];

function contentsOf({ content }: EvidenceFile, recorded: string | undefined): readonly string[] {
  const read = content?.state === 'read' ? content.sha256 : undefined;
  if (recorded === undefined) return read === undefined ? NO_CONTENTS : [read];
  const lower = recorded.toLowerCase();
  return read === undefined || read === lower ? [lower] : [lower, read];
}

function item(
  file: EvidenceFile,
  parsed: EvidencePath,
  entry: EvidenceEntry | undefined,
  listing: ListedFile | undefined,
): EvidenceItem {
  const effective = listing?.effectiveDate ?? entry?.effectiveDate ?? parsed.date;
  const made = entry?.collected ?? parsed.date;
  return {
    uri: file.uri,
    path: file.path,
    file,
    parsed,
    entry,
    control: entry?.control ?? parsed.nameControl ?? parsed.folderControl,
    kind: entry?.kind ?? parsed.kind,
    label: (entry?.period === undefined ? undefined : readLabel(entry.period)) ?? parsed.label,
    effective: effective === undefined ? undefined : dayOf(effective),
    made: made === undefined ? undefined : dayOf(made),
    sha256: listing?.sha256,
    contents: contentsOf(file, listing?.sha256),
  };
}
