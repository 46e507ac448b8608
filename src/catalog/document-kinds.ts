import data from './data/document-kinds.yaml';
import type { LocalisedList } from './types.js';

/**
 * What a Markdown file of a workspace is. The first five are read as policies. `none` is none of the company's
 * documents on how it works: a blog, a note, a page of a code repository.
 */
export const DOCUMENT_KINDS = [
  'policy',
  'procedure',
  'standard',
  'plan',
  'description',
  'record',
  'index',
  'report',
  'playbook',
  'none',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Kinds that a document's name tells; `none` is the name of a paper on a product, a project or a lesson. */
export type NamedKind = Exclude<DocumentKind, 'report' | 'playbook'>;
/** What a folder's name tells of what lies in it. */
export type FolderMeaning =
  | 'policy'
  | 'procedure'
  | 'standard'
  | 'plan'
  | 'description'
  | 'record'
  | 'none'
  | 'outward'
  | 'archive'
  | 'drafts'
  | 'tests';

interface KindNames {
  readonly heads: Readonly<
    Record<NamedKind, { readonly clear: LocalisedList; readonly likely: LocalisedList }>
  >;
  readonly prepositions: LocalisedList;
  readonly asides: LocalisedList;
  readonly folders: Readonly<Record<FolderMeaning, LocalisedList>>;
  readonly repository: { readonly anywhere: readonly string[]; readonly top: readonly string[] };
}

/** How documents and folders of each kind are named. */
export const KIND_NAMES = data as KindNames;

/** Whether documents of a kind are read as policies. */
export function isGovernedKind(kind: DocumentKind): boolean {
  return GOVERNED.has(kind);
}

const GOVERNED: ReadonlySet<DocumentKind> = new Set([
  'policy',
  'procedure',
  'standard',
  'plan',
  'description',
]);
