import type { Language } from '../../catalog/types.js';
import { visible } from '../../reporting/visible-text.js';
import { relativeTo } from '../../workspace/paths.js';
import type { CheckedFolder } from './check-folder.js';
import type { CheckOptions } from './options.js';

type Checked = Pick<CheckedFolder, 'root' | 'ignores'>;
type Wanted = Pick<CheckOptions, 'ignores' | 'maxIgnores'>;

/** Comments that are named. */
const MOST_NAMED = 50;

/** What a check says of the comments in documents that silence rules: how many, and where when there are too many. */
export function ignoresLines(checked: Checked, wanted: Wanted, language: Language): string[] {
  const count = checked.ignores.length;
  if (count === 0) return [];
  const nl = language === 'nl';
  const most = wanted.maxIgnores;
  const said = nl
    ? `Opmerkingen in documenten die regels onderdrukken: ${count}${wanted.ignores ? '' : '; ze tellen hier niet'}.`
    : `Comments in documents that silence rules: ${count}${wanted.ignores ? '' : '; they do not count here'}.`;
  if (most === undefined || count <= most) return [said];
  return [
    nl ? `${said} Toegestaan: ${most}.` : `${said} Allowed: ${most}.`,
    ...placesOf(checked).map((place) => `  ${visible(place)}`),
    ...(count > MOST_NAMED ? [`  … ${count - MOST_NAMED}`] : []),
  ];
}

/** The same for programs. */
export function ignoresJson(checked: Checked, { ignores, maxIgnores }: Wanted): object {
  return {
    count: checked.ignores.length,
    heeded: ignores,
    ...(maxIgnores !== undefined && { most: maxIgnores, tooMany: checked.ignores.length > maxIgnores }),
    places: placesOf(checked),
  };
}

/** `policies/access.md:12`. */
function placesOf({ root, ignores }: Checked): string[] {
  return ignores.slice(0, MOST_NAMED).map(({ uri, line }) => `${relativeTo(root, uri) ?? uri}:${line + 1}`);
}
