import type { Language } from '../../catalog/types.js';
import { tokensOf } from '../quantity/tokens.js';

const NOT: Readonly<Record<Language, RegExp>> = { en: /^(?:not|n't|no)$/, nl: /^(?:niet|geen)$/ };
const BUT: Readonly<Record<Language, RegExp>> = { en: /^but$/, nl: /^maar$/ };
const INSTEAD: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:rather than|instead of|as opposed to)\b/i,
  nl: /\b(?:in plaats van|eerder dan|in tegenstelling tot)\b/i,
};
const MARK = /^[,;:–—-]$/;

/**
 * Whether a text denies one thing to say another: "not when it begins but when it is declared", "for causes, not for
 * culprits", "causes rather than culprits". What is denied so is no less asked than without it.
 */
export function contrasts(text: string, language: Language): boolean {
  if (INSTEAD[language].test(text)) return true;
  const tokens = tokensOf(text);
  return tokens.some(({ lower }, n) => {
    if (!NOT[language].test(lower)) return false;
    const before = tokens[n - 1];
    // Behind a mark, with no verb of its own that it would deny: ", not for culprits".
    if (
      before &&
      (MARK.test(before.lower) || /^(?:and|en)$/.test(before.lower)) &&
      !deniesVerb(tokens[n + 1]?.lower ?? '')
    )
      return true;
    return tokens.slice(n + 1).some((one) => BUT[language].test(one.lower));
  });
}

/** "…, not be used": the verb stands behind. */
function deniesVerb(next: string): boolean {
  return /^(?:be|been|have|do|worden|zijn|mogen)$/.test(next);
}
