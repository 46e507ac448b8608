import type { Control } from '../../workspace/records.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/** What stands before the number of a control's ID, in upper case: `AC` of `AC-02`, `AC02`, `AC_02` and `AC-2.1`. */
export function prefixOf(id: string): string | undefined {
  const name = withoutEnd(id, /[\d.]/);
  if (!/^[A-Za-z][\w.-]*$/.test(name) || !/^\.?\d+(?:\.\d+)*$/.test(id.slice(name.length))) return undefined;
  return (name.length > 1 ? name.replace(/[-_]$/, '') : name).toUpperCase();
}

/** The prefixes that the IDs of controls have; none while a file of controls is read in part, as others may stand in it. */
export function prefixesOf(controls: readonly Control[]): ReadonlySet<string> {
  if (controls.some(({ readInPart }) => readInPart === true)) return new Set();
  return new Set(controls.map(({ id }) => prefixOf(id)).filter((prefix) => prefix !== undefined));
}
