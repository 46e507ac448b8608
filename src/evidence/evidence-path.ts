import { EVIDENCE_KIND_IDS } from '../catalog/evidence-kind-ids.js';
import { meantEvidenceKind } from '../catalog/meant-evidence-kind.js';
import { asDate } from '../workspace/values.js';
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
  return !NO_EVIDENCE.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Reads a workspace-relative path. `known` holds the IDs of the workspace's controls. */
export function readEvidencePath(path: string, known: ReadonlySet<string>): EvidencePath {
  const parts = path.split('/');
  const folders = parts.slice(1, -1);
  const name = parts.at(-1) ?? '';
  const period = folders.findIndex((folder) => readLabel(folder) !== undefined);
  const label = period < 0 ? undefined : readLabel(folders[period] ?? '');
  const control = folders.findIndex((folder) => known.has(folder));
  // A folder for a control that does not exist (any more) stands before its period, below an area.
  const assumed = control >= 0 ? control : period >= 1 ? period - 1 : folders.length >= 2 ? 1 : -1;
  return {
    area: folders[0],
    folderControl: assumed >= 0 && (control >= 0 || assumed > 0) ? folders[assumed] : undefined,
    label,
    ...readName(name, known),
  };
}

function readName(
  name: string,
  known: ReadonlySet<string>,
): Pick<EvidencePath, 'date' | 'nameControl' | 'kind' | 'detail' | 'named'> {
  const [, written = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})(?:_|$)(.*)$/s.exec(name) ?? [];
  const date = asDate(written);
  const stem = (date === undefined ? name : rest).replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, '');
  const words = stem.split('_');
  // The control's ID may hold an underscore itself.
  const length = words.findLastIndex((_, n) => known.has(words.slice(0, n + 1).join('_'))) + 1;
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
