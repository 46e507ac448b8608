import type { FrontMatter } from '../document.js';
import type { Range } from '../position.js';
import { markedStateOf } from './state-words.js';

const DRAFT_FILE = /(?:^|[._ -])(?:draft|wip)(?:[._ -]|$)|[._ -]concept$/i;
/** At the end of a name only: `archive-logs.md` is on archives. */
const RETIRED_FILE =
  /[._ -](?:old|obsolete|deprecated|superseded|retired|archived|withdrawn|bak|orig|oud|vervallen|ingetrokken|gearchiveerd)$/i;
const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The state with which a title or a file's name marks the document. */
function markOf(title: string, path: string): 'draft' | 'retired' | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  if (RETIRED_FILE.test(name)) return 'retired';
  return markedStateOf(title) ?? (DRAFT_FILE.test(name) ? 'draft' : undefined);
}

/** What a document says of itself, with the state that its title or name gives it: a draft stays one. */
export function withMarkedState(
  frontMatter: FrontMatter | undefined,
  title: string,
  path: string,
): FrontMatter | undefined {
  const said = frontMatter?.status?.value;
  const mark = markOf(title, path);
  if (mark === undefined || said === 'retired' || said === mark) return frontMatter;
  const range = frontMatter?.title?.valueRange ?? TOP;
  return {
    ...(frontMatter ?? { range: TOP, claims: [], controls: [], unknownKeys: [] }),
    status: { value: mark, keyRange: range, valueRange: range, derived: true },
  };
}
