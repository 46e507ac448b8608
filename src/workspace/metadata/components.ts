import { cell, type Labelled } from './cell.js';
import { fieldNamed } from './field-names.js';

/** `<PolicyMeta …`, `<policy-info …`, `{{< policy …`, `{% include meta.html …`: something that shows what it is given. */
const OPENS = /^\s*(?:<(?:[A-Z][\w.]{0,60}|[a-z]\w{0,30}-[\w-]{1,60})|\{\{[<%]|\{%-?\s{0,3}include)(?=\s|$)/;
const CLOSES = /\/?>|%\}|[>%]\}\}/;
/** `owner="CISO"`, `owner={'CISO'}`, `version={2.1}`. */
const GIVEN =
  /(?<![\w-])([A-Za-z][\w:-]{0,60})\s{0,3}=\s{0,3}(?:"([^"]{1,200})"|'([^']{1,200})'|\{\s{0,3}(?:"([^"]{1,200})"|'([^']{1,200})'|(\d[\d.]{0,20}))\s{0,3}\})/g;
const MOST_LINES = 30;
const LONGEST_LINE = 2000;
/** One such value may be about anything; two tell that it is about the document. */
const ENOUGH = 2;

/** Whether a component shows what the document says of itself: what it is given is all there is to know of it. */
export function showsMetadata(component: string): boolean {
  const names = [...component.slice(0, LONGEST_LINE).matchAll(GIVEN)].map(([, name = '']) => name);
  return names.filter((name) => fieldNamed(name) !== undefined).length >= ENOUGH;
}

/**
 * What a component that starts in a line is given to show of the document: `<PolicyMeta owner="CISO" version="2.1" />`, also
 * over several lines, and the same of a shortcode or include. Undefined when the line starts none.
 */
export function componentAt(
  lines: readonly string[],
  from: number,
): { readonly stated: readonly Labelled[]; readonly next: number } | undefined {
  const first = lines[from] ?? '';
  if (!/^\s*[<{]/.test(first) || !OPENS.test(first)) return undefined;
  const stated: Labelled[] = [];
  let n = from;
  for (; n < lines.length && n < from + MOST_LINES; n += 1) {
    const line = (lines[n] ?? '').slice(0, LONGEST_LINE);
    if (n > from && line.trim() === '') break;
    for (const found of line.matchAll(GIVEN)) {
      const [whole, name = '', ...values] = found;
      const value = values.find((one) => one !== undefined) ?? '';
      stated.push({ label: name, value: cell(value, n, found.index + whole.lastIndexOf(value)) });
    }
    if (CLOSES.test(line.replace(GIVEN, ''))) break;
  }
  return stated.filter(({ label }) => fieldNamed(label) !== undefined).length >= ENOUGH
    ? { stated, next: n + 1 }
    : undefined;
}
