import { ALL_RULES } from './all-rules.js';
import type { RuleMeta } from './rule.js';

const BY_CODE: ReadonlyMap<string, RuleMeta> = new Map(ALL_RULES.map(({ meta }) => [meta.code, meta]));

/** What the rule behind a diagnostic says of itself. Every diagnostic comes from a rule; another code is a mistake. */
export function metaOf(code: string): RuleMeta {
  const meta = BY_CODE.get(code);
  if (!meta) throw new Error(`No rule has the code ${code}.`);
  return meta;
}
