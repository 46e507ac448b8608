/** What stands before the number of a control's ID, in upper case: `AC` of `AC-02`. */
export function prefixOf(id: string): string | undefined {
  return /^([A-Za-z][\w.-]*?)[-.]?\d+$/.exec(id)?.[1]?.toUpperCase();
}
