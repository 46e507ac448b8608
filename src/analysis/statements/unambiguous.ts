import { contradicts, groupOf } from './compare.js';
import type { Statement } from './types.js';

/**
 * Leaves out statements that contradict another of the same section: a policy does not contradict itself within a few
 * lines, so the two are about different things that could not be told apart. A table next to prose is another matter: it
 * is changed apart from it, and so is the front matter. A document with three values for one thing has three things.
 */
export function unambiguous(statements: readonly Statement[]): readonly Statement[] {
  let clear = CLEAR.get(statements);
  if (!clear) {
    clear = withoutUnclear(statements);
    CLEAR.set(statements, clear);
  }
  return clear;
}

const CLEAR = new WeakMap<readonly Statement[], readonly Statement[]>();

/** So many different values of one thing are of different things. */
const TOO_MANY = 3;

function withoutUnclear(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  const unclear = new Set<Statement>();
  const groups = grouped(statements, (one) => (one.record ? undefined : groupOf(one)));
  for (const [group, there] of groups) {
    if (there.length < 2) continue;
    if (valuesOf(there) >= TOO_MANY && !/^(?:own-|control:)/.test(group)) {
      for (const one of there) unclear.add(one);
      continue;
    }
    const places = grouped(there, (one) => `${one.section} ${one.inTable ?? false}`);
    for (const near of places.values()) {
      const [first] = near;
      if (first && near.some((other) => contradicts(first, other))) for (const one of near) unclear.add(one);
    }
  }
  return unclear.size === 0 ? statements : statements.filter((statement) => !unclear.has(statement));
}

/** How many of them contradict each other: values that can be the same count once. */
function valuesOf(statements: readonly Statement[]): number {
  const different: Statement[] = [];
  for (const one of statements) if (different.every((other) => contradicts(one, other))) different.push(one);
  return different.length;
}

function grouped(
  statements: readonly Statement[],
  keyOf: (statement: Statement) => string | undefined,
): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = keyOf(statement);
    if (key === undefined) continue;
    const there = groups.get(key);
    if (there) there.push(statement);
    else groups.set(key, [statement]);
  }
  return groups;
}
