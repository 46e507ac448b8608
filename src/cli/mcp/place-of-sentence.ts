import type { Because } from '../../analysis/topics/types.js';
import type { PolicyDocument } from '../../workspace/document.js';

/** Where the sentence behind a verdict stands. */
export interface SentencePlace {
  /** From 1, in the file. */
  readonly line: number;
  readonly heading: string;
}

/**
 * The place of a sentence in its document: the first section in which that sentence stands at that position. Undefined
 * when it has none, as for what a heading alone says.
 */
export function placeOfSentence(
  { sections }: PolicyDocument,
  { sentence, text }: Pick<Because, 'sentence' | 'text'>,
): SentencePlace | undefined {
  for (const { content, startLine } of sections) {
    const there = content.sentences[sentence];
    // A statement may be a part of its sentence, or a row made of several.
    if (!there || !(there.text.includes(text) || text.includes(there.text))) continue;
    return { line: there.range.start.line + startLine + 1, heading: content.heading };
  }
  return undefined;
}
