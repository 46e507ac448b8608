import type { Control, EvidenceEntry, EvidenceFile } from '../../workspace/records.js';
import { folderOf, resolvePath } from '../../workspace/paths.js';
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
  readonly sha256: string | undefined;
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

/** The evidence files of a workspace, in the order of their paths. */
export function evidenceItems(
  files: readonly EvidenceFile[],
  entries: readonly EvidenceEntry[],
  controls: readonly Control[],
): readonly EvidenceItem[] {
  const known = new Set(controls.map(({ id }) => id));
  const listed = new Map(listedFiles(entries).map((one) => [one.path, one]));
  const loose = new Map<string, EvidenceEntry[]>();
  for (const entry of entries) {
    if (entry.files.length > 0) continue;
    const folder = folderOf(entry.path);
    const there = loose.get(folder);
    if (there) there.push(entry);
    else loose.set(folder, [entry]);
  }
  return files
    .filter(({ path }) => isEvidenceName(path))
    .map((file) => {
      const parsed = readEvidencePath(file.path, known);
      const listing = listed.get(file.path);
      const entry = listing?.entry ?? loose.get(folderOf(file.path))?.find((one) => speaksOf(one, parsed));
      return item(file, parsed, entry, listing);
    });
}

/** An entry without a list of files speaks of those in its folder that do not say otherwise. */
function speaksOf(entry: EvidenceEntry, { nameControl, kind }: EvidencePath): boolean {
  const agrees = (said: string | undefined, name: string | undefined): boolean =>
    said === undefined || name === undefined || said === name;
  return agrees(entry.control, nameControl) && agrees(entry.kind, kind);
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
  };
}
