import { inSections } from '../workspace/by-section.js';
import type { PolicyDocument } from '../workspace/document.js';
import { shift, type Range } from '../workspace/position.js';

/** A place where a document says that it serves a criterion. The ID is as written and may not exist. */
export interface Claim {
  readonly id: string;
  readonly range: Range;
  /** Index of the section of an inline tag; undefined for front matter. */
  readonly section: number | undefined;
}

const CLAIMS = new WeakMap<PolicyDocument, readonly Claim[]>();

/** Every claim of a document, front matter first, then inline tags in the order of the text. */
export function claimsOf(document: PolicyDocument): readonly Claim[] {
  let claims = CLAIMS.get(document);
  if (!claims) {
    claims = collect(document);
    CLAIMS.set(document, claims);
  }
  return claims;
}

function collect(document: PolicyDocument): Claim[] {
  const claims: Claim[] = (document.frontMatter?.claims ?? []).map((field) => ({
    id: field.value,
    range: field.valueRange,
    section: undefined,
  }));
  for (const tag of tagsOf(document)) claims.push(tag);
  return claims;
}

/** The inline tags; those of sections that stay where they are, are the same objects after an edit. */
export const tagsOf = inSections(({ content, startLine }, section): readonly Claim[] =>
  content.references.flatMap(({ kind, id, range }) =>
    kind === 'criterion' ? [{ id, range: shift(range, startLine), section }] : [],
  ),
);
