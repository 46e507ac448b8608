import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';

/** A document's ID as a text gives it: `HR-POL-004`, `SOP-12`. */
export interface FoundDocumentId {
  readonly id: string;
  /** What comes before the number, which the IDs of one series share. */
  readonly series: string;
  readonly start: number;
  readonly end: number;
}

const ID = /(?<![\p{L}\p{N}_./@-])((?:\p{Lu}{2,6}-){1,3})(\d{1,4})(?![\p{L}\p{N}_@-]|\.\d)/gu;
/** What stands between the first and the last of a row of IDs: "SOP-01 to SOP-09". */
const RANGE = /^\s*(?:t\/m|tot en met|to|through|thru|up to|until|–|—|-)\s*$/i;
const LONGEST_RANGE = 60;

/** The IDs a text names; of a range also those between its ends, which then have the place of the range. */
export function documentIdsIn(text: string): readonly FoundDocumentId[] {
  const found: FoundDocumentId[] = [];
  let before: { readonly id: FoundDocumentId; readonly digits: string } | undefined;
  for (const { 0: id, 1: prefix = '', 2: digits = '', index } of text.matchAll(ID)) {
    const one = { id, series: prefix.slice(0, -1), start: index, end: index + id.length };
    if (before?.id.series === one.series && RANGE.test(text.slice(before.id.end, index)))
      found.push(...between(before.id, before.digits, one, digits));
    found.push(one);
    before = { id: one, digits };
  }
  return found;
}

function between(
  first: FoundDocumentId,
  firstDigits: string,
  last: FoundDocumentId,
  lastDigits: string,
): FoundDocumentId[] {
  const [from, to] = [Number(firstDigits), Number(lastDigits)];
  if (firstDigits.length !== lastDigits.length || to - from < 2 || to - from > LONGEST_RANGE) return [];
  return Array.from({ length: to - from - 1 }, (_, n) => ({
    id: `${first.series}-${String(from + n + 1).padStart(firstDigits.length, '0')}`,
    series: first.series,
    start: first.start,
    end: last.end,
  }));
}

/** The ID at the beginning of a title or a file's name: "SOP-12 Onboarding", `SOP-12_onboarding.md`. */
export function documentIdAtStart(name: string): FoundDocumentId | undefined {
  const [first] = documentIdsIn(name.replaceAll('_', ' '));
  return first?.start === 0 ? first : undefined;
}

const WITHDRAWN = new WordPatterns(
  'withdrawn|superseded|supersedes|replaced|replaces|retired|obsolete|merged into|former|formerly|used to be|ingetrokken|vervallen|vervangt|vervangen|opgegaan in|voorheen',
);

/** Whether a text tells of a document that is no more: it is not pointed to. */
export function isOnWithdrawn(text: string): boolean {
  return WITHDRAWN.test(tokensOf(text));
}

const LABELLED = /^[^:|]{2,30}:\s*/;

/** The ID that a cell or value holds alone, or a labelled line gives: `HR-POL-004`, "Document number: HR-POL-004". */
export function documentIdAlone(text: string): FoundDocumentId | undefined {
  const line = text.trim();
  const label = LABELLED.exec(line)?.[0].length ?? 0;
  const [first, second] = documentIdsIn(line);
  if (first?.start !== label || second) return undefined;
  return label > 0 || first.end === line.length ? first : undefined;
}

const FILE =
  /(?<![\p{L}\p{N}_./@\\-])((?:[\p{L}\p{N}][\p{L}\p{N}_-]{1,40}\/){0,4})([\p{L}\p{N}][\p{L}\p{N}_-]{1,60})\.md(?![\p{L}\p{N}_/-])/gu;

/** A Markdown file that a text names. */
export interface NamedFile {
  readonly name: string;
  /** With a slash at its end; empty of a name alone. */
  readonly folder: string;
  readonly start: number;
  readonly end: number;
}

/** The Markdown files that a text names: `backups.md`, `policies/backups.md`. Those in capitals alone belong to a repository. */
export function filesNamedIn(text: string): readonly NamedFile[] {
  return [...text.matchAll(FILE)].flatMap(({ 0: written, 1: folder = '', 2: name = '', index }) =>
    /\p{Ll}/u.test(name) ? [{ name, folder, start: index, end: index + written.length }] : [],
  );
}
