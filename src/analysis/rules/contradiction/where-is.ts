import type { Localised } from '../../../catalog/types.js';
import type { PlacedSaid } from '../../said/said.js';
import type { StatedRecord } from '../../statements/types.js';
import type { PlacedStatement } from '../../workspace-facts.js';
import { say } from '../support/say.js';

/** The promise or control that says it, by its ID; undefined for what stands in a document. */
function recordName(record: StatedRecord | undefined): Localised | undefined {
  const id = record?.id === undefined ? '' : ` ${record.id}`;
  switch (record?.kind) {
    case 'commitment':
      return say(`commitment${id}`, `toezegging${id}`);
    case 'control':
      return say(`control${id}`, `beheersmaatregel${id}`);
    default:
      return undefined;
  }
}

/** Where the other text stands, as a message says it: “in control AC-1”, “elsewhere in this document”. */
export function whereIs(uri: string, { document, statement: { record, range } }: PlacedStatement): Localised {
  const name = recordName(record);
  if (name) return say(`in ${name.en}`, `in ${name.nl}`);
  const inFrontMatter = record?.kind === 'front-matter';
  if (inFrontMatter && !record.inText) return say('in the front matter', 'in de front matter');
  if (document.uri !== uri) return say(`in “${document.title}”`, `in “${document.title}”`);
  const line = range.start.line + 1;
  return inFrontMatter
    ? say(`on line ${line}`, `op regel ${line}`)
    : say('elsewhere in this document', 'elders in dit document');
}

/** The other text itself, as a message names it: “control AC-1”, “line 12”. */
export function nameOfPlace(uri: string, { document, said: { record, range } }: PlacedSaid): Localised {
  const name = recordName(record);
  if (name) return name;
  const line = range.start.line + 1;
  return document.uri === uri
    ? say(`line ${line}`, `regel ${line}`)
    : say(`“${document.title}” (line ${line})`, `“${document.title}” (regel ${line})`);
}
