import { statedInText, type StatedKey } from '../../reading/upkeep/stated-in-text.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { saysDraft, isGoverned } from '../governed.js';
import { isNoCadence, unclearOf, type Unclear } from './unclear.js';

/** What every governed document says of itself. */
export const METADATA_KEYS = ['owner', 'approver', 'version', 'approved', 'review'] as const;
export type MetadataKey = (typeof METADATA_KEYS)[number];

/** Of a draft nobody asks yet who approved it, when, and how often it will be reviewed. */
const OF_DRAFTS: ReadonlySet<MetadataKey> = new Set(['owner', 'version']);

/**
 * What a governed document says nowhere of itself: neither in front matter nor in its text. A value that was left to be
 * filled in, or that cannot be read, is reported as such.
 */
export function lackingOf(document: PolicyDocument): readonly MetadataKey[] {
  // Of front matter that cannot be read nobody knows what it lacks.
  if (!isGoverned(document) || document.problems.some(({ code }) => code === 'yaml-syntax')) return [];
  const draft = saysDraft(document);
  // What may stand there, though nobody can tell, is neither said nor lacking.
  return METADATA_KEYS.filter(
    (key) => (!draft || OF_DRAFTS.has(key)) && isLacking(document, key) && !isUnclear(document, key),
  );
}

/** What a governed document says in words that are not understood, of what it says nowhere else. */
export function notUnderstoodOf(document: PolicyDocument): readonly Unclear[] {
  if (!isGoverned(document) || document.problems.some(({ code }) => code === 'yaml-syntax')) return [];
  const draft = saysDraft(document);
  return unclearOf(document).flatMap((one) => {
    const keys = one.keys.filter((key) => (!draft || OF_DRAFTS.has(key)) && isLacking(document, key));
    return keys.length > 0 ? [{ ...one, keys }] : [];
  });
}

function isUnclear(document: PolicyDocument, key: MetadataKey): boolean {
  return unclearOf(document).some(({ keys }) => keys.includes(key));
}

function isLacking(document: PolicyDocument, key: MetadataKey): boolean {
  const { frontMatter, problems } = document;
  if (key === 'review' && frontMatter?.nextReview !== undefined) return false;
  if (frontMatter?.[key] !== undefined)
    return key === 'review' && isNoCadence(frontMatter.review?.value ?? '');
  if (problems.some(({ field }) => field === key)) return false;
  // What is marked as still to be filled in is not made good by a general sentence; a template's blank in the text has a
  // finding of its own, which says the same.
  const unfilled = frontMatter?.unfilled?.find(({ field }) => field === key);
  if (unfilled)
    return !BLANK.test(unfilled.text) || !isPlaceholderAt(document, unfilled.valueRange.start.line);
  return !isStatable(key) || !statedInText(document, key);
}

/** `[POLICY_OWNER]`, `{{owner}}`, `<owner>`. */
const BLANK = /^[[{<]/;

function isPlaceholderAt({ sections }: PolicyDocument, line: number): boolean {
  return sections.some(({ startLine, content }) =>
    content.placeholders.some(({ range }) => startLine + range.start.line === line),
  );
}

function isStatable(key: MetadataKey): key is StatedKey & MetadataKey {
  return key === 'owner' || key === 'approver' || key === 'review';
}
