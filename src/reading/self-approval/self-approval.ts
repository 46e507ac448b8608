import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf, type Token } from '../quantity/tokens.js';
import { roleKey } from '../roles/role-key.js';
import { rolesIn } from '../roles/roles.js';
import { EN } from './en.js';
import { NL } from './nl.js';

type Words = Readonly<Record<keyof typeof EN, string>>;

interface Lists extends Readonly<Record<keyof typeof EN, WordPatterns>> {
  /** What may make it self-approval: `same`, `both` and `own` in one. */
  readonly any: WordPatterns;
}

const LISTS: Readonly<Record<Language, Lists>> = { en: compile(EN), nl: compile(NL) };

function compile(words: Words): Lists {
  const any = [words.same, words.both, words.own].join('|');
  return Object.fromEntries(
    Object.entries({ ...words, any }).map(([key, list]) => [key, new WordPatterns(list)]),
  ) as unknown as Lists;
}

/** How far behind "their own" the thing may stand. */
const NEAR = 3;

/** Whether a sentence has somebody approve or review their own work, or the requester be the approver. */
export function isSelfApproval(text: string, language: Language): boolean {
  const lists = LISTS[language];
  const tokens = tokensOf(text);
  // Hardly any sentence speaks of it, and one look tells.
  if (!lists.any.test(tokens) || lists.against.test(tokens)) return false;
  const same = lists.same.find(tokens);
  // "Approved by the requester's manager" names somebody else.
  if (same && !/^['’]/.test(text.slice(tokens[same.next - 1]?.end))) return true;
  if (lists.both.test(tokens)) return rolesIn(text, language).length < 2;
  const own = lists.own.find(tokens);
  return own !== undefined && isObject(tokens, own.from, own.next + NEAR, lists);
}

function isObject(tokens: readonly Token[], from: number, to: number, { objects }: Lists): boolean {
  return objects.test(tokens.slice(from, to));
}

/** The roles that a sentence lets get round a review or approval, each by its key. */
export function bypassingRoles(text: string, language: Language): string[] {
  if (!LISTS[language].bypass.test(tokensOf(text))) return [];
  return titlesIn(text, language);
}

/** The one role that looks at how often that is done, by its key: "the CTO reviews the emergency changes every month". */
export function reviewerOfBypasses(text: string, language: Language): string | undefined {
  const lists = LISTS[language];
  const tokens = tokensOf(text);
  if (!lists.bypassed.test(tokens) || !lists.looksAt.test(tokens) || lists.against.test(tokens))
    return undefined;
  const [only, second] = titlesIn(text, language);
  return second === undefined ? only : undefined;
}

function titlesIn(text: string, language: Language): string[] {
  return rolesIn(text, language)
    .filter(({ kind, specific }) => kind !== 'people' && specific)
    .map((role) => roleKey(role.text));
}

/** Whether a row names one role or person both as the one who asks and as the one who approves. */
export function isSelfApprovalRow(
  headers: readonly string[],
  cells: readonly string[],
  language: Language,
): boolean {
  const lists = LISTS[language];
  const columnOf = (list: WordPatterns): number =>
    headers.findIndex((header) => list.at(tokensOf(header), 0) === tokensOf(header).length);
  const [asks, approves] = [columnOf(lists.requester), columnOf(lists.approver)];
  if (asks < 0 || approves < 0) return false;
  const [one, other] = [fold(cells[asks]), fold(cells[approves])];
  return one !== '' && one === other && /\p{L}{2}/u.test(one);
}

function fold(cell: string | undefined): string {
  return (cell ?? '').trim().toLowerCase();
}
