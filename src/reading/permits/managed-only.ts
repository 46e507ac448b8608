import type { Language } from '../../catalog/types.js';
import type { Token } from '../quantity/tokens.js';
import { permitList, partsOf } from './parts.js';

/** So far behind "only" the machines stand, and behind those who manages them. */
const NEAR = 6;

const MACHINES = ['own laptop', 'own phone', 'own device'] as const;

/** Work in which all that a company holds goes round: a rule on company data is on it too. */
const WORK = ['mail', 'email', 'slack', 'chat', 'werkmail'];

/** Ends of Dutch compounds by which a text names the thing for short: "broncode" is code. */
const HEADS = ['cod', 'code', 'mail'];

/**
 * What a rule that something is done "only on devices that we manage" forbids: people's own ones, each kind that it names,
 * for what it is on. Each entry is a list of alternatives, as of any ban.
 */
export function ownMachinesIn(tokens: readonly Token[], language: Language): string[][] | undefined {
  const list = (name: Parameters<typeof permitList>[0]) => permitList(name, language);
  const only = list('only').find(tokens);
  if (!only || list('not').test(tokens)) return undefined;
  const behind = tokens.slice(only.next);
  const kinds = MACHINES.filter((kind) => list(kind).test(behind.slice(0, NEAR)));
  const [first] = MACHINES.flatMap((kind) => list(kind).find(behind)?.from ?? []).sort((a, b) => a - b);
  if (first === undefined || kinds.length === 0) return undefined;
  if (!list('managed').test(behind.slice(Math.max(0, first - 2), first + NEAR * 2))) return undefined;
  const things = partsOf(tokens, language).filter(
    ({ isUse, from, next }) => !isUse && !isOfMachines(tokens.slice(from, next), language),
  );
  const keys = things.flatMap(({ key }) => [key, ...headOf(key)]);
  if (keys.length === 0) return undefined;
  const all = things.some(({ from }) => isCompanyData(tokens, from, language));
  return [
    kinds.includes('own device') ? [...MACHINES] : [...kinds],
    [...new Set([...keys, ...(all ? WORK : [])])],
  ];
}

function isOfMachines(tokens: readonly Token[], language: Language): boolean {
  return [...MACHINES, 'managed' as const, 'only' as const].some((one) =>
    permitList(one, language).test(tokens),
  );
}

function isCompanyData(tokens: readonly Token[], from: number, language: Language): boolean {
  return permitList('companyData', language).at(tokens, from) !== undefined;
}

function headOf(key: string): readonly string[] {
  return HEADS.filter((head) => key.length > head.length + 2 && key.endsWith(head));
}
