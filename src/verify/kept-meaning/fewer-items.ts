import { holdsLimit } from '../../reading/limits/limits.js';
import { separatesItems } from '../../reading/limits/joins.js';
import type { ContentWord } from '../../reading/lexis/content-words.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import { isToldWord, type Pair } from './pair.js';

/**
 * What was taken out of an enumeration: "employees, interns and contractors" that became "employees". Of what is allowed a
 * shorter list is no less, and rows put their cells in an order of their own.
 */
export function* fewerItems(pair: Pair): Iterable<Fault> {
  const { before, after, kind } = pair;
  if (kind !== 'edit' || before.language !== after.language) return;
  if ([...before.statements, ...after.statements].some(({ statement }) => statement.kind === 'row')) return;
  if (before.statements.some(({ statement }) => statement.force === 'permission') || allows(before)) return;
  // Something else stands there: it may be the same in other words.
  if (after.words.some((word) => !before.says(word))) return;
  const run = goneRuns(pair).find((words) => isItem(words, before));
  const [first, last] = [run?.[0], run?.at(-1)];
  if (!run || !first || !last) return;
  if (pair.elsewhere.some((stems) => run.every(({ stem }) => stems.has(stem)) && !isOwn(stems, after)))
    return;
  const quote = before.text.slice(first.start, last.end);
  yield {
    kind: 'weakened',
    what: 'scope',
    quote,
    at: after.statements[0],
    against: holding(before, quote),
    message: { en: `“${quote}” stood here and is gone.`, nl: `“${quote}” stond hier en is weg.` },
  };
}

function allows({ text, language }: Pair['before']): boolean {
  return (['only', 'exception', 'may'] as const).some((kind) => holdsLimit(kind, text, language));
}

/** Words next to each other that are all gone. */
function goneRuns(pair: Pair): readonly (readonly ContentWord[])[] {
  const runs: ContentWord[][] = [];
  let open: ContentWord[] | undefined;
  for (const word of pair.before.words) {
    const isGone = !pair.after.says(word) && !isToldWord(pair, word.stem);
    if (!isGone) open = undefined;
    else if (open) open.push(word);
    else runs.push((open = [word]));
  }
  return runs;
}

/** Whether words are an item, or several, of an enumeration: what stands between them and a word that stayed separates items. */
function isItem(words: readonly ContentWord[], { words: all, text, language }: Pair['before']): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return false;
  const [previous, next] = [all[all.indexOf(first) - 1], all[all.indexOf(last) + 1]];
  const separates = (a: ContentWord | undefined, b: ContentWord | undefined): boolean =>
    a !== undefined && b !== undefined && separatesItems(text.slice(a.end, b.start), language);
  return separates(previous, first) || separates(last, next);
}

/** The stems of the very statement that is looked at. */
function isOwn(stems: ReadonlySet<string>, { words }: Pair['after']): boolean {
  return words.every(({ stem }) => stems.has(stem));
}
