import type { FoundFact } from '../facts/found-fact.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import type { Pair } from './pair.js';

/** Tools, systems and other names that stood there and are gone. */
export function* lostNames(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  const toldAny = pair.index.told.some(({ read }) => read.facts.some(({ kind }) => isName(kind)));
  const seen = new Set<string>();
  for (const fact of before.read.facts) {
    if (!isName(fact.kind) || toldAny || seen.has(fact.key)) continue;
    seen.add(fact.key);
    const keys = [fact.key, ...(fact.covers ?? [])];
    if (keys.some((key) => after.read.plain.includes(` ${key} `))) continue;
    if (isShortened(before.text, fact, after.text) || isSpeltOut(fact.text, after.text)) continue;
    const other = after.read.facts.find(
      ({ kind, key }) => isName(kind) && !before.read.plain.includes(` ${key} `),
    );
    yield {
      kind: 'weakened',
      what: 'record',
      quote: other?.text ?? fact.text,
      ...(other && { at: holding(after, other.text) }),
      against: holding(before, fact.text),
      message: {
        en: `“${fact.text}” stood here and is gone.`,
        nl: `“${fact.text}” stond hier en is weg.`,
      },
    };
  }
}

/** "UK" for the United Kingdom: the first letters of a run of words with capitals. */
function isShortened(text: string, { start, end }: Pick<FoundFact, 'start' | 'end'>, after: string): boolean {
  const before =
    /(?:\p{Lu}[\p{L}-]{1,30} (?:of |the )?){0,4}$/u.exec(text.slice(Math.max(0, start - 160), start))?.[0] ??
    '';
  const initials = initialsOf(`${before}${text.slice(start, end)}`);
  return initials.length > 1 && wordsIn(after).has(initials);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

/** The words that a short name stands for. */
function isSpeltOut(short: string, after: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(short)) return false;
  return [...after.matchAll(/\p{Lu}[\p{L}-]{1,30}(?: (?:of |the )?\p{Lu}[\p{L}-]{1,30}){1,5}/gu)].some(
    ([run]) => initialsOf(run).includes(short),
  );
}

function initialsOf(words: string): string {
  return (words.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');
}

function isName(kind: string): boolean {
  return kind === 'tool' || kind === 'name';
}
