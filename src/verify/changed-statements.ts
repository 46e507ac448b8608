import type {
  ChangedStatement,
  StatedRecords,
  StatementChange,
} from '../analysis/approval/changed-statement.js';
import type { PolicyDocument } from '../workspace/document.js';
import { changesOf } from './changes.js';
import { linesOfDocument } from './facts/document-lines.js';
import { FactIndex } from './facts/fact-index.js';
import { likeness } from './facts/likeness.js';
import { readLine, type ReadLine } from './facts/read-line.js';
import type { Hunk } from './hunks.js';
import type { Fault } from './kept-meaning/fault.js';
import { changedMeaning } from './kept-meaning/kept-meaning.js';
import { SAYS_NOTHING } from './kept-meaning/removed.js';
import { sideOf } from './kept-meaning/side.js';
import { leftBehind } from './left-behind.js';
import { rangeOf } from './statement-range.js';
import { placedStatements, type PlacedStatement } from './placed-statements.js';

/** So alike, one statement is the other reworded. */
const ALIKE = 0.3;
/** Statements compared with each other; what is beyond is told by itself. */
const MOST = 300;
const ORDER: readonly StatementChange[] = ['weakened', 'removed', 'changed', 'new'];

/**
 * The statements of two texts that are not the same: weakened ones first, then removed, changed and new ones. What makes
 * one weaker is what `verify` finds lost between them; what other documents state does not matter here. With `records`, it
 * is told which of them were left behind.
 */
export function changedStatements(
  before: PolicyDocument,
  after: PolicyDocument,
  records?: StatedRecords,
): readonly ChangedStatement[] {
  const { fresh, hunks } = changesOf(placedStatements(before), placedStatements(after));
  const gone = new Set(hunks.flatMap((hunk) => hunk.before));
  if (fresh.length === 0 && gone.size === 0) return [];
  const index = new FactIndex(linesOfDocument(before));
  // What was struck out, asked or left open is said by nobody.
  const elsewhere = fresh
    .filter(({ statement: { force } }) => !SAYS_NOTHING.has(force))
    .slice(0, MOST)
    .map((one) => sideOf([one], after.language).stems);
  const lossesAt = new Map<PlacedStatement, Fault>();
  const lost = new Map<PlacedStatement, Fault>();
  for (const hunk of hunks.flatMap((one) => oneByOne(one, index)))
    for (const fault of changedMeaning(hunk, 'edit', index, after.language, elsewhere)) {
      if (fault.kind !== 'weakened' && fault.isLess !== true) continue;
      if (fault.at) lossesAt.set(fault.at, fault);
      else if (fault.against) lost.set(fault.against, fault);
    }
  const leftOf = (was?: PlacedStatement, now?: PlacedStatement): Pick<ChangedStatement, 'leftBehind'> => {
    const left = records
      ? leftBehind({ was, now }, was ? before : after, [before.path, after.path], records)
      : [];
    return left.length > 0 ? { leftBehind: left } : {};
  };
  const found = fresh.map((one, n): ChangedStatement => {
    const fault = lossesAt.get(one);
    const was = fault?.against ?? (n < MOST ? nearest(one, gone, index) : undefined);
    const { text } = one.statement;
    const range = rangeOf(after, one);
    const left = leftOf(was, one);
    if (!was) return { kind: 'new', text, range, ...left };
    gone.delete(was);
    const less = (fault ?? lost.get(was))?.message;
    const kind = less ? 'weakened' : 'changed';
    return { kind, text, before: was.statement.text, range, ...(less && { less }), ...left };
  });
  for (const one of gone) {
    const less = lost.get(one)?.message;
    // What is still said in other words left nothing behind.
    found.push({
      kind: 'removed',
      text: one.statement.text,
      ...(less && { less, ...leftOf(one, undefined) }),
    });
  }
  return found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/**
 * A change in which several statements became several, as one change for each with the one it is most like; else a
 * number of one would be held against another. One that was split, or put together out of several, is left whole.
 */
function oneByOne(hunk: Hunk, index: FactIndex): readonly Hunk[] {
  const { before, after, place } = hunk;
  if (before.length < 2 || after.length < 2) return [hunk];
  const left = new Set(before);
  const found = after.slice(0, MOST).map((one): Hunk => {
    const was = nearest(one, left, index);
    if (was) left.delete(was);
    return { before: was ? [was] : [], after: [one], place };
  });
  return [...found, ...[...left].map((one): Hunk => ({ before: [one], after: [], place }))];
}

const READ = new WeakMap<PlacedStatement, ReadLine>();

function read(one: PlacedStatement): ReadLine {
  let line = READ.get(one);
  if (!line) READ.set(one, (line = readLine(one.statement.text, '', one.statement.language)));
  return line;
}

/** The statement that is gone and that this one is most like. */
function nearest(
  one: PlacedStatement,
  gone: ReadonlySet<PlacedStatement>,
  index: FactIndex,
): PlacedStatement | undefined {
  const own = read(one);
  return [...gone]
    .slice(0, MOST)
    .map((other) => ({ other, value: likeness(own, read(other), index.weigh) }))
    .filter(({ value }) => value >= ALIKE)
    .sort((a, b) => b.value - a.value)[0]?.other;
}
