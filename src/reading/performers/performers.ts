import type { Language } from '../../catalog/types.js';
import { isOnlyVerb, isVerbForm } from '../force/verb-form.js';
import { frequenciesIn } from '../frequency/frequencies.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { EN as ROLES_EN } from '../roles/en.js';
import { NL as ROLES_NL } from '../roles/nl.js';
import { rolesIn } from '../roles/roles.js';
import { knownToolsIn } from '../tools/tools.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { PerformerWords } from './vocabulary.js';

/** Whoever or whatever does what a sentence says. */
export interface Performer {
  /** Somebody with a function or many people, a product, or something that runs by itself. */
  readonly kind: 'somebody' | 'product' | 'job';
  /** Whether it gives its approval only. */
  readonly act: 'does' | 'approves';
  /** As written, without article. */
  readonly text: string;
  readonly start: number;
}

/** Names that the company uses; they go before what only looks like a title or a product. */
export interface OwnNames {
  readonly roles: readonly string[];
  readonly products: readonly string[];
}

type Words = Readonly<Record<keyof PerformerWords, ReadonlySet<string>>>;

const FIELDS: Readonly<Record<Language, ReadonlySet<string>>> = { en: ROLES_EN.fields, nl: ROLES_NL.fields };

const WORDS: Readonly<Record<Language, Words>> = { en: compile(EN), nl: compile(NL) };

function compile(words: PerformerWords): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, list]: [string, string]) => [key, new Set(list.split(/[ |]/))]),
  ) as unknown as Words;
}

interface Actor {
  readonly kind: Performer['kind'];
  readonly start: number;
  readonly end: number;
  /** Of its tokens. */
  readonly first: number;
  readonly last: number;
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly language: Language;
  /** Tokens of times and rhythms, which stand anywhere in a clause. */
  readonly times: ReadonlySet<number>;
}

/**
 * Who does or approves what a sentence on a control says: its subject when it acts, or who stands behind “by”. A role
 * to whom something is done or told is none: in “a failed backup pages the engineer” nobody acts but the backup.
 */
export function performersIn(text: string, language: Language, own: OwnNames): readonly Performer[] {
  const tokens = tokensOf(text);
  const rhythms = frequenciesIn(text, language);
  const reading: Reading = {
    text,
    tokens,
    language,
    words: WORDS[language],
    times: new Set(
      tokens.flatMap(({ start, end }, n) =>
        rhythms.some((one) => start >= one.start && end <= one.end) ? [n] : [],
      ),
    ),
  };
  const actors = actorsIn(reading, own);
  const found: (Performer & { readonly actor: Actor })[] = [];
  for (const actor of actors) {
    const before = found.at(-1);
    const act =
      actOf(reading, actor, own) ??
      (before && isJoined(reading, before.actor, actor) ? before.act : undefined);
    if (act) found.push({ kind: actor.kind, act, text: shown(reading, actor), start: actor.start, actor });
  }
  // "The CTO and the CISO review": the verb follows the second only.
  for (const [n, actor] of actors.entries()) {
    const next = found.find((one) => one.actor === actors[n + 1]);
    if (next && !found.some((one) => one.actor === actor) && isJoined(reading, actor, next.actor))
      if (startsClause(reading, leadOf(reading, actor.first)))
        found.push({ ...next, kind: actor.kind, text: shown(reading, actor), start: actor.start, actor });
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ kind, act, text: written, start }) => ({ kind, act, text: written, start }));
}

function actorsIn(reading: Reading, own: OwnNames): readonly Actor[] {
  const { text, tokens, words, language } = reading;
  const spans: { kind: Performer['kind']; start: number; end: number }[] = [];
  const add = (kind: Performer['kind'], start: number, end: number): void => {
    if (!spans.some((one) => start < one.end && end > one.start)) spans.push({ kind, start, end });
  };
  const named = [
    ...own.roles.map((name) => ['somebody', name] as const),
    ...own.products.map((name) => ['product', name] as const),
  ].sort(([, a], [, b]) => b.length - a.length);
  for (const [kind, name] of named)
    for (const start of placesOf(text, name)) add(kind, start, start + name.length);
  for (const { start, end } of knownToolsIn(text, language)) add('product', start, end);
  for (const role of rolesIn(text, language)) {
    const end = withoutVerb(role.text, role.start, language);
    add('somebody', role.start, end);
  }
  for (const { start, end, lower, kind } of tokens) {
    if (kind !== 'word') continue;
    if (words.jobs.has(lower)) add('job', start, end);
    if (words.others.has(lower)) add('somebody', start, end);
  }
  const first = nameAtStart(reading);
  if (first) add(first.kind, 0, first.end);
  return spans
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({
      kind,
      start,
      end,
      first: tokens.findIndex((token) => token.end > start),
      last: tokens.findLastIndex((token) => token.start < end),
    }));
}

/** A name of several words that a text begins with: a department (“Payments Operations”), else a product (“Cloud SQL”). */
function nameAtStart({ text, tokens, words, language }: Reading): Pick<Actor, 'kind' | 'end'> | undefined {
  let n = 0;
  while (/^\p{Lu}/u.test(text.slice(at(tokens, n).start)) && at(tokens, n).kind === 'word') n += 1;
  if (n < 2 || words.determiners.has(at(tokens, 0).lower)) return undefined;
  const { lower, end } = at(tokens, n - 1);
  return { kind: FIELDS[language].has(lower) ? 'somebody' : 'product', end };
}

/** "Compliance Manager leads" is a manager who leads. */
function withoutVerb(role: string, start: number, language: Language): number {
  const cut = role.lastIndexOf(' ');
  const shorter = role.slice(0, Math.max(0, cut));
  const isVerb = cut > 0 && /^\p{Ll}/u.test(role.slice(cut + 1)) && isVerbForm(role.slice(cut + 1), language);
  return isVerb && rolesIn(shorter, language).some(({ text }) => text === shorter)
    ? start + cut
    : start + role.length;
}

function* placesOf(text: string, name: string): Iterable<number> {
  const [lower, wanted] = [text.toLowerCase(), name.toLowerCase()];
  if (wanted === '') return;
  for (let start = lower.indexOf(wanted); start >= 0; start = lower.indexOf(wanted, start + wanted.length))
    if (
      !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) &&
      !/[\p{L}\p{N}]/u.test(text.charAt(start + wanted.length))
    )
      yield start;
}

function actOf(reading: Reading, actor: Actor, own: OwnNames): Performer['act'] | undefined {
  const { tokens, words } = reading;
  const lead = leadOf(reading, actor.first);
  const before = at(tokens, lead).lower;
  if (words.by.has(before)) return isApproval(reading, actor, lead) ? 'approves' : 'does';
  if (words.approvalOf.has(before) && words.approval.has(at(tokens, lead - 1).lower)) return 'approves';
  if (actor.kind !== 'somebody') return actsAsThing(reading, actor, lead) ? 'does' : undefined;
  const verb = startsClause(reading, lead) ? verbBehind(reading, actor.last) : undefined;
  if ((verb !== undefined && isNamed(reading, actor, verb, own)) || isBehindVerb(reading, lead))
    return isApproval(reading, actor, lead) ? 'approves' : 'does';
  return undefined;
}

/**
 * In English one of many needs an article before it: “administrator rights” and “security signals” are things, unless
 * the company has such a role or the verb can be nothing else.
 */
function isNamed(
  { text, tokens, language, words }: Reading,
  actor: Actor,
  verb: number,
  own: OwnNames,
): boolean {
  if (language !== 'en' || words.determiners.has(at(tokens, actor.first - 1).lower)) return true;
  const written = text.slice(actor.start, actor.end);
  const isOwn = own.roles.some((role) => role.toLowerCase() === written.toLowerCase());
  const isMany = /(?:s|staff|people|somebody|someone)$/i.test(written) && !/ss$/.test(written);
  return isOwn || isMany || isOnlyVerb(at(tokens, verb).lower, language);
}

/** The token before an actor, past its determiners and past times and rhythms. */
function leadOf({ tokens, words, times }: Reading, first: number): number {
  let lead = first - 1;
  while (lead >= 0 && (words.determiners.has(at(tokens, lead).lower) || times.has(lead))) lead -= 1;
  return lead;
}

function startsClause({ tokens, words }: Reading, lead: number): boolean {
  return lead < 0 || at(tokens, lead).kind === 'mark' || words.joins.has(at(tokens, lead).lower);
}

/** The verb by which a subject acts; none when something is done to it. */
function verbBehind({ tokens, words, language, times }: Reading, last: number): number | undefined {
  for (let n = last + 1; n <= last + MOST_BETWEEN + 1; n += 1) {
    const { lower, kind } = at(tokens, n);
    if (times.has(n)) continue;
    if (kind !== 'word' || words.being.has(lower)) return undefined;
    if (words.between.has(lower)) continue;
    // Right behind a subject stands its verb, also one that may be a noun: “the Compliance Manager leads”.
    return isVerbForm(lower, language) || (n === last + 1 && !isSmall(words, lower)) ? n : undefined;
  }
  return undefined;
}

const MOST_BETWEEN = 3;

function isSmall(words: Words, lower: string): boolean {
  return [words.leading, words.partOf, words.joins, words.andWords, words.otherThan, words.determiners].some(
    (all) => all.has(lower),
  );
}

/** Dutch puts the doer behind the verb when a clause begins with something else: “elk kwartaal beoordeelt de CISO”. */
function isBehindVerb(reading: Reading, lead: number): boolean {
  const { tokens, words, language, times } = reading;
  const { lower, kind } = at(tokens, lead);
  if (language !== 'nl' || kind !== 'word' || words.being.has(lower) || !isVerbForm(lower, language))
    return false;
  let from = lead;
  while (from > 0 && at(tokens, from - 1).kind !== 'mark') from -= 1;
  return from < lead && (times.has(from) || words.leading.has(at(tokens, from).lower));
}

function isApproval({ tokens, words }: Reading, { last }: Actor, lead: number): boolean {
  return [lead - 1, lead - 2, ...[1, 2, 3, 4].map((n) => last + n)].some((n) =>
    words.approves.has(at(tokens, n).lower),
  );
}

/** A product or job that is the subject and acts: “Jamf enforces …”, “alerts of Sentinel call …”. */
function actsAsThing(reading: Reading, { first, last }: Actor, lead: number): boolean {
  const { tokens, words, language, times } = reading;
  // In a list of products, or behind “before”, none of them need be a subject.
  const begins = (n: number): boolean =>
    startsClause(reading, n) &&
    at(tokens, n).lower !== ',' &&
    !words.leading.has(at(tokens, n).lower) &&
    !words.andWords.has(at(tokens, n).lower);
  let before = lead;
  if (!begins(before)) {
    if (!words.partOf.has(at(tokens, before).lower)) return false;
    // “Alerts of …”: a noun between the beginning of the clause and the product.
    if (words.being.has(at(tokens, before - 1).lower)) return false;
    before = leadOf(reading, before - 1);
    if (!begins(before)) return false;
  }
  if (first < 0) return false;
  for (let n = last + 1; n < tokens.length; n += 1) {
    const { lower, kind } = at(tokens, n);
    if (kind === 'mark') return false;
    if (times.has(n)) continue;
    if (words.being.has(lower)) return false;
    if (kind === 'word' && isVerbForm(lower, language) && !words.partOf.has(lower)) return true;
  }
  return false;
}

function isJoined({ tokens, words }: Reading, one: Actor, other: Actor): boolean {
  const between = tokens.slice(one.last + 1, other.first).map(({ lower }) => lower);
  return (
    between.length > 0 &&
    between.some((word) => words.andWords.has(word)) &&
    between.every((word) => words.andWords.has(word) || words.determiners.has(word) || word === ',')
  );
}

/** "developer other than the author". */
function shown({ text, tokens, words }: Reading, { start, end, last }: Actor): string {
  const [one, two] = [at(tokens, last + 1).lower, at(tokens, last + 2).lower];
  const isOther =
    words.otherThan.size > 1
      ? words.otherThan.has(one) && words.otherThan.has(two)
      : words.otherThan.has(one);
  if (!isOther) return text.slice(start, end);
  const from = words.otherThan.size > 1 ? last + 3 : last + 2;
  const to = words.determiners.has(at(tokens, from).lower) ? from + 1 : from;
  return at(tokens, to).kind === 'word' ? text.slice(start, at(tokens, to).end) : text.slice(start, end);
}
