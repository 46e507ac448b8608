import type { Language } from '../../catalog/types.js';
import { phraseAt } from '../quantity/bounds.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import { roleKey } from './role-key.js';
import type { RoleKind, RoleWords } from './vocabulary.js';

/** Somebody who acts, or a body that does, as a text names it. */
export interface FoundRole {
  readonly kind: RoleKind;
  /** The same for the ways one role is written, in English and Dutch. */
  readonly key: string;
  /** Something more than the noun says which one is meant: "security officer", not "officer". */
  readonly specific: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly own: RoleWords;
  /** The other language's: titles are borrowed, "Head of Security" in a Dutch text. */
  readonly other: RoleWords;
}

/** The roles, bodies and groups of people that a text names, in order, without overlaps or articles. */
export function rolesIn(text: string, language: Language): FoundRole[] {
  const tokens = tokensOf(text);
  const reading: Reading =
    language === 'nl' ? { text, tokens, own: NL, other: EN } : { text, tokens, own: EN, other: NL };
  const found: FoundRole[] = [];
  let from = 0;
  for (let n = 0; n < tokens.length; n += 1) {
    const role = roleAt(reading, n, from);
    if (!role) continue;
    const { start } = at(tokens, role.from);
    const { end } = at(tokens, role.next - 1);
    const written = text.slice(start, end);
    found.push({
      kind: role.kind,
      key: roleKey(written),
      specific: role.next - role.from > 1 || role.short,
      text: written,
      start,
      end,
    });
    from = role.next;
    n = role.next - 1;
  }
  return found;
}

interface Place {
  readonly kind: RoleKind;
  readonly short: boolean;
  readonly from: number;
  readonly next: number;
}

/** The role whose noun stands at a token; what describes it begins no sooner than `floor`. */
function roleAt(reading: Reading, n: number, floor: number): Place | undefined {
  const { tokens, text } = reading;
  const token = at(tokens, n);
  if (token.kind !== 'word' || isWhatTheyDo(reading, n)) return undefined;
  const over = overAt(reading, n);
  if (over !== undefined)
    return { kind: 'function', short: true, from: describedFrom(reading, n, floor), next: over };
  const short = reading.own.short.get(token.lower) ?? shortTitle(text, token);
  // "SOC analyst": it only describes.
  const describing =
    headKind(reading, at(tokens, n + 1).lower) !== undefined && at(tokens, n + 1).kind === 'word';
  if (
    short !== undefined &&
    !describing &&
    !isOfId(reading, n) &&
    (token.lower.length > 2 || isUpper(text, token))
  )
    return { kind: short, short: true, from: n, next: n + 1 };
  const kind = headKind(reading, token.lower) ?? pairKind(reading, n);
  if (kind !== undefined && token.gap !== 'none' && !goesOn(reading, n)) {
    const next = phraseAt(tokens, n + 1, reading.own.behind) ?? namedBehind(reading, n, kind);
    const from = describedFrom(reading, n, floor);
    return { kind, short: isCompound(reading, token.lower), from, next };
  }
  if (isAgent(reading, n) && token.gap !== 'hyphen')
    return { kind: 'function', short: false, from: describedFrom(reading, n, floor), next: n + 1 };
  return departmentAt(reading, n);
}

/** "The Security Lead leads the response": the last word is no title. */
function isWhatTheyDo({ tokens }: Reading, n: number): boolean {
  return n > 0 && at(tokens, n).lower === `${at(tokens, n - 1).lower}s`;
}

/** "BC-01": letters of an ID, not a title. */
function isOfId({ tokens, text }: Reading, n: number): boolean {
  return /^[-_.]\d/.test(text.slice(at(tokens, n).end));
}

/** "Head of Security", "hoofd Informatisering en Automatisering", "Director of Finance", "head of IT": the token behind. */
function overAt(reading: Reading, n: number): number | undefined {
  const { tokens, own, other } = reading;
  const { lower } = at(tokens, n);
  const known = own.over.has(lower) ? own : other.over.has(lower) ? other : undefined;
  if (!known) return undefined;
  let next = n + 1;
  // "De Office Manager of de CEO": before an article the Dutch "of" means "or".
  const isLink = (n: number): boolean =>
    known.overLinks.has(at(tokens, n).lower) &&
    !(at(tokens, n).lower === 'of' && own === NL && own.determiners.has(at(tokens, n + 1).lower));
  // "The Security Lead the Head of Engineering": an article without a link before it begins the next role.
  if (known.determiners.has(at(tokens, next).lower)) return undefined;
  while (next < n + 4 && isLink(next)) next += 1;
  // Only a title of its own kind goes without a link: "hoofd Techniek", not "manager Techniek said".
  const linked = next > n + 1;
  const isTitle = /^(?:hoofd|directeur|manager|teamleider|vp|chef)$/.test(lower) || isLeadOf(reading, n);
  if (!linked && !isTitle) return undefined;
  const first = next;
  while (next < first + 3 && isField(reading, next, true)) next += 1;
  if (next === first) return undefined;
  // "Head of People and Culture", "hoofd Informatisering en Automatisering"; not the next title.
  const and = at(tokens, next).lower;
  if (
    (and === 'and' || and === '&' || and === 'en') &&
    isField(reading, next + 1, false) &&
    !startsRole(reading, next + 1) &&
    !isNextRole(reading, next + 1)
  ) {
    next += 2;
    while (next < first + 6 && isField(reading, next, false)) next += 1;
  }
  return next;
}

/** "Lead Platform", with the capitals of a title; not "Security Lead", nor the label of what comes next. */
function isLeadOf({ text, tokens }: Reading, n: number): boolean {
  return (
    at(tokens, n).lower === 'lead' &&
    hasCapital(text, at(tokens, n)) &&
    hasCapital(text, at(tokens, n + 1)) &&
    at(tokens, n + 2).lower !== ':' &&
    !(at(tokens, n - 1).kind === 'word' && hasCapital(text, at(tokens, n - 1)) && n > 1)
  );
}

/** A field of work, or a word with a capital that is none of the language's small words. */
function isField({ text, tokens, own, other }: Reading, n: number, small: boolean): boolean {
  const token = at(tokens, n);
  if (
    token.kind !== 'word' ||
    isStop({ text, tokens, own, other }, token) ||
    own.determiners.has(token.lower)
  )
    return false;
  return (small && (own.fields.has(token.lower) || other.fields.has(token.lower))) || hasCapital(text, token);
}

/** "Head of Engineering and Privacy Officer": two roles. */
function isNextRole(reading: Reading, n: number): boolean {
  for (let next = n; next < n + 3 && isField(reading, next, false); next += 1) {
    const kind = headKind(reading, at(reading.tokens, next + 1).lower);
    if (kind === 'function') return true;
  }
  return false;
}

function startsRole({ tokens, own, other }: Reading, n: number): boolean {
  const { lower } = at(tokens, n);
  return own.over.has(lower) || other.over.has(lower) || own.short.has(lower);
}

/** A title in capitals of the kind CISO, CxO. */
function shortTitle(text: string, token: Token): RoleKind | undefined {
  const written = text.slice(token.start, token.end);
  return /^C[A-Z]{1,3}O$/.test(written) ? 'function' : undefined;
}

function headKind({ own, other }: Reading, word: string): RoleKind | undefined {
  if (own.noRoles.has(word)) return undefined;
  return (
    own.heads.get(word) ??
    compoundKind(own, word) ??
    (other.heads.get(word) === 'people' ? undefined : other.heads.get(word))
  );
}

/** Words that name a role only behind another: "operations centre", "department head". */
function pairKind({ tokens, own }: Reading, n: number): RoleKind | undefined {
  return own.pairs.get(`${at(tokens, n - 1).lower} ${at(tokens, n).lower.replace(/s$/, '')}`);
}

function compoundKind(words: RoleWords, word: string): RoleKind | undefined {
  if (word.length < 7) return undefined;
  return words.endings.find(([ending]) => word.length > ending.length + 1 && word.endsWith(ending))?.[1];
}

function isCompound({ own }: Reading, word: string): boolean {
  return !own.heads.has(word) && compoundKind(own, word) !== undefined;
}

/** Whether the noun only describes the one behind it: "customer data", "vendor management", "user account". */
function goesOn(reading: Reading, n: number): boolean {
  const { tokens, own, other } = reading;
  const next = at(tokens, n + 1);
  if (isWhatTheyDo(reading, n + 1)) return false;
  if (next.kind !== 'word' || next.lower === "'s")
    return next.gap === 'hyphen' && next.kind === 'word' && headKind(reading, next.lower) === undefined;
  if (next.gap === 'hyphen') return true;
  if (own.pairs.has(`${at(tokens, n).lower} ${next.lower.replace(/s$/, '')}`)) return true;
  // A role of two nouns: "service desk manager".
  if (headKind(reading, next.lower) !== undefined && own === EN)
    return !own.over.has(next.lower) || own.heads.has(next.lower);
  // "externe partij": the word before describes it.
  if (own !== EN)
    return at(tokens, n).lower.startsWith('extern') && headKind(reading, next.lower) !== undefined;
  return (
    !at(tokens, n).lower.endsWith('s') &&
    own.heads.get(at(tokens, n).lower) === 'people' &&
    !own.stops.has(next.lower) &&
    (own.fields.has(next.lower) || other.fields.has(next.lower) || isThing(next.lower))
  );
}

function isThing(word: string): boolean {
  return /^(?:account|accounts|data|device|devices|list|register|inventory|portal|agreement|agreements|contract|contracts|id|ids|name|names|interface|story|stories|experience|rights|base)$/.test(
    word,
  );
}

/** A body under its name: "afdeling ICT", "team Platform". */
function namedBehind({ text, tokens, own }: Reading, n: number, kind: RoleKind): number {
  const next = at(tokens, n + 1);
  const named =
    kind === 'body' &&
    own === NL &&
    next.kind === 'word' &&
    next.gap === 'space' &&
    hasCapital(text, next) &&
    !own.stops.has(next.lower);
  return named ? n + 2 : n + 1;
}

const DESCRIBERS = 4;

/** Where the words that describe a role begin. */
function describedFrom(reading: Reading, n: number, floor: number): number {
  const { tokens, own } = reading;
  // As far as a determiner everything describes: "the hospital pharmacist".
  let from = n;
  while (from > floor && from > n - DESCRIBERS) {
    const token = at(tokens, from - 1);
    // "on-call engineer": what a hyphen joins is no small word.
    const joined = token.gap === 'hyphen' || at(tokens, from).gap === 'hyphen';
    if (token.kind === 'mark' || (!joined && isStop(reading, token)) || token.lower === "'s") break;
    if (own.determiners.has(token.lower)) return from;
    from -= 1;
  }
  // Otherwise as far as words are known to, or have the capital of a title.
  let known = n;
  while (known > from && (describes(reading, known - 1, n) || at(tokens, known).gap === 'hyphen')) known -= 1;
  return known;
}

function describes({ text, tokens, own, other }: Reading, n: number, head: number): boolean {
  const token = at(tokens, n);
  if (token.kind === 'number') return false;
  if (own.fields.has(token.lower) || other.fields.has(token.lower) || own.adjectives.has(token.lower))
    return true;
  if (own.heads.has(token.lower) || own.short.has(token.lower)) return true;
  // At the start of a sentence a capital says nothing unless the role has one as well.
  return hasCapital(text, token) && (n > 0 || hasCapital(text, at(tokens, head)));
}

/** "HR", "Inkoop": a department that acts under its field's name. */
function departmentAt({ text, tokens, own }: Reading, n: number): Place | undefined {
  const token = at(tokens, n);
  if (!own.departments.has(token.lower) || !hasCapital(text, token)) return undefined;
  // "It is kept": two letters are a name in capitals only.
  if (token.lower.length < 3 && !isUpper(text, token)) return undefined;
  const next = at(tokens, n + 1);
  if (next.gap === 'hyphen' && next.kind === 'word') return undefined;
  const before = at(tokens, n - 1);
  const led =
    n === 0 ||
    before.lower === '|' ||
    before.lower === ',' ||
    before.lower === ':' ||
    own.toActor.has(before.lower);
  const ended = next.kind === 'mark' || next.lower === "'s" || own.stops.has(next.lower);
  // A verb behind the subject: "Inkoop ontvangt", "HR checks".
  const acts =
    n === 0 || before.kind === 'mark'
      ? ended || /(?:s|t|es)$/.test(next.lower)
      : ended || next.lower === 'jaarlijks';
  const inverted = own === NL && /(?:t|en)$/.test(before.lower);
  return (led && acts) ||
    (inverted && n > 1 && next.kind === 'word' && isUpper(text, token) === isUpper(text, token))
    ? { kind: 'body', short: true, from: n, next: n + 1 }
    : undefined;
}

/** One of the language's small words; "IT" is none, "SHALL" and "MUST" of a standard are. */
function isStop({ text, own }: Reading, token: Token): boolean {
  if (own.modals.has(token.lower)) return true;
  return own.stops.has(token.lower) && !(token.lower.length > 1 && isUpper(text, token));
}

/**
 * An agent by the form of its noun and by what it does: "the bookkeeper must", "moet de havenmeester", "by the
 * registrar". Things have such nouns too (a server), but are listed, and have things done to them ("must be").
 */
function isAgent(reading: Reading, n: number): boolean {
  const { tokens, own } = reading;
  const { lower } = at(tokens, n);
  if (lower.length < 5 || own.things.has(lower) || own.things.has(lower.replace(/s$/, ''))) return false;
  if (
    !own.agentEndings.some(
      (ending) =>
        lower.endsWith(ending) ||
        lower.endsWith(`${ending}s`) ||
        // "verwijderen" is what somebody does.
        (ending !== 'er' && lower.endsWith(`${ending}en`)),
    )
  )
    return false;
  if (own.things.size > 0 && own.thingEndings.some((ending) => lower.endsWith(ending))) return false;
  const next = at(tokens, n + 1).lower;
  if (own.modals.has(next)) return !own.passive.has(at(tokens, n + 2).lower);
  let before = n - 1;
  while (before > n - 4 && describes(reading, before, n) && !own.determiners.has(at(tokens, before).lower))
    before -= 1;
  if (!own.determiners.has(at(tokens, before).lower)) return false;
  const lead = at(tokens, before - 1).lower;
  return own.by.has(lead) || (own === NL && own.modals.has(lead));
}

function hasCapital(text: string, token: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(token.start, token.start + 1));
}

function isUpper(text: string, token: Token): boolean {
  const written = text.slice(token.start, token.end);
  return written === written.toUpperCase();
}
