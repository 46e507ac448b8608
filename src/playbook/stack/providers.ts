import { nameKey } from '../../reading/names/names.js';
import type { Soc2Config } from '../../workspace/records.js';
import { isPlatform } from './stack.js';

/** Whether a subservice organisation is a cloud that `infrastructure.providers` names: “Microsoft Azure” and “Azure” are one. */
export function isProviderOf({ infrastructure }: Soc2Config, organisation: string): boolean {
  return infrastructure.providers.some((provider) => isSameProvider(provider, organisation));
}

/** Whether two names are of one provider. */
export function isSameProvider(one: string, other: string): boolean {
  const [a, b] = [nameKey(one).split(' '), nameKey(other).split(' ')];
  return isPlatform(one, other) || a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}
