import type { Language } from '../../catalog/types.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { rolesIn, type FoundRole } from '../roles/roles.js';
import { isHeldByMany } from '../roles/held-by-many.js';
import { listOf } from '../scope/words-of.js';
import { approvalList, splitVerbs, thingKey } from './things.js';

/** Who approves what. */
export interface FoundApproval {
  /** The thing, as `thingKey` writes it; with `+after` for an approval afterwards. */
  readonly thing: string;
  /** The thing as the text calls it. */
  readonly words: string;
  readonly role: FoundRole;
}

type Tokens = readonly Token[];

/**
 * Who approves a thing of a kind, as a sentence says without conditions: "the CFO approves every critical vendor",
 * "iedere normale wijziging wordt goedgekeurd door de CAB". What several approve, or somebody whom every team has, is
 * left out.
 */
export function approvalsIn(text: string, language: Language): FoundApproval[] {
  const all = tokensOf(text);
  if (!namesApproval(all, language)) return [];
  const roles = offices(text, language);
  if (roles.length === 0) return [];
  return clausesOf(all).flatMap((tokens): FoundApproval[] => {
    const [first, last] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    const here = roles.filter(({ start, end }) => start >= first && end <= last);
    const [role, second] = here;
    if (!role || second || !isPlain(tokens, language)) return [];
    const words = thingOf(tokens, role, language);
    const thing = words && thingKey(words, language);
    if (thing === undefined) return [];
    return [{ thing: withTime(thing, tokens, language), words: nameIn(text, words ?? [], language), role }];
  });
}

/** Who approves the thing that a row is labelled with, from the cell below a header that says so. */
export function approvalInCell(
  cell: { readonly text: string; readonly label: string; readonly header: string },
  language: Language,
): FoundApproval | undefined {
  if (!isApproverHeader(cell.header, language)) return undefined;
  const tokens = tokensOf(cell.text);
  if (!isPlain(tokens, language) || !isPlain(tokensOf(cell.label), language)) return undefined;
  const [role, second] = offices(cell.text, language);
  // The cell is the role, perhaps with a name in brackets: who follows a condition is no plain answer.
  if (!role || second || role.start > 4 || tokens.filter(({ start }) => start >= role.end).length > 4)
    return undefined;
  const thing = thingKey(tokensOf(cell.label), language);
  return thing === undefined ? undefined : { thing, words: cell.label, role };
}

/** A thing's name as written, without "every" and the like before it. */
function nameIn(text: string, tokens: Tokens, language: Language): string {
  const first = tokens.findIndex(
    (token) =>
      token.kind === 'word' &&
      !listOf('determiners', language).test([token]) &&
      !approvalList('neutral', language).test([token]),
  );
  return text.slice(at(tokens, first).start, at(tokens, tokens.length - 1).end);
}

function isApproverHeader(header: string, language: Language): boolean {
  const tokens = tokensOf(header).filter(({ kind }) => kind === 'word');
  return (
    tokens.length > 0 &&
    (approvalList('header', language).at(tokens, 0) === tokens.length ||
      approvalList('header', 'en').at(tokens, 0) === tokens.length)
  );
}

function namesApproval(tokens: Tokens, language: Language): boolean {
  const splits = splitVerbs(language);
  return (
    approvalList('approves', language).test(tokens) ||
    approvalList('approved', language).test(tokens) ||
    approvalList('approval', language).test(tokens) ||
    tokens.some(({ lower }) => lower in splits)
  );
}

/** The roles of which a company has one, without those whom every team has. */
function offices(text: string, language: Language): FoundRole[] {
  return rolesIn(text, language).filter(
    (role) =>
      role.kind !== 'people' &&
      (role.specific || role.key.length < 5 || /^\p{Lu}/u.test(role.text) || OF_THE_WHOLE.has(role.key)) &&
      !isHeldByMany(role),
  );
}

/** Bodies of which a company has one, although a single word names them. */
const OF_THE_WHOLE = new Set([
  'directie',
  'bestuur',
  'board',
  'board of directors',
  'directeur',
  'bestuurder',
  'ondernemingsraad',
]);

function clausesOf(tokens: Tokens): Tokens[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.lower === ';' || token.lower === ':') clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

function isPlain(tokens: Tokens, language: Language): boolean {
  return (
    !approvalList('conditional', language).test(tokens) && !approvalList('shared', language).test(tokens)
  );
}

function withTime(thing: string, tokens: Tokens, language: Language): string {
  return approvalList('afterwards', language).test(tokens) ? `${thing} +after` : thing;
}

/** The words for what a role approves. */
function thingOf(tokens: Tokens, role: FoundRole, language: Language): Tokens | undefined {
  const from = tokens.findIndex(({ start }) => start >= role.start);
  let next = tokens.findIndex(({ start }) => start >= role.end);
  if (next < 0) next = tokens.length;
  // "De Wijzigingsadviescommissie (WAC)": a short name in brackets belongs to it.
  if (at(tokens, next).lower === '(' && at(tokens, next + 2).lower === ')') next += 3;
  return (
    byActor(tokens, next, language) ??
    splitVerb(tokens, from, next, language) ??
    byParticiple(tokens, from, next, language) ??
    byNoun(tokens, from, next, language)
  );
}

/** "The CFO shall approve every critical vendor", "after the CTO has approved them". */
function byActor(tokens: Tokens, next: number, language: Language): Tokens | undefined {
  let n = next;
  while (n < next + 3 && approvalList('between', language).at(tokens, n) !== undefined) n += 1;
  const verb = approvalList('approves', language).at(tokens, n);
  if (verb !== undefined) {
    if (approvalList('pronouns', language).at(tokens, verb) !== undefined) return subjectOf(tokens, language);
    // "The CFO approved by": no verb.
    return approvalList('by', language).at(tokens, verb) === undefined
      ? objectFrom(tokens, verb, language)
      : undefined;
  }
  // "nadat de CTO ze heeft goedgekeurd", "voordat de CTO elke wijziging goedkeurt".
  const pronoun = approvalList('pronouns', language).at(tokens, next);
  if (language !== 'nl' || pronoun === undefined) return undefined;
  const rest = tokens.slice(pronoun, pronoun + 4);
  return approvalList('approved', language).test(rest) ? subjectOf(tokens, language) : undefined;
}

/** "De CISO keurt elke uitzondering goed", "vooraf keurt de CISO elke uitzondering goed". */
function splitVerb(tokens: Tokens, from: number, next: number, language: Language): Tokens | undefined {
  const splits = splitVerbs(language);
  const behind = splits[at(tokens, next).lower];
  const isBefore = [from - 1, from - 2].find((n) => splits[at(tokens, n).lower] !== undefined);
  const particle = behind ?? (isBefore === undefined ? undefined : splits[at(tokens, isBefore).lower]);
  if (particle === undefined) return undefined;
  const start = behind === undefined ? next : next + 1;
  const end = tokens.findIndex(({ lower }, n) => n >= start && lower === particle);
  if (end < 0) return undefined;
  return upToStop(tokens.slice(start, end), language);
}

/** "Every critical vendor is approved by the CFO", "wordt vóór uitrol door de CAB goedgekeurd". */
function byParticiple(tokens: Tokens, from: number, next: number, language: Language): Tokens | undefined {
  let by = from - 1;
  while (by > 0 && DETERMINERS.has(at(tokens, by).lower)) by -= 1;
  if (approvalList('by', language).at(tokens, by) === undefined) return undefined;
  const approved = approvalList('approved', language);
  const isBefore = [1, 2, 3, 4].some((back) => {
    const end = approved.at(tokens, by - back);
    return end === by || (end !== undefined && end < by && isAdverbial(tokens.slice(end, by), language));
  });
  const isBehind = language === 'nl' && approved.test(tokens.slice(next, next + 4));
  return isBefore || isBehind ? subjectOf(tokens, language) : undefined;
}

/** "approved in writing by": between the participle and its actor only words that say how or when. */
function isAdverbial(tokens: Tokens, language: Language): boolean {
  return approvalList('stops', language).at(tokens, 0) !== undefined;
}

/** "Production releases require approval from the CTO", "approval of the CTO is needed for a production release". */
function byNoun(tokens: Tokens, from: number, next: number, language: Language): Tokens | undefined {
  const noun = approvalList('approval', language).find(tokens);
  if (!noun) return undefined;
  let by = from - 1;
  while (by > 0 && DETERMINERS.has(at(tokens, by).lower)) by -= 1;
  const isBy =
    approvalList('by', language).at(tokens, by) !== undefined && by >= noun.next && by < noun.next + 4;
  // "requires CFO approval", "the CFO's approval is needed for …".
  const isOwn = noun.from === next || (noun.from === next + 1 && at(tokens, next).lower === "'s");
  if (!isBy && !isOwn) return undefined;
  const requires = approvalList('requires', language).find(tokens);
  if (requires && requires.from < noun.from && !isOwn) return subjectOf(tokens, language);
  if (requires && requires.from < from) return subjectOf(tokens, language);
  // "Voor elke kritieke leverancier is goedkeuring nodig van de directie".
  const subject = subjectOf(tokens, language);
  const isFor = subject && approvalList('of', language).at(subject, 0) === 1;
  if (isFor) return subject.slice(1);
  const end = Math.max(next, noun.next);
  for (let n = end; n < end + 4; n += 1) {
    const of = approvalList('of', language).at(tokens, n);
    if (of !== undefined) return objectFrom(tokens, of, language);
  }
  return undefined;
}

const DETERMINERS = new Set('the our a an its their de het een onze'.split(' '));

/** What stands behind a verb, as far as its name goes. */
function objectFrom(tokens: Tokens, from: number, language: Language): Tokens | undefined {
  return upToStop(tokens.slice(from), language);
}

function upToStop(tokens: Tokens, language: Language): Tokens | undefined {
  const stops = approvalList('stops', language);
  let end = 0;
  while (end < tokens.length && stops.at(tokens, end) === undefined && !endsName(at(tokens, end))) end += 1;
  // "… and …", "… en …": several things, of which the name would be the first.
  return /^(?:and|or|en|of)$/.test(at(tokens, end).lower) ? undefined : tokens.slice(0, end);
}

function endsName({ kind, lower }: Token): boolean {
  return kind === 'mark' && lower !== '`' && lower !== '*' && lower !== '"';
}

/** The subject of a clause: what stands before its first auxiliary, without what numbers the clause. */
function subjectOf(tokens: Tokens, language: Language): Tokens | undefined {
  let from = 0;
  while (from < tokens.length && isNumbering(tokens, from)) from += 1;
  const auxiliaries = approvalList('auxiliaries', language);
  let end = from;
  while (end < tokens.length && auxiliaries.at(tokens, end) === undefined) end += 1;
  if (end === tokens.length || end === from) return undefined;
  const subject = tokens.slice(from, end);
  const comma = subject.findLastIndex(({ lower }) => lower === ',');
  if (comma < 0) return subject;
  // "Before go-live, every critical vendor …": only what says when leaves the subject whole.
  return /^(?:before|prior|vóór|voor|voordat|alvorens)$/.test(at(subject, 0).lower)
    ? subject.slice(comma + 1)
    : undefined;
}

/** "3.3", "4)", "B.4". */
function isNumbering(tokens: Tokens, n: number): boolean {
  const { kind, lower } = at(tokens, n);
  if (kind === 'number' || lower === '.' || lower === ')' || lower === '-') return true;
  return lower.length === 1 && at(tokens, n + 1).lower === '.';
}
