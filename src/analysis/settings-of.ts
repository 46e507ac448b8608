import type { Soc2Config } from '../workspace/records.js';
import type { Rule } from './rule.js';
import type { Settings } from './settle.js';

/**
 * The severities that soc2.yaml chooses. While it cannot be read and no earlier version is known, nobody knows the
 * scope, the period, what is ignored or which rules are off: what rules find would rest on guesses, and is not said.
 */
export function settingsOf(config: Soc2Config | undefined, rules: readonly Rule[]): Settings {
  if (config?.unreadable !== 'unknown') return config?.rules ?? {};
  return Object.fromEntries(
    rules.flatMap(({ meta: { code, always } }) => (always ? [] : [[code, 'off'] as const])),
  );
}
