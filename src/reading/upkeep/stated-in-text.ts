import type { Language } from '../../catalog/types.js';
import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { frequenciesIn } from '../frequency/frequencies.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { EN_UPKEEP } from './en.js';
import { NL_UPKEEP } from './nl.js';
import type { UpkeepWords } from './vocabulary.js';

/** What a document may state of itself in a sentence instead of at its top. */
export type StatedKey = 'owner' | 'approver' | 'review';

/** A heading of a section on the document's own review. */
const REVIEW_HEADING =
  /^(?:(?:policy|document|plan) )?(?:review|revision|maintenance)(?: (?:and|&) (?:update|revision|maintenance|review)s?)?(?: (?:cadence|cycle|frequency|schedule|of (?:this|the) policy))?$|^(?:herziening|evaluatie|beleidsherziening)\b/i;

const STATED = new WeakMap<SectionContent, ReadonlySet<StatedKey>>();

/** Whether a sentence of the text says who owns or approves the document, or how often it is reviewed. */
export function statedInText({ sections }: PolicyDocument, key: StatedKey): boolean {
  return sections.some(({ content }) => keysIn(content).has(key));
}

const OF_ALL = new WeakMap<SectionContent, ReadonlySet<StatedKey>>();

/** What a document says of all documents: "every policy is reviewed each year", "policies are approved by the board". */
export function statedOfAll({ sections }: PolicyDocument): ReadonlySet<StatedKey> {
  const found = new Set<StatedKey>();
  for (const { content } of sections) {
    let keys = OF_ALL.get(content);
    if (!keys) {
      const stated = content.sentences.flatMap(({ text, kind }) =>
        kind === 'table-header' || kind === 'quote' ? [] : [...keysOf(text, content.language, true)],
      );
      OF_ALL.set(content, (keys = new Set(stated)));
    }
    for (const key of keys) found.add(key);
  }
  return found;
}

function keysIn(content: SectionContent): ReadonlySet<StatedKey> {
  const known = STATED.get(content);
  if (known) return known;
  const found = new Set<StatedKey>();
  const onReview = REVIEW_HEADING.test(content.heading);
  for (const { text, kind } of content.sentences) {
    if (kind === 'table-header' || kind === 'quote') continue;
    for (const key of keysOf(text, content.language)) found.add(key);
    if (onReview && isTimed(text, content.language)) found.add('review');
  }
  STATED.set(content, found);
  return found;
}

function keysOf(text: string, language: Language, ofAll = false): Set<StatedKey> {
  const tokens = tokensOf(text);
  const words = language === 'nl' ? NL_UPKEEP : EN_UPKEEP;
  const found = new Set<StatedKey>();
  // "Owned by Platform.": of the page it stands on.
  if (!ofAll && words.kept.has(at(tokens, 0).lower) && isBy(tokens, 0, 1, words)) found.add('owner');
  for (let n = 0; n < tokens.length; n += 1) {
    const end = ofAll ? allAt(tokens, n, words) : itselfAt(tokens, n, words);
    if (end === undefined) continue;
    if (isOwned(tokens, n, end, words)) found.add('owner');
    if (isApproved(tokens, n, end, words)) found.add('approver');
    if (isReviewed(tokens, n, end, words) && isTimed(text, language)) found.add('review');
  }
  return found;
}

function isTimed(text: string, language: Language): boolean {
  return frequenciesIn(text, language).some(({ perYear }) => typeof perYear === 'number');
}

/** "this policy", "all security policies", "het informatiebeveiligingsbeleid": the token behind it. */
function itselfAt(tokens: readonly Token[], n: number, words: UpkeepWords): number | undefined {
  // A sentence may begin with the bare noun: "Policy must be reviewed annually".
  if (n === 0 && words.documents.has(at(tokens, 0).lower)) return 1;
  if (!words.which.has(at(tokens, n).lower)) return undefined;
  for (let m = n + 1; m < n + 6; m += 1) {
    const { lower, kind } = at(tokens, m);
    if (kind === 'mark') return undefined;
    if (words.documents.has(lower) || words.documentBeginnings.some((part) => lower.startsWith(part)))
      return m + 1;
    if (words.which.has(lower)) return undefined;
  }
  return undefined;
}

/** "every policy", and at the start of a sentence "policies": the token behind it. */
function allAt(tokens: readonly Token[], n: number, words: UpkeepWords): number | undefined {
  const { lower } = at(tokens, n);
  if (words.several.has(lower) && !words.which.has(at(tokens, n - 1).lower)) return n + 1;
  return words.all.has(lower) ? itselfAt(tokens, n, words) : undefined;
}

function isReviewed(tokens: readonly Token[], start: number, end: number, words: UpkeepWords): boolean {
  const test: Test = (word, n) => isReview(word, n, tokens, words);
  return ahead(tokens, end, 14, test) || before(tokens, start, 8, test) !== undefined;
}

/** "evaluated" alone is of anything; "re-evaluated", "reviewed" and "updated" are of a document. */
function isReview(word: string, n: number, tokens: readonly Token[], words: UpkeepWords): boolean {
  if (!words.review.some((part) => word.startsWith(part))) return false;
  return !/^(?:evaluat|assess)/.test(word) || words.again.has(at(tokens, n - 1).lower);
}

/** "owns this policy", "responsible for maintaining this document", "this plan is maintained by". */
function isOwned(tokens: readonly Token[], start: number, end: number, words: UpkeepWords): boolean {
  const owns: Test = (word, n) =>
    (words.own.has(word) && !words.be.has(at(tokens, n - 1).lower)) ||
    (words.owner.has(word) && words.of.has(at(tokens, n + 1).lower));
  if (before(tokens, start, 5, owns) !== undefined) return true;
  const responsible = before(tokens, start, 18, (word) => words.responsible.has(word));
  const keeps: Test = (word) => words.keep.some((part) => word.startsWith(part));
  if (responsible !== undefined && before(tokens, start, start - responsible, keeps) !== undefined)
    return true;
  return (
    words.be.has(at(tokens, end).lower) &&
    ahead(tokens, end + 1, 2, (word, n) => words.kept.has(word) && isBy(tokens, n, 2, words))
  );
}

/** "this policy has been approved by", "the board approves this policy". */
function isApproved(tokens: readonly Token[], start: number, end: number, words: UpkeepWords): boolean {
  if (words.approve.has(at(tokens, start - 1).lower)) return true;
  if (words.of.has(at(tokens, start - 1).lower) && words.approve.has(at(tokens, start - 2).lower))
    return true;
  return ahead(tokens, end, 7, (word, n) => words.approved.has(word) && isBy(tokens, n, 4, words));
}

function isBy(tokens: readonly Token[], n: number, count: number, words: UpkeepWords): boolean {
  return ahead(tokens, n + 1, count, (word) => words.by.has(word));
}

type Test = (word: string, n: number) => boolean;

/** Whether one of so many tokens passes, as far as the clause goes. */
function ahead(tokens: readonly Token[], from: number, count: number, test: Test): boolean {
  for (let n = from; n < Math.min(from + count, tokens.length); n += 1) {
    const { lower } = at(tokens, n);
    if (lower === ';' || lower === '.') return false;
    if (test(lower, n)) return true;
  }
  return false;
}

/** The nearest of so many tokens before one that passes, as far as the clause goes. */
function before(tokens: readonly Token[], to: number, count: number, test: Test): number | undefined {
  for (let n = to - 1; n >= Math.max(0, to - count); n -= 1) {
    const { lower } = at(tokens, n);
    if (lower === ';' || lower === '.') return undefined;
    if (test(lower, n)) return n;
  }
  return undefined;
}
