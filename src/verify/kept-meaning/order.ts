import { holdsLimit, limitsIn, type LimitKind } from '../../reading/limits/limits.js';
import { holding } from './actors.js';
import type { Fault } from './fault.js';
import type { Pair } from './pair.js';
import { isSaid } from './side.js';

/** What came first and no longer does, and a least that became a most. */
export function* changedOrder(pair: Pair): Iterable<Fault> {
  const { before, after } = pair;
  if (pair.index.told.some(({ read }) => read.facts.some(({ kind }) => kind === 'number'))) return;
  const [old] = limitsIn('first', before.text, before.language);
  const isFirst = (side: Pair['before']): boolean => has(side, 'first');
  if (old && !isFirst(after) && !has(after, 'until')) {
    if (has(after, 'later') && !has(before, 'later')) {
      if (!isTurnedRound(pair)) yield fault(pair, 'contradicted', old.text);
    } else if (!has(after, 'order')) yield fault(pair, 'weakened', old.text);
  }
  const [most] = limitsIn('most', before.text, before.language);
  if (most && !has(before, 'least') && !has(after, 'most') && has(after, 'least'))
    yield fault(pair, 'contradicted', most.text);
  const [least] = limitsIn('least', before.text, before.language);
  if (least && !has(before, 'most') && !has(after, 'least') && has(after, 'most'))
    yield fault(pair, 'contradicted', least.text);
}

/** "Approves it before it is sent" and "sent after it was approved": what came behind the one no longer comes behind the other. */
function isTurnedRound({ before, after }: Pair): boolean {
  const behind = (side: Pair['before'], kind: LimitKind): Pair['before']['words'] => {
    const [limit] = limitsIn(kind, side.text, side.language);
    const clause = limit && (/^[^,.;:\n]*/.exec(side.text.slice(limit.end))?.[0] ?? '').length + limit.end;
    return limit && clause !== undefined
      ? side.words.filter(({ start }) => start >= limit.end && start < clause)
      : [];
  };
  const [old, now] = [behind(before, 'first'), behind(after, 'later')];
  return (
    old.length > 0 &&
    now.length > 0 &&
    !old.some((word) => isSaid(word, before.language, now, after.language)) &&
    old.some((word) => after.says(word)) &&
    now.some((word) => before.says(word))
  );
}

function has({ text, language }: Pair['before'], kind: LimitKind): boolean {
  return holdsLimit(kind, text, language);
}

function fault({ before, after }: Pair, kind: Fault['kind'], quote: string): Fault {
  return {
    kind,
    // What came first and comes later, and a limit that became its opposite, ask less.
    ...(kind === 'contradicted' && { isLess: true as const }),
    what: 'condition',
    quote,
    at: after.statements[0],
    against: holding(before, quote),
    message: {
      en: `“${quote}” stood here; what comes first, or what is the limit, is no longer the same.`,
      nl: `Hier stond “${quote}”; wat eerst komt, of wat de grens is, is niet meer hetzelfde.`,
    },
  };
}
