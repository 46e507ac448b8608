import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf, type Token } from '../quantity/tokens.js';
import { rolesIn } from '../roles/roles.js';
import { EN } from './en.js';
import { NL } from './nl.js';

type Lists = Readonly<Record<keyof typeof EN, WordPatterns>>;

const LISTS: Readonly<Record<Language, Lists>> = { en: compile(EN), nl: compile(NL) };

function compile(words: Readonly<Record<keyof typeof EN, string>>): Lists {
  return Object.fromEntries(
    Object.entries(words).map(([key, list]) => [key, new WordPatterns(list)]),
  ) as unknown as Lists;
}

/** How far behind "their own" the thing may stand. */
const NEAR = 3;

/** Whether a sentence has somebody approve or review their own work, or the requester be the approver. */
export function isSelfApproval(text: string, language: Language): boolean {
  const lists = LISTS[language];
  const tokens = tokensOf(text);
  if (lists.against.test(tokens)) return false;
  if (lists.same.test(tokens)) return true;
  if (lists.both.test(tokens)) return rolesIn(text, language).length < 2;
  const own = lists.own.find(tokens);
  return own !== undefined && isObject(tokens, own.from, own.next + NEAR, lists);
}

function isObject(tokens: readonly Token[], from: number, to: number, { objects }: Lists): boolean {
  return objects.test(tokens.slice(from, to));
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
