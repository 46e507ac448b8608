import { isCriterionId } from '../catalog/criterion-ids.js';
import { statementsOf } from '../reading/read-statements.js';
import { isRecordTitle } from '../reading/record-title.js';
import { substantiates } from '../reading/statement.js';
import { inSections } from '../workspace/by-section.js';
import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import { isExternal } from '../workspace/link-target.js';
import { compare, shift, type Range } from '../workspace/position.js';
import { headingsAbove, surroundingsOf } from './statements/surroundings.js';

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

/**
 * The inline tags; those of sections that stay where they are, are the same objects after an edit. What a record finds,
 * and a row that only sets criteria beside names of documents or subjects, or that has a criterion in a cell of its own and
 * a link to where it is met, claims nothing: what it points to must say it.
 */
export const tagsOf = inSections(({ content, startLine }, section, document): readonly Claim[] => {
  const tags = content.references.filter(({ kind }) => kind === 'criterion');
  if (tags.length === 0 || isRecordTitle(document.title)) return [];
  const mapped = mappedRanges(content, () => headingsAbove(document, section));
  return tags
    .filter(({ range }) => !mapped.some((cell) => isWithin(range, cell)))
    .map(({ id, range }) => ({ id, range: shift(range, startLine), section }));
}, surroundingsOf);

/** The cells of rows that do not say how anything is done, and of headers. */
function mappedRanges(content: SectionContent, headings: () => readonly string[]): readonly Range[] {
  if (!content.sentences.some(({ kind }) => kind === 'table-cell' || kind === 'table-header')) return [];
  return statementsOf(content, headings())
    .filter(
      ({ kind, force, text, sentences }) =>
        kind === 'header' ||
        (kind === 'row' && (!(substantiates(force) && isTold(text)) || pointsElsewhere(sentences, content))),
    )
    .flatMap(({ sentences }) => sentences.flatMap((n) => content.sentences[n]?.range ?? []));
}

/** Whether a row holds a criterion, alone in its cell, and a link to a document. */
function pointsElsewhere(row: readonly number[], { sentences, links }: SectionContent): boolean {
  const cells = row.flatMap((n) => sentences[n] ?? []);
  return (
    cells.some(({ text }) => isCriterionId(text.replace(/[^\w.]+/g, ''))) &&
    links.some(
      ({ target, range }) =>
        !isExternal(target) && !target.startsWith('#') && range.start.line === cells[0]?.range.start.line,
    )
  );
}

/** A cell of so few words is a subject or a name: "4.1 Reviews". */
const TELLING = 5;

function isTold(row: string): boolean {
  return row
    .split(' | ')
    .some((cell) => cell.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= TELLING);
}

function isWithin(inner: Range, outer: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}
