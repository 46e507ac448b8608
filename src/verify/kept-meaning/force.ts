import { substantiates, type Force } from '../../reading/statement.js';
import { asksTo } from '../../reading/asked/asked.js';
import { deniesIn, holdsLimit, limitsIn } from '../../reading/limits/limits.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import { partsOf } from '../../reading/lexis/clause-parts.js';
import type { Side } from './side.js';
import { contrasts } from '../../reading/limits/contrast.js';
import { vagueIn } from '../../reading/vagueness/vagueness.js';
import { readLine, type ReadLine } from '../facts/read-line.js';
import { likeness } from '../facts/likeness.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { Fault } from './fault.js';
import type { Pair } from './pair.js';

const LESS: ReadonlySet<Force> = new Set(['permission', 'recommendation', 'plan', 'denial']);
/** "Only the CTO has access" allows one and forbids all others. */
const ALLOWS: ReadonlySet<Force> = new Set(['permission', 'denial']);
/** So alike are two statements of which one is a rewording of the other. */
const REWORDED = 0.3;
/** What a refinement says stands for what it replaces, if they have but something in common. */
const HARDLY_ALIKE = 0.1;
const NEARLY_SAME = 0.5;
/** Words that only one of two statements took from the one they came from. */
const OWN_PART = 2;

/** Duties that became advice, plans or permissions, that were turned round, or that are left to judgement. */
export function* weakenedForce(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  for (const now of after.statements) {
    const was = closest(now, pair);
    if (!was) continue;
    const [old, fresh] = [was.one.statement, now.statement];
    if (
      (substantiates(old.force) || (pair.kind === 'edit' && forbids(old, fresh))) &&
      LESS.has(fresh.force) &&
      was.likeness >= (pair.kind === 'refine' ? HARDLY_ALIKE : REWORDED) &&
      !permits(pair) &&
      !(fresh.force === 'permission' && permissions(after) <= permissions(before)) &&
      !(ALLOWS.has(fresh.force) && restricts(fresh)) &&
      !after.statements.some((other) => other !== now && saysBetter(other, now, was, pair))
    ) {
      yield {
        kind: 'weakened',
        what: 'force',
        quote: fresh.text,
        at: now,
        against: was.one,
        message: {
          en: 'What was a duty or practice is now advice, a plan or left open.',
          nl: 'Wat een plicht of praktijk was, is nu advies, een plan of vrijgelaten.',
        },
      };
    } else if (was.likeness >= NEARLY_SAME) yield* turnedRound(pair, was.one, now);
  }
  yield* hedged(pair);
  const hedge = vagueIn(after.text);
  if (
    hedge &&
    !vagueIn(before.text) &&
    !pair.index.told.some(({ read }) => read.plain.includes(hedge.text.toLowerCase()))
  )
    yield {
      kind: 'weakened',
      what: 'condition',
      quote: hedge.text,
      at:
        after.statements.find(({ statement }) => statement.text.includes(hedge.text)) ?? after.statements[0],
      against: before.statements[0],
      message: {
        en: `“${hedge.text}” leaves open what was settled.`,
        nl: `“${hedge.text}” laat open wat vastlag.`,
      },
    };
}

/** "Nobody signs up" that became "staff should avoid signing up": a denial for everybody is a rule. */
function forbids(old: PlacedStatement['statement'], fresh: PlacedStatement['statement']): boolean {
  return old.force === 'denial' && fresh.force !== 'denial' && holdsLimit('never', old.text, old.language);
}

/** A statement without the clauses of which the other side says nothing: what came in there turns nothing round. */
function partsFrom(side: Side, text: string): string {
  const parts = partsOf(text);
  const kept = parts.filter((part) => {
    const words = contentWords(part, side.language);
    return words.length === 0 || words.some((word) => side.says(word));
  });
  return kept.join(' ');
}

/** How many statements allow something: what was allowed before may stand beside a duty it was told with. */
function permissions({ statements }: Pair['before']): number {
  return statements.filter(({ statement }) => holdsLimit('may', statement.text, statement.language)).length;
}

/** "Only after …", "never without …", "not this but that": said by a denial or a permission, and not less for it. */
function restricts({ text, language }: PlacedStatement['statement']): boolean {
  return (
    holdsLimit('only', text, language) ||
    (holdsLimit('until', text, language) && deniesIn(text, language).length > 0) ||
    contrasts(text, language)
  );
}

/** Another statement is what became of it; this one came with it. */
function saysBetter(
  other: PlacedStatement,
  now: PlacedStatement,
  { one, likeness: value }: { readonly one: PlacedStatement; readonly likeness: number },
  { index }: Pair,
): boolean {
  if (LESS.has(other.statement.force)) return false;
  // One sentence may have become two: then each is what became of its own part.
  const stems = (of: PlacedStatement): Set<string> =>
    new Set(contentWords(of.statement.text, of.statement.language).map(({ stem }) => stem));
  const [here, there] = [stems(now), stems(other)];
  if ([...stems(one)].filter((stem) => here.has(stem) && !there.has(stem)).length >= OWN_PART) return false;
  const read = ({ statement }: PlacedStatement): ReadLine => readLine(statement.text, '', statement.language);
  return likeness(read(other), read(one), index.weigh) >= value;
}

/** "Is outside this policy" and "this policy does not cover" say the same. */
function isOutOfScope({ statement: { text, language } }: PlacedStatement): boolean {
  return holdsLimit('outside', text, language);
}

/** "Shall not be used" and "shall be used": alike but for the denial. */
function* turnedRound({ before, after }: Pair, was: PlacedStatement, now: PlacedStatement): Iterable<Fault> {
  if (was.statement.kind === 'header' || now.statement.kind === 'header') return;
  const denies = ({ statement: { text, language } }: PlacedStatement, side: Side): boolean =>
    deniesIn(partsFrom(side, text), language).length % 2 === 1;
  // "Only after …" and "not before …" say the same.
  const limits = ({ statement: { text, language } }: PlacedStatement): boolean =>
    holdsLimit('only', text, language) ||
    holdsLimit('exception', text, language) ||
    holdsLimit('until', text, language);
  const turns = ({ statement: { text, language } }: PlacedStatement): boolean => contrasts(text, language);
  if (denies(was, after) === denies(now, before) || turns(was) || turns(now)) return;
  // "Not without …" is "only with …"; a "not" without more is no "only".
  const opens =
    !limits(was) && denies(was, after) && deniesIn(now.statement.text, now.statement.language).length === 0;
  if (!opens && (limits(was) || limits(now))) return;
  if (isOutOfScope(was) && isOutOfScope(now)) return;
  if (deniesIn(before.text, before.language).length === deniesIn(after.text, after.language).length) return;
  yield {
    kind: 'contradicted',
    what: 'negation',
    quote: now.statement.text,
    at: now,
    against: was,
    message: {
      en: `This says the opposite of what stood here: “${was.statement.text}”.`,
      nl: `Dit zegt het omgekeerde van wat hier stond: “${was.statement.text}”.`,
    },
  };
}

const HEDGES = [
  { kind: 'mostly', what: 'force' },
  { kind: 'aim', what: 'force' },
  { kind: 'discretion', what: 'exception' },
] as const;

/** "Usually", "we aim to", "in consultation with": what held always now holds mostly, or as somebody sees fit. */
export function* hedged({ before, after, index }: Pair): Iterable<Fault> {
  for (const { kind, what } of HEDGES) {
    const [found] = limitsIn(kind, after.text, after.language);
    if (!found || holdsLimit(kind, before.text, before.language)) continue;
    if (index.told.some(({ read }) => read.plain.includes(found.text.toLowerCase()))) continue;
    yield {
      kind: 'weakened',
      what,
      quote: found.text,
      at:
        after.statements.find(({ statement }) => statement.text.includes(found.text)) ?? after.statements[0],
      against: before.statements[0],
      message: {
        en: `“${found.text}” leaves open what was settled.`,
        nl: `“${found.text}” laat open wat vastlag.`,
      },
    };
  }
}

function permits({ index }: Pair): boolean {
  return index.told.some(({ line }) => asksTo('loosen', line.text));
}

function closest(
  now: PlacedStatement,
  { before, index }: Pair,
): { one: PlacedStatement; likeness: number } | undefined {
  let best: { one: PlacedStatement; likeness: number } | undefined;
  const read = readLine(now.statement.text, '', now.statement.language);
  for (const one of before.statements) {
    const value = likeness(read, readLine(one.statement.text, '', one.statement.language), index.weigh);
    if (!best || value > best.likeness) best = { one, likeness: value };
  }
  return best;
}
