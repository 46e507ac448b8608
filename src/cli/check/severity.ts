import type { Severity } from '../../analysis/diagnostic.js';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a severity is at or above another; `never` is above all. */
export function reaches(severity: Severity | undefined, limit: Severity | 'never'): boolean {
  return severity !== undefined && limit !== 'never' && RANK[severity] >= RANK[limit];
}
