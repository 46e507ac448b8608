import type { FactSource } from '../facts/stated-line.js';
import type { PlacedStatement } from '../placed-statements.js';
import { isFault, type InventedKind, type Verdict, type WeakenedKind } from '../verdict.js';
import type { Values } from './values.js';
import { chanceOf } from './verdict-model.js';
import type { SeenClaim } from './weigh.js';

/** So many words are named. */
const NAMED = 4;

/**
 * The verdicts of the rules, weighed: a finding on a claim that is as stated, all in all, is told as unsure, but for what
 * nobody can state in other words; and a claim that is not as stated is named where no rule found it.
 */
export function settled(verdicts: readonly Verdict[], claims: readonly SeenClaim[]): Verdict[] {
  const found = new Map<Verdict, Verdict>(verdicts.map((one) => [one, one]));
  const added: Verdict[] = [];
  for (const claim of claims) {
    const { chance, bar } = chanceOf(claim.values);
    if (chance < bar) {
      for (const one of claim.faults)
        if (!isCertain(one, claim.values)) found.set(one, { ...one, kind: 'unsure' });
    } else if (claim.faults.length === 0) {
      for (const one of verdicts)
        if (
          !isFault(one) &&
          claim.claim.after.some(({ start, end }) => one.start === start && one.end === end)
        )
          found.delete(one);
      added.push(notAsStated(claim));
    }
  }
  return [...found.values(), ...added];
}

const NAMES: ReadonlySet<InventedKind | WeakenedKind | undefined> = new Set<InventedKind>([
  'tool',
  'name',
  'role',
  'date',
  'address',
  'certificate',
  'control',
  'criterion',
]);
/** What a value of a finding is called among the facts of a claim. */
const FACTS: Readonly<Partial<Record<InventedKind | WeakenedKind, readonly string[]>>> = {
  time: ['time nowhere'],
  frequency: ['rate nowhere'],
  number: ['figure nowhere', 'moment nowhere'],
};

/** A name, or a value that no line has whatever it is about: there are no other words for it. */
function isCertain({ kind, what, source, sentence }: Verdict, values: Values): boolean {
  // Against a control that it names itself.
  if (kind === 'contradicted' && source?.id !== undefined && sentence.includes(source.id)) return true;
  if (kind !== 'invented' || source) return false;
  if (NAMES.has(what)) return true;
  return what !== undefined && (FACTS[what] ?? []).some((name) => values.get(name) > 0);
}

/** A claim that no line says, or that says something else than what stood there. */
function notAsStated({ claim: { after, before }, unsaid, nearest }: SeenClaim): Verdict {
  const heaviest = [...unsaid].sort((a, b) => b.weight - a.weight).slice(0, NAMED);
  const at = heaviest[0]?.at ?? after[0];
  if (!at) throw new Error('a claim has a statement');
  const words = [...new Set(heaviest.filter((one) => one.at === at).map(({ word }) => word.text))];
  const [was] = before;
  const isNew = words.length > 0 || !was;
  return {
    kind: isNew ? 'invented' : 'weakened',
    what: isNew ? 'promise' : 'condition',
    sentence: at.statement.text,
    start: at.start,
    end: at.end,
    quote: at.statement.text,
    quoteStart: at.start,
    quoteEnd: at.end,
    ...(nearest && { source: nearest.line.source }),
    message: message(at, was, words, nearest?.line.source),
  };
}

function message(
  { statement: { text } }: PlacedStatement,
  was: PlacedStatement | undefined,
  words: readonly string[],
  source: FactSource | undefined,
): Verdict['message'] {
  const named = words.map((word) => `“${word}”`).join(', ');
  const [en, nl]: [string[], string[]] = [[], []];
  if (was) {
    en.push(`“${text}” does not say what stood here: “${was.statement.text}”.`);
    nl.push(`“${text}” zegt niet wat hier stond: “${was.statement.text}”.`);
  } else {
    en.push(`No line was found that says this: “${text}”.`);
    nl.push(`Er is geen regel gevonden die dit zegt: “${text}”.`);
  }
  if (named !== '') {
    en.push(`Nothing near it says ${named}.`);
    nl.push(`Niets in de buurt zegt ${named}.`);
  }
  if (source) {
    const where = source.kind === 'told' ? '' : ` (${source.path}:${source.line + 1})`;
    en.push(`The nearest line is “${source.text}”${where}.`);
    nl.push(`De naaste regel is “${source.text}”${where}.`);
  }
  return { en: en.join(' '), nl: nl.join(' ') };
}
