import { inSections } from '../../workspace/by-section.js';
import type { Sentence } from '../../workspace/document.js';
import { fieldNamed } from '../../workspace/metadata/field-names.js';
import { isUnfilled } from '../../workspace/metadata/unfilled.js';
import { folderOf, resolvePath } from '../../workspace/paths.js';
import { isExternal } from '../../workspace/link-target.js';
import { METADATA_KEYS, type MetadataKey } from './lacking.js';

/** What one document says of another in a table: "| Access | policies/access.md | M. Solheim | 3.0 | 2025-09-08 |". */
export interface ListedMetadata {
  /** Of the other document, workspace-relative. */
  readonly path: string;
  readonly keys: readonly MetadataKey[];
}

const PAGE = /^[^\s|]{1,200}\.(?:md|mdx|markdown)$/i;
/** A row that says one thing only may say it of a control or a risk that is arranged in the document. */
const FEWEST = 2;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** What the rows of a document's tables say of the documents they name by a link or a path: an index of policies. */
export const listedMetadata = inSections(
  ({ content: { sentences, links } }, _section, { path: own }): readonly ListedMetadata[] =>
    [...rowsIn(sentences)].flatMap(([line, cells]) => {
      const keys = new Set(cells.flatMap(keyOf));
      if (keys.size < FEWEST) return [];
      const targets = [
        ...links.filter(({ range }) => range.start.line === line).map(({ target }) => target),
        ...cells.map(({ text }) => text).filter((text) => PAGE.test(text)),
      ];
      const paths = targets.flatMap((target) => pathsOf(folderOf(own), target));
      return [...new Set(paths)]
        .filter((path) => path !== own)
        .map((path) => ({ path, keys: METADATA_KEYS.filter((key) => keys.has(key)) }));
    }),
  ({ path }) => path,
);

function rowsIn(sentences: readonly Sentence[]): ReadonlyMap<number, readonly Sentence[]> {
  const rows = new Map<number, Sentence[]>();
  for (const one of sentences) {
    if (one.kind !== 'table-cell') continue;
    const { line } = one.range.start;
    const row = rows.get(line);
    if (row) row.push(one);
    else rows.set(line, [one]);
  }
  return rows;
}

/** What a cell says by the header of its column; nothing when it is a dash or still to be filled in. */
function keyOf({ lead, text }: Sentence): readonly MetadataKey[] {
  if (lead === undefined || !SAYS_SOMETHING.test(text) || isUnfilled(text)) return [];
  const field = fieldNamed(lead);
  const key = field === 'nextReview' ? 'review' : field;
  return METADATA_KEYS.filter((one) => one === key);
}

/** A path in a table is from the page or from the workspace: people write both. */
function pathsOf(folder: string, target: string): readonly string[] {
  const [path = ''] = target.split('#', 1);
  if (path === '' || isExternal(path)) return [];
  return [resolvePath(folder, path), resolvePath('', path)].filter((one) => one !== undefined);
}
