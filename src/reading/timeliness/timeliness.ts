import { phraseAt } from '../quantity/bounds.js';
import { tokensOf } from '../quantity/tokens.js';
import { EN_BY_ITSELF, EN_WHEN } from './en.js';
import { NL_BY_ITSELF, NL_WHEN } from './nl.js';

const WHEN = new Set([...EN_WHEN, ...NL_WHEN]);
const BY_ITSELF = new Set([...EN_BY_ITSELF, ...NL_BY_ITSELF]);

/** Whether a text says when without a number: "immediately", "on the last working day". */
export function saysWhen(text: string): boolean {
  return holds(text, WHEN);
}

/** Whether a text says that something happens by itself, or on every occasion. */
export function happensByItself(text: string): boolean {
  return holds(text, BY_ITSELF);
}

function holds(text: string, phrases: ReadonlySet<string>): boolean {
  const tokens = tokensOf(text);
  return tokens.some((_, n) => phraseAt(tokens, n, phrases) !== undefined);
}
