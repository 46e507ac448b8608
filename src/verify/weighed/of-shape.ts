import { forceOf } from '../../reading/force/force.js';
import { isGeneric } from '../../reading/generic/generic.js';
import { substantiates, type Force } from '../../reading/statement.js';
import { isHollow } from '../../reading/vagueness/hollow.js';
import { vagueIn } from '../../reading/vagueness/vagueness.js';
import { meaningWords } from '../alignment/meaning-words.js';
import type { FactIndex } from '../facts/fact-index.js';
import type { PlacedStatement } from '../placed-statements.js';
import { SaidWords } from './said-words.js';
import type { ToldText } from './told-text.js';
import { sum, type Values } from './values.js';

/** What a statement does with its subject, next to what its base does. */
export function valuesOfShape(
  own: ToldText,
  { statement: { force, lead } }: PlacedStatement,
  [base]: readonly ToldText[],
  values: Values,
): void {
  values.is('rule', substantiates(force));
  values.is('permission', force === 'permission');
  values.is('plan', force === 'plan' || force === 'recommendation');
  const theirs = base?.force;
  if (theirs !== undefined && theirs !== force) {
    const [was, is] = [substantiates(theirs), substantiates(force)];
    values.is(was === is ? 'other force' : is ? 'more force' : 'less force', true);
    values.is('allows the forbidden', theirs === 'prohibition' && force === 'permission');
  }
  values.is('generic', isGeneric(`${lead} ${own.text}`, own.language));
  values.is('hollow', isHollow(own.text, own.language));
  values.is('vague', vagueIn(own.text) !== undefined);
}

/** So much of a statement must come from what the user typed for it to be about that. */
const ABOUT = 0.3;
const NOT_YET: ReadonlySet<Force> = new Set(['plan', 'recommendation', 'permission']);

/** How much the user's words say of a statement, and whether they only plan it. */
export function valuesOfTyped(own: ToldText, { told }: FactIndex, values: Values): void {
  if (own.words.length === 0) return;
  for (const { line, read } of told) {
    const said = new SaidWords(own.words).take(meaningWords(line.text, line.language, read.facts));
    const share = sum(own.words.map((_, n) => said.near(n))) / own.words.length;
    values.most('typed says', share);
    if (
      share > ABOUT &&
      substantiates(own.force ?? 'practice') &&
      NOT_YET.has(forceOf(line.text, 'prose', line.language))
    )
      values.most('typed plans', share);
  }
}
