import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { thingKey } from '../approvals/things.js';
import { rolesIn, type FoundRole } from '../roles/roles.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { DutyWords } from './vocabulary.js';

/** Who owns or approves one thing. */
export interface Duty {
  readonly kind: 'owner' | 'approver';
  /** What, as the vocabulary names it; `itself` for the document the sentence stands in. */
  readonly object: string;
  readonly role: FoundRole;
}

type Key = Exclude<keyof DutyWords, 'objects'>;

interface Words {
  readonly objects: ReadonlyMap<string, WordPatterns>;
  readonly anyObject: WordPatterns;
  readonly lists: Readonly<Record<Key, WordPatterns>>;
}

const WORDS: Readonly<Record<Language, Words>> = { en: compile(EN), nl: compile(NL) };

function compile({ objects, ...lists }: DutyWords): Words {
  const entries = Object.entries(lists).map(([key, list]) => [key, new WordPatterns(list)]);
  return {
    objects: new Map(
      Object.entries({ ...objects, itself: lists.itself }).map(([name, list]) => [
        name,
        new WordPatterns(list),
      ]),
    ),
    anyObject: new WordPatterns([...Object.values(objects), lists.itself].join('|')),
    lists: Object.fromEntries(entries) as Record<Key, WordPatterns>,
  };
}

const NAMED = new Map<Language, ReadonlyMap<string, string>>();

/**
 * What the vocabulary calls a thing that `thingKey` names, so that both ways of reading who approves meet; else the key
 * itself.
 */
export function thingNamed(key: string, language: Language): string {
  let names = NAMED.get(language);
  if (!names) {
    const { objects } = language === 'nl' ? NL : EN;
    names = new Map(
      Object.entries(objects).flatMap(([name, list]) =>
        list.split('|').flatMap((words): [string, string][] => {
          const own = thingKey(tokensOf(words), language);
          return own === undefined ? [] : [[own, name]];
        }),
      ),
    );
    NAMED.set(language, names);
  }
  return names.get(key) ?? key;
}

/** How far an object stands from its verb. */
const NEAR = 6;

/** Who owns or approves what, as a sentence says. What several roles share belongs to none of them alone. */
export function dutiesIn(text: string, language: Language): Duty[] {
  // Most sentences name none of these things, and finding roles takes longer.
  if (!WORDS[language].anyObject.test(tokensOf(text))) return [];
  const roles = rolesIn(text, language).filter(
    ({ kind, specific, key }) => kind !== 'people' && (specific || key.length < 5),
  );
  if (roles.length === 0) return [];
  const tokens = tokensOf(text);
  const words = WORDS[language];
  return roles.flatMap((role, n) => {
    if (isShared(tokens, roles, n, words)) return [];
    const duty = active(tokens, role, words) ?? passive(tokens, role, words) ?? copula(tokens, role, words);
    return duty ? [{ ...duty, role }] : [];
  });
}

type Found = Omit<Duty, 'role'> | undefined;

/** "The CEO approves the policies", "de CEO stelt het beleid vast". */
function active(tokens: readonly Token[], role: FoundRole, { lists, objects }: Words): Found {
  const next = tokens.findIndex(({ start }) => start >= role.end);
  if (next < 0) return undefined;
  for (let n = next; n < next + 3; n += 1) {
    const owns = lists.owns.at(tokens, n);
    const approves = lists.approves.at(tokens, n);
    const verb = owns ?? approves;
    if (verb === undefined) continue;
    const object = objectAhead(tokens, verb, objects, true);
    if (object === undefined) return undefined;
    // "stelt … vast", "keurt … goed": the verb is told by its other part.
    if (owns === undefined && !isWhole(tokens, n, verb)) return undefined;
    return { kind: owns === undefined ? 'approver' : 'owner', object };
  }
  return undefined;
}

const SPLIT: Readonly<Record<string, string>> = { keurt: 'goed', stelt: 'vast', moet: 'goedkeuren' };

function isWhole(tokens: readonly Token[], n: number, next: number): boolean {
  const rest = SPLIT[at(tokens, n).lower];
  return rest === undefined || tokens.slice(next).some(({ lower }) => lower === rest);
}

/** "Policies are approved by the CEO", "spoedwijzigingen vragen goedkeuring van de CTO". */
function passive(tokens: readonly Token[], role: FoundRole, { lists, objects }: Words): Found {
  let first = tokens.findIndex(({ start }) => start >= role.start);
  if (first > 0 && /^(?:the|our|de|het|onze)$/.test(at(tokens, first - 1).lower)) first -= 1;
  for (let n = Math.max(0, first - 3); n < first; n += 1) {
    const approval = lists.approvalOf.at(tokens, n);
    if (approval === first) {
      const object = objectBehind(tokens, n, objects);
      return object === undefined ? undefined : { kind: 'approver', object };
    }
  }
  if (lists.by.at(tokens, first - 1) === undefined) return passiveEnd(tokens, first, lists, objects);
  for (let n = first - 2; n > first - 5 && n > 0; n -= 1) {
    const kind = lists.owned.at(tokens, n) ? 'owner' : lists.approved.at(tokens, n) ? 'approver' : undefined;
    if (!kind) continue;
    const object = objectBehind(tokens, n, objects);
    return object === undefined ? undefined : { kind, object };
  }
  return passiveEnd(tokens, first, lists, objects);
}

/** Dutch puts the participle last: "wordt door de directie goedgekeurd". */
function passiveEnd(
  tokens: readonly Token[],
  first: number,
  lists: Words['lists'],
  objects: Words['objects'],
): Found {
  if (at(tokens, first - 1).lower !== 'door') return undefined;
  for (let n = first + 1; n < first + 7; n += 1) {
    const kind = lists.owned.at(tokens, n) ? 'owner' : lists.approved.at(tokens, n) ? 'approver' : undefined;
    const object = kind && objectBehind(tokens, first - 1, objects);
    if (kind && object !== undefined) return { kind, object };
  }
  return undefined;
}

/** "Owner of the plan is the CFO". */
function copula(tokens: readonly Token[], role: FoundRole, { lists, objects }: Words): Found {
  for (const [kind, list] of [
    ['owner', lists.ownerOf],
    ['approver', lists.approverOf],
  ] as const) {
    const found = list.find(tokens);
    if (!found || at(tokens, found.from).start > role.start) continue;
    const object = objectAhead(tokens, found.next, objects, false);
    const first = tokens.findIndex(({ start }) => start >= role.start);
    const before = tokens.slice(found.next, first).map(({ lower }) => lower);
    if (object !== undefined && before.slice(-2).includes('is')) return { kind, object };
  }
  return undefined;
}

const DETERMINERS = new Set(
  'the our all each every these its de het onze alle elk elke ieder iedere een a an any'.split(' '),
);
const ATTRIBUTES = new Set(
  'maintaining annual company-wide security information whole entire company'.split(' '),
);

/** The object that begins right behind a verb, past its determiners; in Dutch within some words. */
function objectAhead(
  tokens: readonly Token[],
  from: number,
  objects: Words['objects'],
  only: boolean,
): string | undefined {
  for (let n = from; n < from + NEAR && n < tokens.length; n += 1) {
    const name = objectAt(tokens, n, objects);
    if (name !== undefined) return name;
    const { lower } = at(tokens, n);
    if (only && !DETERMINERS.has(lower) && !ATTRIBUTES.has(lower)) return undefined;
  }
  return undefined;
}

/** The object at the start of the clause before a verb. */
function objectBehind(tokens: readonly Token[], to: number, objects: Words['objects']): string | undefined {
  let from = to;
  while (from > 0 && at(tokens, from - 1).kind !== 'mark') from -= 1;
  for (let n = from; n < to; n += 1) {
    const name = objectAt(tokens, n, objects);
    if (name !== undefined) return name;
    const { lower } = at(tokens, n);
    if (!DETERMINERS.has(lower) && !ATTRIBUTES.has(lower)) return undefined;
  }
  return undefined;
}

function objectAt(tokens: readonly Token[], n: number, objects: Words['objects']): string | undefined {
  let best: readonly [name: string, next: number] | undefined;
  for (const [name, patterns] of objects) {
    const next = patterns.at(tokens, n);
    if (next !== undefined && next > (best?.[1] ?? 0)) best = [name, next];
  }
  // "policies and procedures" is whatever; "the risk register team" is a team.
  return best?.[0];
}

/** Shared by several: "the CTO and the CISO", "de CTO of de CISO"; the "of" in an English title is another. */
function isShared(
  tokens: readonly Token[],
  roles: readonly FoundRole[],
  n: number,
  { lists }: Words,
): boolean {
  return [n, n + 1].some((m) => {
    const [before, after] = [roles[m - 1], roles[m]];
    if (!before || !after) return false;
    const between = tokens.filter(({ start, end }) => start >= before.end && end <= after.start);
    return (
      between.length > 0 &&
      between.length < 4 &&
      (lists.and.test(between) || between.every(({ lower }) => lower === ',' || DETERMINERS.has(lower)))
    );
  });
}

/** "The data protection officer is Marta Lind." */
export interface Holder {
  readonly role: FoundRole;
  readonly name: string;
}

const NAME =
  /^(?:,? (?:is|heet) |, )((?:\p{Lu}\p{Ll}+)(?: (?:van|de|den|der|von|la|le))*(?: \p{Lu}[\p{Ll}\p{Lu}'’-]+)+)(?=[.,;]|$| \p{Ll})/u;

/** Who holds a function that one person holds. */
export function holdersIn(text: string, language: Language): Holder[] {
  const single = WORDS[language].lists.single;
  if (!single.test(tokensOf(text))) return [];
  return rolesIn(text, language).flatMap((role) => {
    if (single.at(tokensOf(role.text), 0) !== tokensOf(role.text).length) return [];
    const rest = text.slice(role.end, role.end + 80);
    const name = NAME.exec(rest)?.[1];
    // A list of roles and bodies is no name: "CEO, Insurance Company, Legal Counsel".
    if (name === undefined || rolesIn(name, language).length > 0) return [];
    const behind = rest.slice(NAME.exec(rest)?.[0].length ?? 0);
    const listed = rest.startsWith(',') && !/^, \p{Ll}/u.test(behind);
    return listed ? [] : [{ role, name }];
  });
}
