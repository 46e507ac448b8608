import { eventKey } from '../../reading/scope/scope.js';
import { deniesIn, holdsLimit, limitsIn, type LimitKind } from '../../reading/limits/limits.js';
import { rhythmsInCompounds } from '../../reading/frequency/compound-rhythm.js';
import { forceOf } from '../../reading/force/force.js';
import { nameKey } from '../../reading/names/names.js';
import { isWellKnownRole } from '../../reading/roles/role-key.js';
import { substantiates, type Force } from '../../reading/statement.js';
import type { FoundFact } from '../facts/found-fact.js';
import { isSameValue } from '../facts/same-value.js';
import type { WeakenedKind } from '../verdict.js';
import { holding } from './actors.js';
import { hedged } from './force.js';
import { changedJoins } from './joins.js';
import { changedOrder } from './order.js';
import type { Fault } from './fault.js';
import type { Pair } from './pair.js';

const LESS: ReadonlySet<Force> = new Set(['permission', 'recommendation', 'plan']);

/** What a translation must have as its source has it: numbers, names, known roles, denials, limits and force. */
export function* translatedWrongly(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  yield* numbers(pair);
  for (const fact of before.read.facts.filter(isName)) {
    const keys = [fact.key, ...(fact.covers ?? [])].map(nameKey);
    if (!keys.some((key) => after.read.plain.includes(` ${key} `))) yield fault(pair, 'record', fact.text);
  }
  for (const role of before.read.roles)
    if (isWellKnownRole(role) && !after.read.roles.includes(role) && !after.read.plain.includes(` ${role} `))
      yield fault(pair, 'actor', role);
  for (const role of after.read.roles)
    if (isWellKnownRole(role) && !before.read.roles.includes(role)) yield fault(pair, 'actor', role);
  for (const kind of ['approval', 'only', 'exception'] as const satisfies readonly LimitKind[]) {
    const [old, now] = [
      limitsIn(kind, before.text, before.language),
      limitsIn(kind, after.text, after.language),
    ];
    const [first] = old;
    if (first && now.length === 0 && !(kind === 'exception' ? isStillExcepted(pair) : saidByAnother(pair)))
      yield fault(pair, WHAT[kind], first.text);
    if (!first && now[0] && kind !== 'approval' && !saidByAnother(pair))
      yield fault(pair, WHAT[kind], now[0].text);
  }
  if (losesDenial(before, after) || losesDenial(after, before)) {
    if (!onlyOrExcept(pair)) yield fault(pair, 'negation', after.text);
  }
  yield* changedOrder(pair);
  yield* changedJoins(pair);
  yield* hedged(pair);
  const [one] = before.statements;
  const [other] = after.statements;
  if (
    one &&
    other &&
    before.statements.length === 1 &&
    substantiates(one.statement.force) &&
    LESS.has(forceOf(other.statement.text, other.statement.kind, after.language))
  )
    yield fault(pair, 'force', other.statement.text);
}

const WHAT = { approval: 'approval', only: 'condition', exception: 'exception' } as const;

/** A restriction may be said by a denial with an exception, and the other way round. */
function saidByAnother({ before, after }: Pair): boolean {
  const says = ({ text, language }: Pair['before']): boolean =>
    (['only', 'exception', 'until'] as const).some((kind) => limitsIn(kind, text, language).length > 0) ||
    deniesIn(text, language).length > 0;
  return says(before) && says(after);
}

/** What was an exception is told by a restriction, or by a denial of its own. */
function isStillExcepted({ before, after }: Pair): boolean {
  return (
    (['only', 'exception', 'until'] as const).some((kind) => holdsLimit(kind, after.text, after.language)) ||
    deniesIn(after.text, after.language).length > deniesIn(before.text, before.language).length
  );
}

/** One side denies, and the other says nothing that could be a denial in other words. */
function losesDenial(one: Pair['before'], other: Pair['before']): boolean {
  return (
    holdsLimit('denial', one.text, one.language) &&
    deniesIn(one.text, one.language).length > 0 &&
    deniesIn(other.text, other.language).length === 0
  );
}

function onlyOrExcept({ before, after }: Pair): boolean {
  return [before, after].every(({ text, language }) =>
    (['only', 'exception', 'until'] as const).some((kind) => limitsIn(kind, text, language).length > 0),
  );
}

function* numbers(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  const added = after.read.facts.find(
    (fact) =>
      fact.kind === 'number' &&
      !/^[nw]:/.test(fact.key) &&
      !before.read.facts.some((other) => isSameValue(fact, other)) &&
      (fact.perYear === undefined ||
        !rhythmsInCompounds(before.text, before.language).includes(fact.perYear)),
  );
  if (added) yield fault(pair, 'number', added.text);
  for (const was of before.read.facts) {
    const is = after.read.facts.find((other) => was.duration && other.duration && isSameValue(was, other));
    if (is && isOtherEvent(was, is, pair)) yield fault(pair, 'condition', is.event ?? is.text);
  }
  const left = after.read.facts.filter(isNumber);
  const compounds = rhythmsInCompounds(after.text, after.language);
  for (const fact of before.read.facts.filter(isNumber)) {
    if (fact.perYear !== undefined && compounds.includes(fact.perYear)) continue;
    const n = left.findIndex((other) => isSameValue(fact, other));
    if (n >= 0) left.splice(n, 1);
    else if (!after.read.facts.some((other) => isSameValue(fact, other)))
      yield {
        kind: 'contradicted',
        what: 'number',
        quote: left[0]?.text ?? fact.text,
        at: holding(after, left[0]?.text ?? ''),
        against: holding(before, fact.text),
        message: {
          en: `The source says “${fact.text}”; the translation does not.`,
          nl: `De bron zegt “${fact.text}”; de vertaling niet.`,
        },
      };
  }
}

/** The same time from another event: "after closure", "na de ontdekking". */
function isOtherEvent(was: FoundFact, is: FoundFact, { before, after }: Pair): boolean {
  if (was.event === undefined || is.event === undefined) return false;
  const [old, now] = [eventKey(was.event, before.language), eventKey(is.event, after.language)];
  return old !== now && isKind(old) && isKind(now);
}

function isKind(key: string): boolean {
  return !key.includes(' ');
}

function fault({ before, after }: Pair, what: WeakenedKind, quote: string): Fault {
  return {
    kind: 'weakened',
    what,
    quote,
    at: holding(after, quote),
    against: holding(before, quote),
    message: {
      en: `“${quote}” is not the same in the source and the translation.`,
      nl: `“${quote}” is in de bron en de vertaling niet hetzelfde.`,
    },
  };
}

function isNumber({ kind }: FoundFact): boolean {
  return kind === 'number' || kind === 'date';
}

function isName({ kind }: FoundFact): boolean {
  return kind === 'tool' || kind === 'name' || kind === 'control';
}
