import { contentWords } from '../../reading/lexis/content-words.js';
import { rhythmsInCompounds } from '../../reading/frequency/compound-rhythm.js';
import { eventKey } from '../../reading/scope/scope.js';
import { isAnaphoric } from '../../reading/force/anaphora.js';
import type { FoundFact } from '../facts/found-fact.js';
import { isSameValue } from '../facts/same-value.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import { isLess } from './less.js';
import { isTold, type Pair } from './pair.js';

/** Numbers that stood there and are gone, that were put in their place, or that run from another event. */
export function* changedNumbers(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  const [old, now] = [numbersOf(before.read.facts), numbersOf(after.read.facts)];
  const fresh = now.filter((fact) => !old.some((other) => isSameValue(fact, other)) && !isTold(pair, fact));
  const left = new Set(now);
  // What stands there in the same words is itself, before anything else stands for it.
  const kept = new Map<FoundFact, FoundFact>();
  for (const fact of old) {
    const same = [...left].find((other) => other.text === fact.text && isSameValue(fact, other));
    if (!same) continue;
    kept.set(fact, same);
    left.delete(same);
  }
  for (const fact of old) {
    const same =
      kept.get(fact) ??
      sameOf(fact, now, left, pair.kind === 'edit' && fresh.some((one) => isLike(one, fact)));
    if (same) {
      yield* movedEvent(pair, fact, same);
      continue;
    }
    // "Wekelijks" may have become "het weekoverzicht".
    if (fact.perYear !== undefined && rhythmsInCompounds(after.text, after.language).includes(fact.perYear))
      continue;
    // "The three services" may be named one by one.
    if (/^n:/.test(fact.key) && namesIn(after.read.facts) >= Number(fact.key.slice(2))) continue;
    // What the user typed may take the place of a number of its kind.
    if (pair.index.told.some(({ read }) => read.facts.some((other) => isLike(fact, other)))) continue;
    const other = fresh.find((one) => isLike(one, fact));
    if (!other && pair.kind !== 'edit') continue;
    yield {
      kind: other ? 'contradicted' : 'weakened',
      what: 'number',
      quote: other?.text ?? fact.text,
      ...(other && { at: holding(after, other.text) }),
      against: holding(before, fact.text),
      ...(other && isLess(fact, other, before) && { isLess: true as const }),
      message: other
        ? {
            en: `It said “${fact.text}”; now it says “${other.text}”.`,
            nl: `Er stond “${fact.text}”; nu staat er “${other.text}”.`,
          }
        : { en: `“${fact.text}” stood here and is gone.`, nl: `“${fact.text}” stond hier en is weg.` },
    };
  }
}

/**
 * The fact that says the same now. `strictly`, one that stood for another already does not: of "every quarter, in the
 * second month of the quarter" the first may have become "every two years".
 */
function sameOf(
  fact: FoundFact,
  now: readonly FoundFact[],
  left: Set<FoundFact>,
  strictly: boolean,
): FoundFact | undefined {
  const isSame = (other: FoundFact): boolean => isSameValue(fact, other);
  const same = [...left].find(isSame) ?? (strictly ? undefined : now.find(isSame));
  if (same) left.delete(same);
  return same;
}

/** The same time from something else: "2 days after the change" is not "2 days after closure". */
function* movedEvent({ before, after }: Pair, was: FoundFact, is: FoundFact): Iterable<Fault> {
  const event = is.duration?.from;
  if (event === undefined || was.duration === undefined || before.language !== after.language) return;
  const words = contentWords(event, after.language).filter(({ text }) => text.length > 2);
  const old = was.event ?? was.duration.from;
  if (old !== undefined && eventKey(old, before.language) === eventKey(event, after.language)) return;
  if (words.length === 0 || words.some((word) => before.says(word))) return;
  // "after it was made", "after that": told by what stands before it.
  if (isAnaphoric(event, after.language)) return;
  yield {
    kind: 'contradicted',
    what: 'time',
    quote: event,
    at: holding(after, event),
    against: holding(before, was.text),
    message: {
      en: `“${is.text}” ran from something else than “${event}”.`,
      nl: `“${is.text}” liep vanaf iets anders dan “${event}”.`,
    },
  };
}

/** In a refinement: a number that nothing stood for, and that nobody typed. */
export function* addedNumbers(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  if (pair.kind !== 'refine') return;
  const [old, now] = [numbersOf(before.read.facts), numbersOf(after.read.facts)];
  for (const fact of now) {
    if (/^n:/.test(fact.key) || isTold(pair, fact) || old.some((other) => isSameValue(fact, other))) continue;
    // One that took the place of another is told of there.
    if (old.some((other) => isLike(other, fact))) continue;
    yield {
      kind: 'invented',
      what: 'number',
      quote: fact.text,
      at: holding(after, fact.text),
      against: before.statements[0],
      message: {
        en: `“${fact.text}” was not part of this, and nobody asked for it.`,
        nl: `“${fact.text}” hoorde hier niet bij, en er is niet om gevraagd.`,
      },
    };
    return;
  }
}

function namesIn(facts: readonly FoundFact[]): number {
  return facts.filter(({ kind }) => kind === 'tool' || kind === 'name').length;
}

function numbersOf(facts: readonly FoundFact[]): FoundFact[] {
  return facts.filter(({ kind }) => kind === 'number');
}

function isLike(a: FoundFact, b: FoundFact): boolean {
  const [one, other] = [a.key.slice(0, 1), b.key.slice(0, 1)];
  return one === other || ('cd'.includes(one) && 'cd'.includes(other));
}
