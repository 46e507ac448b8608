/** A service's type as the catalogue spells it: "Data processing" is `data-processing`. Other words are kept. */
export function serviceKind(type: string): string {
  return type
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
