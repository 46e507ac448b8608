import { actsIn } from '../../reading/agents/agents.js';
import { nearness } from '../../reading/kinship/nearness.js';
import type { Language } from '../../catalog/types.js';
import { meaningWords } from '../alignment/meaning-words.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { FoundFact } from '../facts/found-fact.js';
import { SaidWords, STANDS } from './said-words.js';
import { isSameFact, kindOfFact } from './same-fact.js';
import type { ToldText } from './told-text.js';
import { sum, type Values } from './values.js';

/** More of a kind tell no more. */
const MOST = 3;

/** The numbers, names and roles of a statement, by where they are stated: in its base, its lines, anywhere, or nowhere. */
export function valuesOfFacts(
  own: ToldText,
  base: readonly ToldText[],
  tops: readonly ToldText[],
  index: FactIndex,
  values: Values,
): void {
  const counts = new Map<string, number>();
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const fact of own.read.facts) {
    const kind = kindOfFact(fact);
    add(`${kind}s`);
    if (sameIn(fact, base).length === 0) add(`${kind} not in base`);
    const same = sameIn(fact, tops);
    if (same.length === 0) {
      const isInWords = tops.some(({ text }) => text.toLowerCase().includes(fact.text.toLowerCase()));
      add(isInWords ? `${kind} in words` : `${kind} not in tops`);
      if (!isInWords && !isStatedAnywhere(fact, index)) add(`${kind} nowhere`);
      if ((kind === 'time' || kind === 'rate') && hasAnother(kind, own, base)) add(`${kind} differs`);
    }
    for (const other of same) {
      if (fact.duration && other.duration && fact.duration.bound !== other.duration.bound)
        add('bound differs');
      if (fact.event !== undefined && other.event !== undefined)
        values.most(
          'event differs',
          1 - alike(fact.event, own.language, other.event, base[0]?.language ?? own.language),
        );
      if (fact.event === undefined && other.event !== undefined) add('event gone');
      if (fact.event !== undefined && other.event === undefined) add('event new');
    }
  }
  for (const [name, count] of counts) values.most(name, Math.min(MOST, count));
  values.is('another does it', isDoneByAnother(own, tops));
}

/** Whether any line holds a fact, whatever it is about. */
export function isStatedAnywhere(fact: FoundFact, index: FactIndex): boolean {
  return index.some(({ read }) => read.facts.some((other) => isSameFact(fact, other)));
}

function sameIn(fact: FoundFact, some: readonly ToldText[]): FoundFact[] {
  return some.flatMap(({ read }) => read.facts.filter((other) => isSameFact(fact, other)));
}

/** Whether the base has a fact of the kind that the statement has not. */
function hasAnother(kind: string, own: ToldText, base: readonly ToldText[]): boolean {
  return base.some(({ read }) =>
    read.facts.some(
      (other) => kindOfFact(other) === kind && !own.read.facts.some((mine) => isSameFact(mine, other)),
    ),
  );
}

/** How alike two events are, 0 to 1; what says nothing is like anything. */
function alike(a: string, language: Language, b: string, other: Language): number {
  const [mine, theirs] = [meaningWords(a, language, []), meaningWords(b, other, [])];
  if (mine.length === 0 || theirs.length === 0) return 1;
  const share = (some: SaidWords): number => sum(some.words.map((_, n) => some.near(n))) / some.words.length;
  return Math.max(share(new SaidWords(mine).take(theirs)), share(new SaidWords(theirs).take(mine)));
}

/** Whether a line has another role do what a role does here. */
function isDoneByAnother({ text, language }: ToldText, tops: readonly ToldText[]): boolean {
  const acts = actsIn(text, language);
  if (acts.length === 0) return false;
  const theirs = tops.flatMap((one) =>
    actsIn(one.text, one.language).map((act) => ({ ...act, language: one.language })),
  );
  return acts.some((act) => {
    const same = theirs.filter(
      (other) =>
        nearness({ stem: act.verb, language }, { stem: other.verb, language: other.language }) >= STANDS,
    );
    return same.length > 0 && !same.some(({ role }) => role === act.role);
  });
}
