import type { Language } from '../../catalog/types.js';
import { tokensOf, type Token } from '../quantity/tokens.js';
import { ownListOf, listOf, tableOf } from './words-of.js';

/** Whether a text names a condition, such as `admin` or `production`. */
export function namesScope(scope: string, text: string, language: Language): boolean {
  return tableOf('scopes', language).get(scope)?.test(withoutDenied(text)) === true;
}

/** The conditions that a text names, such as `admin` and `production`. */
export function scopesIn(text: string, language: Language): string[] {
  return namesIn('scopes', text, language);
}

/** The kinds of data that a text names. */
export function dataKindsIn(text: string, language: Language): string[] {
  return namesIn('data', text, language);
}

/** The severity a text names; undefined when it names none, or several. */
export function severityIn(text: string, language: Language): string | undefined {
  const named = namesIn('severities', text, language);
  return named.length === 1 ? named[0] : undefined;
}

/** The parts of the systems that a document with this title is written for alone, in one word. */
export function partInTitle(title: string, language: Language): string | undefined {
  const named = namesIn('parts', title, language);
  if (isOneOfSeveral(title, language)) return undefined;
  return named.length === 0 ? undefined : named.join('+');
}

/** "Identity, Workstation and Acceptable Conduct": of the things it lists some are no part, so it is written for no part alone. */
function isOneOfSeveral(title: string, language: Language): boolean {
  const things = title.split(/,| and | en | & /);
  const [withPart, without] = [things, things].map((all, n) =>
    all.filter((one) => namesIn('parts', one, language).length > 0 === (n === 0)),
  );
  if (!withPart || !without || without.length < LISTED) return false;
  return !withPart.some((one) => listOf('objectLinks', language).test(tokensOf(one)));
}

/** "Backup and Recovery of Servers" is on servers; so many other things are a list. */
const LISTED = 2;

/** The kind of event that some words name, such as `discovery`; the words themselves when it is none that is known. */
export function eventKey(words: string, language: Language): string {
  const tokens = tokensOf(words);
  const named = namesIn('events', words, language);
  // "the end of the contract" is no other event for being a closure as well.
  const kind = named.includes('contract-end') ? 'contract-end' : named[0];
  return kind ?? tokens.map(({ lower }) => lower).join(' ');
}

/** Whether some words name an event that happens again and again, such as somebody's leaving. */
export function isKnownEvent(words: string, language: Language): boolean {
  return namesIn('events', words, language).length > 0;
}

const CLASSES = new Set('class klasse category categorie tier group groep type'.split(' '));
const CLASSED = /^(?:leverancier|vendor|supplier|verwerker|processor)/;

/** The class by letter of what a text is about: "class A vendors", "elke A-leverancier"; a row's label may be the letter. */
export function classIn(text: string, isLabel = false): string | undefined {
  const tokens = tokensOf(text);
  const found = new Set<string>();
  tokens.forEach(({ lower, kind }, n) => {
    if (kind !== 'word' || !/^[a-e]$/.test(lower)) return;
    const [before, behind] = [tokens[n - 1], tokens[n + 1]];
    const isJoined = behind?.gap === 'hyphen' && CLASSED.test(behind.lower);
    if ((before && CLASSES.has(before.lower)) || isJoined || (isLabel && tokens.length === 1))
      found.add(lower);
  });
  const [letter, second] = [...found];
  return second === undefined ? letter : undefined;
}

/** Whether a text tells a rule of others (a law, a customer), what customers can set, or what held before. */
export function isOthersRule(text: string, language: Language): boolean {
  const tokens = tokensOf(text);
  return (
    listOf('demand', language).test(tokens) ||
    listOf('inProduct', language).test(tokens) ||
    isPast(tokens, language)
  );
}

/** Whether a text tells what held before, and so nothing of today. */
export function tellsOfBefore(text: string, language: Language): boolean {
  return isPast(tokensOf(text), language);
}

/** Words that a clause in the past follows although the sentence is of today: "when data was involved", "whose data were". */
const CONDITION = new Set(
  'when if where once after whose which that whenever unless who nadat als indien wanneer zodra die dat waarvan'.split(
    ' ',
  ),
);
const REACH = 6;

/** Whether a text tells what held before: a past that is no condition of what is done today. */
function isPast(tokens: readonly Token[], language: Language): boolean {
  const until = ownListOf('until', language);
  for (let n = 0; n < tokens.length; n += 1)
    if (until.at(tokens, n) !== undefined && !isConditional(tokens, n)) return true;
  return false;
}

function isConditional(tokens: readonly Token[], n: number): boolean {
  for (let back = n - 1; back >= 0 && back >= n - REACH; back -= 1) {
    const { lower, kind } = tokens[back] ?? { lower: '', kind: 'mark' };
    if (kind === 'mark') return false;
    if (CONDITION.has(lower)) return true;
  }
  return false;
}

/** Whether a heading or lead says that what stands below it is still to be reached. */
export function isGoal(text: string, language: Language): boolean {
  return listOf('goal', language).test(tokensOf(text));
}

/** Whether a sentence says what is aimed at, as an objective does. */
export function namesAim(text: string, language: Language): boolean {
  return listOf('aim', language).test(tokensOf(text));
}

/** A text without the exception at its end: "every quarter, except contractors" holds "every quarter". */
export function withoutException(text: string, language: Language): string {
  const found = listOf('exception', language).find(tokensOf(text));
  const start = found && tokensOf(text)[found.from]?.start;
  return start === undefined ? text : text.slice(0, start);
}

/** A text without what it says of a share: "twelve months, of which three are searchable" is on twelve months. */
export function withoutShare(text: string, language: Language): string {
  const tokens = tokensOf(text);
  const found = listOf('share', language).find(tokens);
  const start = found && tokens[found.from]?.start;
  return start === undefined ? text : text.slice(0, start);
}

function namesIn(
  table: 'data' | 'severities' | 'parts' | 'events' | 'scopes',
  text: string,
  language: Language,
): string[] {
  const tokens = withoutDenied(text);
  return [...tableOf(table, language)].flatMap(([name, patterns]) => (patterns.test(tokens) ? [name] : []));
}

/** Tokens without what "non-" denies: "non-critical" is not critical. The word itself stays for lists that hold both. */
function withoutDenied(text: string): readonly Token[] {
  const tokens = tokensOf(text);
  if (!tokens.some(({ lower }) => DENIES.has(lower))) return tokens;
  return tokens.map((token, n) => {
    const denier = tokens[n - 1];
    return denier && DENIES.has(denier.lower) ? { ...token, lower: `non${token.lower}` } : token;
  });
}

const DENIES = new Set(['non', 'niet']);
