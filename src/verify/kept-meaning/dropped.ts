import { adjunctsIn } from '../../reading/adjuncts/adjuncts.js';
import { asksTo } from '../../reading/asked/asked.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import { isToldWord, type Pair } from './pair.js';

/** How, with what or when something is done, which was left out with nothing in its place. */
export function* droppedAdjuncts(pair: Pair): Iterable<Fault> {
  const { before, after, index, kind } = pair;
  if (kind === 'translate' || before.language !== after.language) return;
  if (index.told.some(({ line }) => asksTo('drop', line.text))) return;
  const fresh = after.words.filter((word) => !before.says(word) && !isToldWord(pair, word.stem));
  // Of an edit only what was taken out of a statement that is the same but for that.
  if (kind === 'edit' && (fresh.length > 0 || before.statements.length !== after.statements.length)) return;
  for (const adjunct of adjunctsIn(before.text, before.language)) {
    const words = before.words.filter(({ start, end }) => start >= adjunct.start && end <= adjunct.end);
    const isNumber = before.read.facts.some(
      ({ kind: what, start, end }) =>
        (what === 'number' || what === 'date') && start < adjunct.end && adjunct.start < end,
    );
    // Numbers, times and dates are looked at as such, and can be said in many words.
    if (words.length === 0 || isNumber) continue;
    if (words.some((word) => after.says(word) || isToldWord(pair, word.stem))) continue;
    // Something else stands there: it may be the same in other words.
    if (fresh.length >= words.length) continue;
    yield {
      kind: 'weakened',
      what: 'condition',
      quote: adjunct.text,
      at: after.statements[0],
      against: holding(before, adjunct.text),
      message: {
        en: `“${adjunct.text}” stood here and is gone.`,
        nl: `“${adjunct.text}” stond hier en is weg.`,
      },
    };
    return;
  }
}
