import type { RuleMeta } from './rule.js';

/** Told when a rule fails on a file, or on the workspace as a whole. */
export type OnRuleError = (code: string, uri: string | undefined, error: unknown) => void;

/**
 * Runs rules one after another and hands over what they report. A rule that fails keeps what it reported before, and the
 * others go on; without anybody to tell, the failure is thrown.
 */
export function runRules<R extends { readonly meta: RuleMeta }, T>(
  rules: Iterable<R>,
  uri: string | undefined,
  check: (rule: R) => Iterable<T>,
  found: (report: T, rule: R) => void,
  onError: OnRuleError | undefined,
): void {
  for (const rule of rules) {
    try {
      for (const report of check(rule)) found(report, rule);
    } catch (error) {
      if (!onError) throw error;
      onError(rule.meta.code, uri, error);
    }
  }
}

/** What failed, in the words of the log. */
export function failedRule(code: string, uri: string | undefined, root: string): string {
  return `rule ${code} on ${uri ?? root}`;
}

/** An error with its stack, when it has one. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
