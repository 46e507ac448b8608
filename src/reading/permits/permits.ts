import type { Language } from '../../catalog/types.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import type { Force } from '../statement.js';
import { ownMachinesIn } from './managed-only.js';
import { namesThing, partsOf, permitList, type Part } from './parts.js';

/** What a text forbids, or says is done or allowed. */
export interface FoundPermit {
  readonly verdict: 'forbidden' | 'done';
  /**
   * What it names. Of a ban each entry is a list of alternatives, and a text is on the ban when it has one of each; of
   * what is done, each entry is one part.
   */
  readonly parts: readonly (readonly string[])[];
  /** It holds always and for all, as the text says itself. */
  readonly absolute: boolean;
  /** The thing as the text writes it. */
  readonly words: string;
}

/** What a text is read with. */
export interface PermitContext {
  readonly force: Force;
  readonly language: Language;
  /** The sentence behind it in the same section. */
  readonly next: string | undefined;
}

type Tokens = readonly Token[];

/** Whether a text names a thing of which it is often said that it may or may not be used. */
export function isOnThing(text: string, language: Language): boolean {
  return namesThing(tokensOf(text), language);
}

/** Of more words than this a ban is on something that no other text repeats. */
const MOST = 5;
/** So far apart the words of a ban may stand in a text that does what it forbids. */
const NEAR = 14;

/** What a sentence forbids without exception, or says is done or allowed. */
export function permitsIn(text: string, context: PermitContext): FoundPermit[] {
  const { force, language } = context;
  return clausesOf(tokensOf(text)).flatMap((tokens): FoundPermit[] => {
    const ban = banIn(text, tokens, context) ?? managedIn(text, tokens, context);
    if (ban) return [ban];
    if (!TELLS.has(force)) return [];
    const done = doneIn(text, tokens, force, language);
    return done ? [done] : [];
  });
}

/** What may say that something is done; an unclear sentence does when it uses a thing by name. */
const TELLS: ReadonlySet<Force> = new Set(['permission', 'practice', 'obligation', 'unclear']);

function clausesOf(tokens: Tokens): Tokens[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.lower === ';' || token.lower === ':') clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.length > 2);
}

/** "Company data is only reached from devices that we manage": people's own are forbidden for it. */
function managedIn(
  text: string,
  tokens: Tokens,
  { force, language, next }: PermitContext,
): FoundPermit | undefined {
  if (!BANS.has(force)) return undefined;
  const exception = permitList('exception', language);
  if (
    permitList('setsAside', language).test(tokens) ||
    (next !== undefined && exception.test(tokensOf(next)))
  )
    return undefined;
  const parts = ownMachinesIn(tokens, language);
  return parts && { verdict: 'forbidden', parts, absolute: false, words: '' };
}

/** "Nobody can push to main", "USB sticks are prohibited", "personal phones shall not be used for work". */
function banIn(
  text: string,
  tokens: Tokens,
  { force, language, next }: PermitContext,
): FoundPermit | undefined {
  const list = (name: Parameters<typeof permitList>[0]) => permitList(name, language);
  const nobody = list('nobody').find(tokens);
  const isNobody = nobody !== undefined && nobody.from < 3 && list('modals').test(tokens.slice(nobody.next));
  const isBanned = isBannedIn(tokens, force, language);
  const isDenied = (force === 'prohibition' || force === 'denial') && list('not').test(tokens);
  if (!isNobody && !isBanned && !isDenied) return undefined;
  if (!BANS.has(force)) return undefined;
  const isAbsolute = list('absolute').test(tokens) || deniesExceptions(next, language);
  const rest = isNobody ? behindModal(tokens, nobody.next, language) : untilHow(tokens, language);
  // "Not without approval", "only on managed devices": it is allowed so.
  if (list('but').test(rest) && !list('absolute').test(tokens)) return undefined;
  if (list('setsAside').test(tokens) && !list('absolute').test(tokens)) return undefined;
  if (!isAbsolute && next !== undefined && list('exception').test(tokensOf(next))) return undefined;
  const parts = partsOf(rest, language);
  const groups = groupsOf(rest, parts, language);
  const isOnThing = parts.some(({ isThing }) => isThing);
  if (groups.length === 0 || groups.length > MOST) return undefined;
  // One word is too little to tell what is forbidden; and of other things only what nobody may is forbidden for all.
  if (!isOnThing && (groups.length < 2 || !isNobody)) return undefined;
  // What is forbidden of data depends on where it goes.
  if (isOnThing && groups.length === 1 && groups[0]?.some((one) => OF_PLACE.has(one)) === true)
    return undefined;
  return { verdict: 'forbidden', parts: groups, absolute: isAbsolute, words: wordsOf(text, rest, parts) };
}

/** "Prohibited and blocked by the software on all laptops": how it is kept from happening narrows no ban. */
function untilHow(tokens: Tokens, language: Language): Tokens {
  const banned = permitList('banned', language).find(tokens);
  const [joint, verb] = banned ? tokens.slice(banned.next, banned.next + 2) : [];
  if (!banned || !joint || !verb || !permitList('and', language).test([joint])) return tokens;
  return permitList('handled', language).test([verb]) ? tokens.slice(0, banned.next) : tokens;
}

/** "Where a carrier cannot receive files, staff may …": a condition in front denies nothing. */
function behindCondition(tokens: Tokens, language: Language): Tokens {
  const [first] = tokens.filter(({ kind }) => kind === 'word');
  const comma = tokens.findIndex(({ lower }) => lower === ',');
  if (!first || comma < 0 || !permitList('conditions', language).test([first])) return tokens;
  const rest = tokens.slice(comma + 1);
  return permitList('modals', language).test(rest) ? rest : tokens;
}

const BANS: ReadonlySet<Force> = new Set(['prohibition', 'denial', 'practice', 'obligation', 'unclear']);

/** "… are strictly prohibited": said of the subject, not "prohibited activities". */
function isBannedIn(tokens: Tokens, force: Force, language: Language): boolean {
  const found = permitList('banned', language).find(tokens);
  if (!found) return false;
  if (force === 'prohibition') return true;
  return permitList('modals', language).test(tokens.slice(Math.max(0, found.from - 2), found.from));
}

/** Things of which only together with another something is forbidden. */
const OF_PLACE = new Set(['live data', 'test environment', 'AI tools']);

function behindModal(tokens: Tokens, from: number, language: Language): Tokens {
  const modal = permitList('modals', language).find(tokens, from);
  return modal ? tokens.slice(modal.next) : tokens.slice(from);
}

/** "There are no exceptions", "uitzonderingen worden niet verleend". */
export function deniesExceptions(text: string | undefined, language: Language): boolean {
  if (text === undefined) return false;
  const tokens = tokensOf(text);
  return (
    tokens.length < 16 &&
    permitList('exception', language).test(tokens) &&
    permitList('not', language).test(tokens) &&
    !/\b(?:unless|without|tenzij|zonder)\b/i.test(text)
  );
}

/** Alternatives stand in one group, "company or customer data"; what a preposition leads to begins another. */
function groupsOf(tokens: Tokens, parts: readonly Part[], language: Language): string[][] {
  const isOnThing = parts.some(({ isThing }) => isThing);
  const groups: string[][] = [];
  let open: { alternatives: string[][]; end: number } | undefined;
  const close = (): void => {
    const all = open?.alternatives.filter((one) => one.length > 0) ?? [];
    open = undefined;
    if (all.length === 1) for (const key of all[0] ?? []) groups.push([key]);
    else if (all.length > 1) groups.push(all.map((one) => one.at(-1) ?? ''));
  };
  for (const part of parts) {
    if (part.isUse || (part.isGeneral && isOnThing)) {
      if (part.isUse) close();
      continue;
    }
    const between = open ? tokens.slice(open.end, part.from) : [];
    const isJoined = between.some(
      (token) => token.lower === ',' || permitList('and', language).test([token]),
    );
    if (open && !isJoined && between.length > 0) close();
    open ??= { alternatives: [[]], end: part.next };
    if (isJoined) open.alternatives.push([]);
    open.alternatives.at(-1)?.push(part.key);
    open.end = part.next;
  }
  close();
  // One thing in two ways, "removable media, among them USB sticks", is one group.
  const seen = new Set<string>();
  return groups
    .map((group) => [...new Set(group)])
    .filter((group) => {
      const key = group.join('|');
      return !seen.has(key) && seen.add(key);
    });
}

/** What is done with a thing, or allowed: its parts, when it is not denied, set aside or only talked about. */
function doneIn(text: string, all: Tokens, force: Force, language: Language): FoundPermit | undefined {
  const tokens = behindCondition(all, language);
  const list = (name: Parameters<typeof permitList>[0]) => permitList(name, language);
  if (list('nobody').test(tokens) || list('banned').test(tokens)) return undefined;
  if (list('setsAside').test(tokens) || list('aside').test(tokens)) return undefined;
  if (force !== 'permission' && !namesThing(tokens, language)) return undefined;
  const parts = partsOf(tokens, language);
  const thing =
    parts.find(({ isThing, key }) => isThing && !OF_PLACE.has(key)) ?? parts.find(({ isThing }) => isThing);
  // Behind the thing a denial is of something else: "where the customer has no other way".
  if (list('not').test(thing ? tokens.slice(0, thing.next + 3) : tokens)) return undefined;
  const isInUse = parts.some((one) => one.isThing && isUsed(tokens, one, parts, language));
  if (force !== 'permission') {
    if (!thing || list('handled').test(tokens) || !isInUse) return undefined;
  } else if (thing && (list('handled').test(tokens) || !isMeant(tokens, thing, parts, language)))
    return undefined;
  // A place alone, "test restores run in staging", is what no ban is on.
  const named = new Set(parts.flatMap(({ isThing, key }) => (isThing ? [key] : [])));
  if (force !== 'permission' && named.size < 2 && [...named].every((one) => OF_PLACE.has(one)))
    return undefined;
  const first = thing?.from ?? 0;
  const near = parts.filter(({ from }) => thing === undefined || Math.abs(from - first) <= NEAR);
  return {
    verdict: 'done',
    parts: near.map(({ key }) => [key]),
    absolute: false,
    words: wordsOf(text, tokens, thing ? [thing] : near),
  };
}

/** Of what is allowed it is enough that the thing is used somehow: "a personal phone is fine", "may be used for mail". */
function isMeant(tokens: Tokens, thing: Part, parts: readonly Part[], language: Language): boolean {
  return (
    parts.some(({ isUse }) => isUse) ||
    permitList('on', language).test(tokens.slice(Math.max(0, thing.from - 3), thing.from)) ||
    permitList('allowed', language).test(tokens.slice(thing.next))
  );
}

/** "Copied to a USB stick", "we use a shared account": a verb of use, and the thing as its object or place. */
function isUsed(tokens: Tokens, { from }: Part, parts: readonly Part[], language: Language): boolean {
  if (!parts.some(({ isUse }) => isUse)) return false;
  const on = permitList('on', language);
  const uses = permitList('uses', language);
  for (let n = from - 1; n >= 0 && n >= from - 4; n -= 1) {
    if (at(tokens, n).kind === 'mark') return false;
    if (on.at(tokens, n) !== undefined || uses.at(tokens, n) !== undefined) return true;
  }
  return false;
}

function wordsOf(text: string, tokens: Tokens, parts: readonly Part[]): string {
  const part = parts.find(({ isThing }) => isThing) ?? parts.find(({ isUse }) => !isUse);
  if (!part) return '';
  const last = parts.some(({ isThing }) => isThing) ? part : (parts.at(-1) ?? part);
  return text.slice(at(tokens, part.from).start, at(tokens, last.next - 1).end);
}

const WIDER: Readonly<Record<string, string>> = { 'own phone': 'own device', 'own laptop': 'own device' };

/** Whether what is done is what a ban forbids: it names one of the alternatives of each of its words. */
export function isForbidden(
  done: readonly (readonly string[])[],
  ban: readonly (readonly string[])[],
): boolean {
  const named = new Set(done.flatMap((keys) => keys.flatMap((key) => [key, WIDER[key] ?? key])));
  return ban.every((alternatives) => alternatives.some((key) => named.has(key)));
}
