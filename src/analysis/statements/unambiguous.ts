import { contradicts, groupOf } from './compare.js';
import type { Statement } from './types.js';

/**
 * Leaves out statements that contradict another of the same section: a policy does not contradict itself within a few
 * lines, so the two are about different things that the extraction could not tell apart.
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

function withoutUnclear(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  const counts = new Map<number, number>();
  for (const { section } of statements) counts.set(section, (counts.get(section) ?? 0) + 1);
  const places = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (counts.get(statement.section) === 1) continue;
    const place = `${statement.section}|${groupOf(statement)}`;
    const there = places.get(place);
    if (there) there.push(statement);
    else places.set(place, [statement]);
  }
  const unclear = new Set<Statement>();
  for (const there of places.values()) {
    const [first] = there;
    if (first && there.some((other) => contradicts(first, other))) there.forEach((one) => unclear.add(one));
  }
  return unclear.size === 0 ? statements : statements.filter((statement) => !unclear.has(statement));
}
