import type { FrontMatter } from '../document.js';
import type { Range } from '../position.js';
import { isMarkedDraft } from './state-words.js';

const FILE = /(?:^|[._ -])(?:draft|wip)(?:[._ -]|$)|[._ -]concept$/i;
const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Whether a title or a file's name marks the document as a draft. */
function isMarked(title: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return isMarkedDraft(title) || FILE.test(name);
}

/** What a document says of itself, with the state that its title or name gives it: a draft stays one. */
export function withMarkedState(
  frontMatter: FrontMatter | undefined,
  title: string,
  path: string,
): FrontMatter | undefined {
  if (frontMatter?.status?.value === 'draft' || frontMatter?.status?.value === 'retired') return frontMatter;
  if (!isMarked(title, path)) return frontMatter;
  const range = frontMatter?.title?.valueRange ?? TOP;
  return {
    ...(frontMatter ?? { range: TOP, claims: [], controls: [], unknownKeys: [] }),
    status: { value: 'draft', keyRange: range, valueRange: range, derived: true },
  };
}
