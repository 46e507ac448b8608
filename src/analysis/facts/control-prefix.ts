import type { Control } from '../../workspace/records.js';

/** What stands before the number of a control's ID, in upper case: `AC` of `AC-02`. */
export function prefixOf(id: string): string | undefined {
  return /^([A-Za-z][\w.-]*?)[-.]?\d+$/.exec(id)?.[1]?.toUpperCase();
}

/** The prefixes that the IDs of controls have. */
export function prefixesOf(controls: readonly Control[]): ReadonlySet<string> {
  return new Set(controls.map(({ id }) => prefixOf(id)).filter((prefix) => prefix !== undefined));
}
