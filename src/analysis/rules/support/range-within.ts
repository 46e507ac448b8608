import type { Sentence } from '../../../workspace/document.js';
import type { Range } from '../../../workspace/position.js';

/**
 * The place of a part of a sentence. Exact when the sentence stands on one line without markup, so that its text and
 * its source have the same length; else the whole sentence.
 */
export function rangeWithin(sentence: Sentence, start: number, end: number): Range {
  const { range, text } = sentence;
  const plain =
    range.start.line === range.end.line && range.end.character - range.start.character === text.length;
  if (!plain) return range;
  const { line, character } = range.start;
  return { start: { line, character: character + start }, end: { line, character: character + end } };
}
