import { EVIDENCE_KIND_IDS } from '../catalog/evidence-kind-ids.js';
import { meantEvidenceKind } from '../catalog/meant-evidence-kind.js';
import { readLabel, type PeriodLabel } from './period-label.js';

/** What an evidence file's name and folders say, by the convention `evidence/<area>/<control>/<period>/<date>_<control>_<kind>.<ext>`. */
export interface EvidencePath {
  /** The folder below `evidence/`; undefined for a file outside any. */
  readonly area: string | undefined;
  readonly folderControl: string | undefined;
  readonly label: PeriodLabel | undefined;
  readonly date: string | undefined;
  readonly nameControl: string | undefined;
  /** As written; not always a kind that exists. */
  readonly kind: string | undefined;
  /** What stands behind the kind: a system, an event, a number. */
  readonly detail: string | undefined;
  /** Whether the name keeps to the convention. */
  readonly named: boolean;
}

const KINDS = new Set(EVIDENCE_KIND_IDS);
/** Left by systems, or there to explain the folder to people. */
const NO_EVIDENCE = /^(?:\..*|readme(?:\..*)?|leesmij(?:\..*)?|thumbs\.db|desktop\.ini|~\$.*|.*\.tmp)$/i;

/** Whether a file in `evidence/` is meant as evidence at all. */
export function isEvidenceName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // Nearly all begin with their date; of tens of thousands each pattern costs.
  if (isDigit(name.charCodeAt(0))) return name.slice(-TEMPORARY.length).toLowerCase() !== TEMPORARY;
  return !NO_EVIDENCE.test(name);
}

const TEMPORARY = '.tmp';

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

type FromFolders = Pick<EvidencePath, 'area' | 'folderControl' | 'label'>;

/** What folders say, by the IDs they were read with: a folder may hold thousands of files. */
const FOLDERS = new WeakMap<ReadonlySet<string>, Map<string, FromFolders>>();

/** Reads a workspace-relative path. `known` holds the IDs of the workspace's controls. */
export function readEvidencePath(path: string, known: ReadonlySet<string>): EvidencePath {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(slash, 0));
  let read = FOLDERS.get(known);
  if (!read) FOLDERS.set(known, (read = new Map()));
  let from = read.get(folder);
  if (!from) read.set(folder, (from = readFolders(folder.split('/').slice(1), known)));
  const { area, folderControl, label } = from;
  const { date, nameControl, kind, detail, named } = readName(path.slice(slash + 1), known);
  // Written out: there may be tens of thousands, and objects of one shape are made many times as fast.
  return { area, folderControl, label, date, nameControl, kind, detail, named };
}

/** `folders` are those below `evidence/`. */
function readFolders(folders: readonly string[], known: ReadonlySet<string>): FromFolders {
  const period = folders.findIndex((folder) => readLabel(folder) !== undefined);
  const label = period < 0 ? undefined : readLabel(folders[period] ?? '');
  const control = folders.findIndex((folder) => known.has(folder));
  // A folder for a control that does not exist (any more) stands before its period, below an area.
  const assumed = control >= 0 ? control : period >= 1 ? period - 1 : folders.length >= 2 ? 1 : -1;
  return {
    area: folders[0],
    folderControl: assumed >= 0 && (control >= 0 || assumed > 0) ? folders[assumed] : undefined,
    label,
  };
}

function readName(
  name: string,
  known: ReadonlySet<string>,
): Pick<EvidencePath, 'date' | 'nameControl' | 'kind' | 'detail' | 'named'> {
  const [, written = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(?:_|$)(.*)$/s.exec(name) ?? [];
  const date = written === '' ? undefined : readLabel(written)?.text;
  const stem = (date === undefined ? name : rest).replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, '');
  const words = stem.split('_');
  const length = wordsOfControl(words, known);
  const nameControl =
    length > 0
      ? words.slice(0, length).join('_')
      : date !== undefined && words.length > 1
        ? words[0]
        : undefined;
  const after = (nameControl === undefined ? words : words.slice(Math.max(length, 1))).map(meantEvidenceKind);
  const at = Math.max(
    0,
    after.findIndex((word) => KINDS.has(word)),
  );
  const kind = nameControl === undefined && !KINDS.has(after[at] ?? '') ? undefined : after[at] || undefined;
  const detail = [...after.slice(0, at), ...after.slice(at + 1)].join('_') || undefined;
  return {
    date,
    nameControl,
    kind,
    detail,
    named: date !== undefined && nameControl !== undefined && kind !== undefined,
  };
}

/** How many of the first words are the control's ID, which may hold an underscore itself. */
function wordsOfControl(words: readonly string[], known: ReadonlySet<string>): number {
  for (let length = words.length; length > 1; length -= 1)
    if (known.has(words.slice(0, length).join('_'))) return length;
  return known.has(words[0] ?? '') ? 1 : 0;
}
