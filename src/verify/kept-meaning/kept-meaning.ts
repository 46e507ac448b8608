import type { Language } from '../../catalog/types.js';
import { saysMoreThanBlanks } from '../../reading/force/unfilled.js';
import { substantiates, type Force } from '../../reading/statement.js';
import type { FactIndex } from '../facts/fact-index.js';
import { likeness } from '../facts/likeness.js';
import { readLine } from '../facts/read-line.js';
import type { Hunk } from '../hunks.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { ChangeKind } from '../verify.js';
import { lostActors } from './actors.js';
import { addedStatements } from './added.js';
import type { Fault } from './fault.js';
import { droppedAdjuncts } from './dropped.js';
import { fewerItems } from './fewer-items.js';
import { weakenedForce } from './force.js';
import { changedLimits } from './limits.js';
import { lostNames } from './names.js';
import { addedNumbers, changedNumbers } from './numbers.js';
import { changedJoins } from './joins.js';
import { changedOrder } from './order.js';
import type { Pair } from './pair.js';
import { removedStatements } from './removed.js';
import { changedScope } from './scope.js';
import { smallChanges } from './small-changes.js';
import { swappedActors } from './swapped.js';
import { sideOf } from './side.js';
import { translatedWrongly } from './translated.js';

type Check = (pair: Pair) => Iterable<Fault>;

const CHECKS: readonly Check[] = [
  removedStatements,
  weakenedForce,
  lostActors,
  swappedActors,
  changedNumbers,
  addedNumbers,
  lostNames,
  changedLimits,
  droppedAdjuncts,
  fewerItems,
  changedScope,
  changedOrder,
  changedJoins,
  addedStatements,
  smallChanges,
];

/** Up to so many statements are compared as one: they may have been merged or split. */
const TOGETHER = 4;
const ALIKE = 0.3;
const NOT_DONE: ReadonlySet<Force> = new Set(['denial', 'plan', 'recommendation', 'permission']);
const MOST_ALIKE = 3;

/** What a change took from the meaning of the statements it replaced, or put into it. */
export function changedMeaning(
  hunk: Hunk,
  kind: ChangeKind,
  index: FactIndex,
  language: Language,
  elsewhere: readonly ReadonlySet<string>[],
): Fault[] {
  if (hunk.before.length === 0) return [];
  const faults: Fault[] = [];
  if (kind === 'translate') return translated(hunk, index, language);
  for (const { before, after } of paired(hunk, index)) {
    // What was left to be filled in had no meaning to keep.
    if (
      before.every(({ statement: { force, text } }) => force === 'placeholder' && !saysMoreThanBlanks(text))
    )
      continue;
    const pair: Pair = {
      kind,
      before: sideOf(before, language),
      after: sideOf(after, language),
      index,
      elsewhere,
    };
    // Where all is gone there is nothing to compare with.
    const checks = after.length === 0 ? [removedStatements] : CHECKS;
    for (const check of checks) faults.push(...[...check(pair)].filter((fault) => !isNowDone(fault)));
  }
  return faults;
}

/** "We do not forecast" or "a forecast is planned" that became "we forecast": nothing was lost. */
function isNowDone({ kind, at, against }: Fault): boolean {
  return (
    kind === 'weakened' &&
    at !== undefined &&
    against !== undefined &&
    NOT_DONE.has(against.statement.force) &&
    substantiates(at.statement.force)
  );
}

/** Each statement of a translation against that of its source, in order; all together when they are not as many. */
function translated({ before, after }: Hunk, index: FactIndex, language: Language): Fault[] {
  const pairOf = (old: readonly PlacedStatement[], now: readonly PlacedStatement[]): Pair => ({
    kind: 'translate',
    before: sideOf(old, language),
    // A translated sentence stands in a document of the other language.
    after: sideOf(now, language, language),
    index,
    elsewhere: [],
  });
  if (before.length === after.length)
    return before.flatMap((one, n) => [...translatedWrongly(pairOf([one], after.slice(n, n + 1)))]);
  const whole = pairOf(before, after);
  const faults = [...translatedWrongly(whole)];
  const share =
    (whole.after.text.length / whole.before.text.length) * (language === 'en' ? DUTCH_IS_LONGER : 1);
  const [first] = before;
  if (after.length < before.length && share < SHORTER && first)
    faults.push({
      kind: 'weakened',
      what: 'removed',
      quote: first.statement.text,
      at: after[0],
      against: first,
      message: {
        en: `The translation has ${after.length} of ${before.length} sentences.`,
        nl: `De vertaling heeft ${after.length} van ${before.length} zinnen.`,
      },
    });
  return faults;
}

/** Dutch says the same in about so many times the letters of English. */
const DUTCH_IS_LONGER = 1.15;
/** A translation with fewer sentences that is this much shorter lacks one. */
const SHORTER = 0.9;

/** Small changes are looked at as a whole, large ones statement by statement with what each became. */
function paired(hunk: Hunk, index: FactIndex): Pick<Hunk, 'before' | 'after'>[] {
  if (hunk.before.length <= TOGETHER || hunk.after.length === 0) return [hunk];
  const read = ({ statement: { text, language } }: PlacedStatement): ReturnType<typeof readLine> =>
    readLine(text, '', language);
  return hunk.before.map((one) => {
    const after = hunk.after
      .map((other) => ({ other, value: likeness(read(one), read(other), index.weigh) }))
      .filter(({ value }) => value >= ALIKE)
      .sort((a, b) => b.value - a.value)
      .slice(0, MOST_ALIKE);
    return { before: [one], after: after.map(({ other }) => other) };
  });
}
