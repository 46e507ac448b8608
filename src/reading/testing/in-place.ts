import type { Language } from '../../catalog/types.js';
import { forceOf } from '../force/force.js';
import { roleOfHeadings } from '../heading-role.js';
import { forceInContext } from '../in-context.js';
import type { Force, StatementKind } from '../statement.js';

/** One line of the tables of sentences. */
export interface Entry {
  readonly text: string;
  readonly force: Force;
  readonly kind?: string;
  readonly lead?: string;
  readonly headers?: string;
  readonly headings?: readonly string[];
  /** What is read instead of `force`: known, and wrong. */
  readonly reads?: Force;
}

/** The force of a line of the tables, in its place. */
export function forceInPlace(entry: Entry, language: Language): Force {
  const kind = kindOf(entry.kind);
  const own = forceOf(entry.text, kind, language, entry.headers ?? '');
  const role = roleOfHeadings(entry.headings ?? [], language);
  return forceInContext(own, { text: entry.text, kind, lead: entry.lead ?? '', language, role });
}

function kindOf(kind: string | undefined): StatementKind {
  if (kind === 'table-row') return 'row';
  if (kind === 'table-header') return 'header';
  return (kind as StatementKind | undefined) ?? 'prose';
}
