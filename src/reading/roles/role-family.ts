/** Ways to title the one who leads a field. */
const WAYS: readonly ((field: string) => string)[] = [
  (field) => `head of ${field}`,
  (field) => `${field} lead`,
  (field) => `${field} manager`,
  (field) => `${field} officer`,
  (field) => `${field} director`,
  (field) => `director of ${field}`,
  (field) => `vp ${field}`,
  (field) => `vp of ${field}`,
  (field) => `chief ${field} officer`,
  (field) => `hoofd ${field}`,
  (field) => `manager ${field}`,
  (field) => `${field}manager`,
  (field) => `teamleider ${field}`,
];

const FIELD =
  /^(?:head of|director of|vp of|vp|hoofd|manager|teamleider) (.{2,40})$|^(?:chief )?(.{2,40}?) (?:lead|manager|officer|director)$/;

/** The field that a titled role leads: `security` for "Head of Security" and "Security Lead". */
export function fieldOf(key: string): string | undefined {
  const match = FIELD.exec(key);
  return match?.[1] ?? match?.[2];
}

/** Other titles of one who leads the same field. */
export function otherTitlesOf(key: string): string[] {
  const field = fieldOf(key);
  if (field === undefined) return [];
  return WAYS.map((way) => way(field)).filter((other) => other !== key);
}
