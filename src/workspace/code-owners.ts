import { glob, type Glob } from './glob.js';

/** Where the file may stand; the first that is there counts. */
export const CODE_OWNERS_PATHS = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
];

const MOST_LINES = 2000;

/** Whom a CODEOWNERS file names for each path, as written (`@team`, an address). Of several lines the last counts. */
export class CodeOwners {
  readonly #lines: readonly { readonly matches: Glob; readonly owners: readonly string[] }[];

  constructor(text: string) {
    this.#lines = text.split(/\r?\n/).slice(0, MOST_LINES).flatMap(lineOf).reverse();
  }

  of(path: string): readonly string[] {
    return this.#lines.find(({ matches }) => matches(path))?.owners ?? [];
  }
}

function lineOf(line: string): { readonly matches: Glob; readonly owners: readonly string[] }[] {
  const [pattern = '', ...rest] = line
    .slice(0, 1000)
    .trim()
    .split(/(?<!\\)\s+/);
  if (pattern === '' || pattern.startsWith('#') || /^\^?\[/.test(pattern)) return [];
  const comment = rest.findIndex((one) => one.startsWith('#'));
  const owners = comment < 0 ? rest : rest.slice(0, comment);
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '/**');
  const anchored = pattern.startsWith('/') || bare.slice(0, -1).includes('/');
  const from = anchored ? bare : `**/${bare}`;
  const whole = glob(from);
  const below = glob(`${from}/**`);
  // `docs/*` is about the files of that folder alone.
  const deep = !/\*$/.test(bare);
  return [{ matches: (path) => whole(path) || (deep && below(path)), owners }];
}
