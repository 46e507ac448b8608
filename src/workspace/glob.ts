import { withoutEnd } from './text-ends.js';

/**
 * Globs as people write them for paths in a workspace: `*`, `?`, `[a-z]`, `{a,b}` and `**` for any number of folders.
 * Matching takes time in proportion to pattern times path, whatever both are: workspaces come from anywhere.
 */
export type Glob = (path: string) => boolean;

/** Longer patterns, and those that stand for more alternatives, match nothing. */
const MOST_CHARACTERS = 1000;
const MOST_ALTERNATIVES = 64;

/** A list of choices that holds no other. */
const BRACES = /\{([^{},]*,[^{}]*)\}/;

type Segment = readonly Token[] | 'any';
type Token = '*' | '?' | { readonly chars: string } | { readonly set: string; readonly not: boolean };

/** Compiles one glob; `./` and `/` at its start are the same as none. */
export function glob(pattern: string): Glob {
  const anchored = pattern.trim().replace(/^(?:\.?\/)+/, '');
  const bare = withoutEnd(anchored, /\//);
  const cleaned = bare === anchored ? bare : `${bare}/**`;
  if (cleaned === '' || cleaned.length > MOST_CHARACTERS) return () => false;
  const alternatives = expand(cleaned).map(segmentsOf);
  return (path) => {
    const parts = path.split('/');
    return alternatives.some((segments) => matchPath(segments, parts));
  };
}

/** Whether any of some globs matches; undefined when there are none. */
export function anyGlob(patterns: readonly string[]): Glob | undefined {
  if (patterns.length === 0) return undefined;
  const all = patterns.map(glob);
  return (path) => all.some((one) => one(path));
}

/** Whether something in a folder could match: the folder's path is a start of what the pattern stands for. */
export function mayMatchBelow(pattern: string, folder: string): boolean {
  const cleaned = pattern.trim().replace(/^(?:\.?\/)+/, '');
  if (cleaned === '' || cleaned.length > MOST_CHARACTERS) return false;
  const parts = folder.split('/');
  return expand(cleaned).some((one) => {
    const segments = segmentsOf(one);
    for (let n = 0; n < parts.length; n += 1) {
      const segment = segments[n];
      if (segment === undefined) return false;
      if (segment === 'any') return true;
      if (!matchName(segment, parts[n] ?? '')) return false;
    }
    return segments.length > parts.length;
  });
}

/** One pattern for each way to read its braces. */
function expand(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const braces = BRACES.exec(one);
    if (!braces || done.length + open.length >= MOST_ALTERNATIVES) done.push(one);
    else
      for (const choice of (braces[1] ?? '').split(',').reverse())
        open.push(one.slice(0, braces.index) + choice + one.slice(braces.index + braces[0].length));
  }
  return done.slice(0, MOST_ALTERNATIVES);
}

function segmentsOf(pattern: string): Segment[] {
  return pattern.split('/').map((part): Segment => (part === '**' ? 'any' : tokensOf(part)));
}

function tokensOf(part: string): Token[] {
  const tokens: Token[] = [];
  for (let n = 0; n < part.length; n += 1) {
    const char = part[n] ?? '';
    const end = char === '[' ? part.indexOf(']', n + 2) : -1;
    if (char === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*');
    } else if (char === '?') tokens.push('?');
    else if (end > 0) {
      const inner = part.slice(n + 1, end);
      const not = /^[!^]/.test(inner);
      tokens.push({ set: not ? inner.slice(1) : inner, not });
      n = end;
    } else if (char === '\\' && n + 1 < part.length) {
      n += 1;
      tokens.push({ chars: part[n] ?? '' });
    } else tokens.push({ chars: char });
  }
  return tokens;
}

/** Which segments may come next, after each part of the path: never more than there are segments. */
function matchPath(segments: readonly Segment[], parts: readonly string[]): boolean {
  let at = skipAny(segments, new Set([0]));
  for (const part of parts) {
    const next = new Set<number>();
    for (const n of at) {
      const segment = segments[n];
      if (segment === 'any') next.add(n);
      else if (segment !== undefined && matchName(segment, part)) next.add(n + 1);
    }
    if (next.size === 0) return false;
    at = skipAny(segments, next);
  }
  return at.has(segments.length);
}

/** `**` may stand for no folder at all. */
function skipAny(segments: readonly Segment[], at: ReadonlySet<number>): Set<number> {
  const all = new Set(at);
  for (const n of all) if (segments[n] === 'any') all.add(n + 1);
  return all;
}

/** Goes back to the last `*` only: what earlier ones took need never change. */
function matchName(tokens: readonly Token[], name: string): boolean {
  let token = 0;
  let at = 0;
  let star = -1;
  let from = 0;
  while (at < name.length) {
    const one = tokens[token];
    if (one === '*') {
      star = token;
      from = at;
      token += 1;
    } else if (one !== undefined && matchChar(one, name[at] ?? '')) {
      token += 1;
      at += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      token = star + 1;
    } else return false;
  }
  while (tokens[token] === '*') token += 1;
  return token === tokens.length;
}

function matchChar(token: Exclude<Token, '*'>, char: string): boolean {
  if (token === '?') return true;
  if ('chars' in token) return token.chars === char;
  return inSet(token.set, char) !== token.not;
}

function inSet(set: string, char: string): boolean {
  for (let n = 0; n < set.length; n += 1) {
    const first = set[n] ?? '';
    const last = set[n + 1] === '-' ? set[n + 2] : undefined;
    if (last !== undefined) {
      if (first <= char && char <= last) return true;
      n += 2;
    } else if (first === char) return true;
  }
  return false;
}
