import type { Localised, RequiredContent } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { shift, type Range } from '../../workspace/position.js';
import type { DocumentAnalysis } from '../document-analysis.js';
import { isActive } from '../governed.js';
import { contentState, type TopicState } from '../topics/verdicts.js';
import type { TopicMatch, Weakness } from '../topics/types.js';
import { pathOf, type DocumentPair } from './pairs.js';
import type { Picture } from './picture.js';
import { plainly, sentencesOf } from './sentences.js';
import type { Direction, QuotedPlace } from './support.js';
import { typeOf } from '../kinds/type-of.js';

/** An expected content of a policy that is found now and was not before, or the other way round. */
export interface ContentChange {
  readonly direction: Direction;
  /** Path of the document now; of one that is gone, the path it had. */
  readonly path: string;
  readonly document: string;
  readonly policyType: string;
  readonly content: string;
  readonly title: Localised;
  readonly critical: boolean;
  /** The sentence that counted, or counts now. */
  readonly because: QuotedPlace | undefined;
  /** What is known of it on the side on which it is not found, and why that does not count. */
  readonly otherwise: TopicState | 'no-document';
  readonly weakness?: Weakness;
  /** Another document in force of the same type has it after the change. */
  readonly elsewhere?: string;
}

/** The contents each policy won and lost. A policy that changed its type is compared by the one it had. */
export function contentChanges(
  before: Picture,
  after: Picture,
  pairs: readonly DocumentPair[],
): readonly ContentChange[] {
  const found: ContentChange[] = [];
  for (const pair of pairs) {
    const then = sideOf(pair.before, before);
    const now = sideOf(pair.after, after);
    const type = then?.type ?? now?.type;
    if (!type) continue;
    for (const content of type.contents) {
      const old = verdictOf(then, type.id, content, now);
      const fresh = verdictOf(now, type.id, content, then);
      if ((old.state === 'found') === (fresh.state === 'found')) continue;
      const gained = fresh.state === 'found';
      const [side, other, weak] = gained ? [now, old, then] : [then, fresh, now];
      const match = side?.analysis.contents.get(content.id);
      const sentence = match?.because.find((one) => one.sentence >= 0)?.text;
      const weakness = weak?.analysis.contents.get(content.id)?.weakness;
      const carrier = gained
        ? undefined
        : after.facts
            .carriedBy(type.id, content.id)
            .find(({ path, draft }) => !draft && path !== pair.after?.path);
      found.push({
        direction: gained ? 'gained' : 'lost',
        path: pathOf(pair),
        document: (pair.after ?? pair.before)?.title ?? '',
        policyType: type.id,
        content: content.id,
        title: content.title,
        critical: content.critical,
        because:
          side && sentence !== undefined
            ? { path: side.document.path, sentence, range: whereIs(side.document, sentence) }
            : undefined,
        otherwise: other.state,
        ...(other.state === 'weak' && weakness !== undefined && { weakness }),
        ...(carrier && { elsewhere: carrier.path }),
      });
    }
  }
  return found;
}

interface Side {
  readonly document: PolicyDocument;
  readonly analysis: DocumentAnalysis;
  readonly type: ReturnType<typeof typeOf>;
}

/** A document that is in force; one that was withdrawn carries nothing. */
function sideOf(document: PolicyDocument | undefined, { facts }: Picture): Side | undefined {
  if (!document || !isActive(document)) return undefined;
  return { document, analysis: facts.analysisOf(document), type: typeOf(document) };
}

/** So sure a sentence is plainly on a content. */
const PLAIN = 0.85;
/** Below this a sentence is too doubtful to take the place of a plain one. */
const DOUBTFUL = 0.55;

/**
 * What is known of a content on one side. Where the other side says it plainly, a doubtful sentence that stands on both
 * sides does not keep it: it was not what carried the content there.
 */
function verdictOf(
  side: Side | undefined,
  type: string,
  content: RequiredContent,
  other: Side | undefined,
): { readonly state: ContentChange['otherwise'] } {
  if (!side) return { state: 'no-document' };
  if (side.type?.id !== type) return { state: 'missing' };
  const state = contentState(side.analysis, content);
  const match = side.analysis.contents.get(content.id);
  if (state !== 'found' || !match || !other || sureness(match) >= DOUBTFUL) return { state };
  const plain = other.analysis.contents.get(content.id);
  if (!plain?.substantiated || sureness(plain) < PLAIN) return { state };
  const there = sentencesOf(other.document);
  return match.because.every(({ text }) => there.has(plainly(text)) || isRow(text))
    ? { state: 'unsure' }
    : { state };
}

function sureness({ because }: TopicMatch): number {
  return Math.max(0, ...because.map(({ chance }) => chance));
}

/** Rows are put together out of cells, which stand in the list of sentences each by itself. */
function isRow(text: string): boolean {
  return text.includes(' | ');
}

/** Where a sentence, or the first cell of a row, stands; the document's first line when it is found nowhere. */
function whereIs(document: PolicyDocument, text: string): Range {
  for (const wanted of [plainly(text), plainly(text.split(' | ')[0] ?? '')])
    for (const { content, startLine } of document.sections) {
      const sentence = content.sentences.find((one) => plainly(one.text) === wanted);
      if (sentence) return shift(sentence.range, startLine);
    }
  return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}
