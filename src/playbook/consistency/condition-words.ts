import { nameOf } from '../../analysis/rules/contradiction/subject-names.js';
import type { Phrases } from '../prose/phrases.js';
import type { Words } from '../words.js';
import type { ConsistencyRow } from './rows.js';
import conditions from './conditions.yaml';

const NAMES = conditions as Readonly<Record<string, { readonly en: string; readonly nl: string }>>;

/** What a row's values hold for, in words: "to customers", "critical severity"; where the subject has several matters, which. */
export function conditionWords(
  { subject, matter, conditions: all }: ConsistencyRow,
  p: Phrases,
  t: Words,
): string {
  const own = subject.matters.length > 1 ? [t.of(nameOf(matter))] : [];
  // A system is told by its name; the words around it that the reader kept tell nothing more.
  const isNamed = all.some((one) => one.startsWith('sys:'));
  const named = all.flatMap((one) => {
    if (isNamed && one.startsWith('kind:')) return [];
    const known = NAMES[one];
    if (known) return t.of(known);
    const [kind = '', value = ''] = one.split(/:(.*)/s);
    // Of a system, object or kind of data the text's own words.
    return value === '' ? kind : value;
  });
  return [...own, ...named].join(', ') || p('everything');
}
