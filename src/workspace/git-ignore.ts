import { glob, type Glob } from './glob.js';

interface GitRule {
  readonly matches: Glob;
  readonly keeps: boolean;
  readonly foldersOnly: boolean;
}

/** A file of this many lines is no list of people. */
const MOST_LINES = 2000;

/** The rules of one `.gitignore`, as git reads them; the last that matches counts. */
export class GitIgnore {
  readonly #rules: readonly GitRule[];

  constructor(text: string) {
    this.#rules = text.split(/\r?\n/).slice(0, MOST_LINES).flatMap(ruleOf).reverse();
  }

  /** Whether a path relative to the file's folder is ignored, kept in spite of rules above, or not spoken of. */
  speaksOf(path: string, isFolder: boolean): 'ignored' | 'kept' | undefined {
    const rule = this.#rules.find(({ matches, foldersOnly }) => (isFolder || !foldersOnly) && matches(path));
    return rule && (rule.keeps ? 'kept' : 'ignored');
  }
}

function ruleOf(line: string): GitRule[] {
  const text = withoutTrailingSpace(line);
  if (text === '' || text.startsWith('#')) return [];
  const keeps = text.startsWith('!');
  const pattern = keeps ? text.slice(1) : text;
  const foldersOnly = pattern.endsWith('/');
  const bare = foldersOnly ? pattern.slice(0, -1) : pattern;
  if (bare === '' || bare === '/') return [];
  // A slash at the start or within ties a pattern to the folder of the file; without one it is meant at any depth.
  const anchored = bare.includes('/');
  return [{ matches: glob(anchored ? bare : `**/${bare}`), keeps, foldersOnly }];
}

/** A space after a backslash is part of a pattern. */
function withoutTrailingSpace(line: string): string {
  const text = line.trimEnd();
  return text.endsWith('\\') ? line.slice(0, text.length + 1) : text;
}
