import { asMap, type Plain } from '../values.js';
import { fieldNamed, rankOf, type FieldName } from './field-names.js';
import { folded } from './folded.js';
import type { Path } from './metadata-source.js';

/** A key of front matter with its value. */
export interface Entry {
  readonly name: string;
  /** The field it stands for, if it is one. */
  readonly field: FieldName | undefined;
  readonly value: unknown;
  readonly path: Path;
}

/** Keys below which other tools keep what a document says of itself. */
const HOLDERS = new Set([
  'metadata',
  'meta',
  'policy',
  'document',
  'doc',
  'params',
  'extra',
  'custom',
  'governance',
  'documentcontrol',
  'documentinfo',
  'documentinformation',
  'control',
  'frontmatter',
  'beleid',
  'documentbeheer',
]);

/**
 * The keys of front matter, one level deep, and below a key that only holds them one more: `policy: { owner: … }` is read as `owner`, `approval: { by: …, date: … }` as
 * `approval by` and `approval date`. Those at the top go first, and of several names for a field the usual one.
 */
export function entriesOf(value: Plain): readonly Entry[] {
  const top: Entry[] = [];
  const below: Entry[] = [];
  for (const [key, held] of Object.entries(value)) {
    if (held === null || held === undefined) continue;
    top.push({ name: key, field: fieldNamed(key), value: held, path: [key] });
    if (Array.isArray(held) && HOLDERS.has(folded(key)))
      held.forEach((item, n) => {
        for (const [own, said] of Object.entries(asMap(item)))
          if (said !== null && said !== undefined)
            below.push({ name: own, field: fieldNamed(own), value: said, path: [key, n, own] });
      });
    for (const [child, inner] of Object.entries(asMap(held))) {
      if (inner === null || inner === undefined) continue;
      const path = [key, child];
      const name = HOLDERS.has(folded(key)) ? child : `${key} ${child}`;
      below.push({ name, field: fieldNamed(name), value: inner, path });
      if (!HOLDERS.has(folded(key))) continue;
      for (const [own, said] of Object.entries(asMap(inner)))
        if (said !== null && said !== undefined)
          below.push({
            name: `${child} ${own}`,
            field: fieldNamed(`${child} ${own}`),
            value: said,
            path: [...path, own],
          });
    }
  }
  return [...top, ...below].sort((a, b) => a.path.length - b.path.length || rankOf(a.name) - rankOf(b.name));
}
