import { contentWords } from '../reading/lexis/content-words.js';
import type { Fault } from './kept-meaning/fault.js';
import type { PlacedStatement } from './placed-statements.js';

/** So many of the words of the shorter of two steps both must have for them to be one step. */
const SAME_STEP = 0.7;
/** Longer lists are no steps that somebody follows; each is compared with each. */
const MOST = 40;
const NUMBER = /^\s*\d{1,3}[.)]\s/;

interface Step {
  readonly one: PlacedStatement;
  readonly stems: ReadonlySet<string>;
}

/** Steps of a numbered list that are told in another order than before. */
export function changedSteps(
  before: readonly PlacedStatement[],
  oldText: string,
  after: readonly PlacedStatement[],
  newText: string,
): Fault[] {
  const old = listsOf(before, oldText);
  return [...listsOf(after, newText)].flatMap(([heading, steps]) => {
    const was = old.get(heading);
    if (!was) return [];
    let last = -1;
    for (const [n, at] of places(was, steps).entries()) {
      const [one, came] = [steps[n], was[last]];
      if (at < 0 || !one) continue;
      if (at < last && came) return [fault(one.one, came.one)];
      last = at;
    }
    return [];
  });
}

/** The numbered steps under each heading. */
function listsOf(all: readonly PlacedStatement[], text: string): ReadonlyMap<string, readonly Step[]> {
  const lists = new Map<string, Step[]>();
  for (const one of all) {
    if (one.statement.kind !== 'list-item') continue;
    const line = text.slice(text.lastIndexOf('\n', one.start - 1) + 1, one.start + 1);
    if (!NUMBER.test(line)) continue;
    let steps = lists.get(one.heading);
    if (!steps) lists.set(one.heading, (steps = []));
    if (steps.length >= MOST) continue;
    const { text: said, language } = one.statement;
    steps.push({ one, stems: new Set(contentWords(said, language).map(({ stem }) => stem)) });
  }
  return lists;
}

/** Of each step, where it stood before; -1 when it is new. The same words go before like ones, and each is found once. */
function places(was: readonly Step[], steps: readonly Step[]): number[] {
  const taken = new Set<number>();
  const take = (at: number): number => {
    if (at >= 0) taken.add(at);
    return at;
  };
  const found = steps.map(({ one }) =>
    take(was.findIndex((other, n) => !taken.has(n) && other.one.statement.text === one.statement.text)),
  );
  return found.map((at, n) =>
    at >= 0
      ? at
      : take(was.findIndex((other, k) => !taken.has(k) && isSame(steps[n]?.stems ?? NONE, other.stems))),
  );
}

const NONE: ReadonlySet<string> = new Set();

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const fewer = Math.min(a.size, b.size);
  return fewer > 0 && [...a].filter((stem) => b.has(stem)).length >= SAME_STEP * fewer;
}

function fault(at: PlacedStatement, against: PlacedStatement): Fault {
  const quote = at.statement.text;
  return {
    kind: 'contradicted',
    what: 'condition',
    quote,
    at,
    against,
    message: {
      en: `“${quote}” came before “${against.statement.text}”; now it comes after it.`,
      nl: `“${quote}” kwam vóór “${against.statement.text}”; nu komt het erna.`,
    },
  };
}
