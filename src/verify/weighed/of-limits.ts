import { nearness } from '../../reading/kinship/nearness.js';
import { joinsIn } from '../../reading/limits/joins.js';
import { deniesIn, holdsLimit, type LimitKind } from '../../reading/limits/limits.js';
import { STANDS } from './said-words.js';
import type { ToldText } from './told-text.js';
import { sum, type Values } from './values.js';

const KINDS = [
  'negation',
  'exception',
  'condition',
  'only',
  'until',
  'universal',
  'approval',
  'exemption',
  'mostly',
  'discretion',
  'aim',
  'may',
  'denial',
  'most',
  'least',
  'later',
  'outside',
  'first',
  'order',
  'single',
  'absolute',
] as const satisfies readonly LimitKind[];

/** Words that limit a statement and none of its lines, or not what it goes back to. */
export function valuesOfLimits(
  own: ToldText,
  base: readonly ToldText[],
  tops: readonly ToldText[],
  values: Values,
): void {
  for (const kind of KINDS) {
    if (!holds(kind, own)) continue;
    values.is(`new ${kind}`, !tops.some((one) => holds(kind, one)));
    values.is(`newer ${kind}`, !base.some((one) => holds(kind, one)));
  }
  const denials = ({ text, language }: ToldText): number => deniesIn(text, language).length;
  values.is('denials differ', denials(own) % 2 !== sum(base.map(denials)) % 2);
  values.is('joined otherwise', isJoinedOtherwise(own, tops));
}

/** Words that limited what stood there and limit nothing here. */
export function valuesOfGoneLimits(
  base: readonly ToldText[],
  after: readonly ToldText[],
  values: Values,
): void {
  for (const kind of KINDS)
    values.is(`gone ${kind}`, base.some((one) => holds(kind, one)) && !after.some((one) => holds(kind, one)));
}

function holds(kind: LimitKind, { text, language }: ToldText): boolean {
  return holdsLimit(kind, text, language);
}

/** "The one and the other" that is "or" in a line. */
function isJoinedOtherwise(own: ToldText, tops: readonly ToldText[]): boolean {
  const now = joinsIn(own.text, own.language);
  if (now.length === 0) return false;
  return tops.some(({ text, language }) =>
    joinsIn(text, language).some(({ by, left, right }) => {
      const near = (a: { readonly stem: string }, b: { readonly stem: string }): boolean =>
        nearness({ stem: a.stem, language: own.language }, { stem: b.stem, language }) >= STANDS;
      const same = now.filter(
        (one) =>
          (near(one.left, left) && near(one.right, right)) ||
          (near(one.left, right) && near(one.right, left)),
      );
      return same.length > 0 && !same.some((one) => one.by === by);
    }),
  );
}
