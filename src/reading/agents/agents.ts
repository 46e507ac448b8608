import type { Language } from '../../catalog/types.js';
import { isVerbForm } from '../force/verb-form.js';
import { contentWords } from '../lexis/content-words.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { roleKey } from '../roles/role-key.js';
import { rolesIn } from '../roles/roles.js';

/** Who does something, as a sentence says. */
export interface Act {
  /** Stem of the verb. */
  readonly verb: string;
  /** Key of the role that does it, as `roleKey` gives it. */
  readonly role: string;
  /** The role as written. */
  readonly text: string;
}

/** Words between a doer and the verb: "the CTO also approves", "may approve". */
const BETWEEN: Readonly<Record<Language, RegExp>> = {
  en: /^(?:shall|must|will|should|may|can|also|then|always|has|have|to|who)$/,
  nl: /^(?:ook|dan|altijd|die|moet|mag|zal|kan|dient|hierover|daarover|de|het)$/,
};
const BY: Readonly<Record<Language, string>> = { en: 'by', nl: 'door' };
const DETERMINERS = /^(?:the|our|a|an|de|het|een|onze)$/;
const MOST_BETWEEN = 3;

/** What each named function or body does: "the CTO approves", "approved by the CTO", "beslist de CTO", "door de CTO". */
export function actsIn(text: string, language: Language): Act[] {
  return text.split(/[\n;]|(?<=[.!?])\s/).flatMap((sentence) => [...inSentence(sentence, language)]);
}

function* inSentence(text: string, language: Language): Iterable<Act> {
  const roles = rolesIn(text, language).filter(({ kind, specific }) => kind !== 'people' && specific);
  if (roles.length === 0) return;
  const tokens = tokensOf(text);
  const verbs = contentWords(text, language).filter(
    ({ text: word, start }) =>
      isVerbForm(word, language) && !roles.some((role) => start >= role.start && start < role.end),
  );
  for (const { stem, token } of verbs) {
    for (const role of roles) {
      const first = tokens.findIndex(({ start }) => start >= role.start);
      const last = tokens.findLastIndex(({ end }) => end <= role.end);
      if (!doesIt(tokens, token, first, last, language)) continue;
      yield { verb: stem, role: roleKey(role.text), text: role.text };
      break;
    }
  }
}

/** Whether the role between two tokens does what the verb at a token says. */
function doesIt(
  tokens: readonly Token[],
  verb: number,
  first: number,
  last: number,
  language: Language,
): boolean {
  let lead = first - 1;
  while (DETERMINERS.test(at(tokens, lead).lower)) lead -= 1;
  const isBy = at(tokens, lead).lower === BY[language];
  // "approved by the CTO"; in Dutch "door de CTO goedgekeurd" as well.
  if (isBy && lead > verb && lead - verb <= MOST_BETWEEN) return true;
  if (isBy)
    return language === 'nl' && verb > last && verb - last <= MOST_BETWEEN + 1 && noMark(tokens, last, verb);
  if (verb > last)
    return (
      verb - last <= MOST_BETWEEN &&
      isSubject(tokens, lead, language) &&
      tokens.slice(last + 1, verb).every(({ lower }) => BETWEEN[language].test(lower) || lower === ',')
    );
  // Dutch: the doer behind its verb, "hierover beslist de directeur".
  return language === 'nl' && verb === lead && verb > 0;
}

/** Nothing before the role makes it an object: "on advice of the CTO". */
function isSubject(tokens: readonly Token[], lead: number, language: Language): boolean {
  const { lower, kind } = at(tokens, lead);
  return lead < 0 || kind === 'mark' || JOINS[language].test(lower);
}

const JOINS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and|but|if|when|once|before|after|until|unless|that|which|then|or|where)$/,
  nl: /^(?:en|maar|als|indien|wanneer|zodra|voordat|nadat|totdat|dat|of|waarna)$/,
};

function noMark(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).every(({ kind }) => kind !== 'mark');
}
