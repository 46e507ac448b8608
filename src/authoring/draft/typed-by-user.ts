import { addedSpans } from './added-spans.js';

/** Ends a sentence, when white space follows. */
const SENTENCE_END = /[.!?:;|]/;

/**
 * The sentences of a draft that the user typed or touched, before taking it over: what they say holds as the user's own
 * word. `written` is the draft as it was shown.
 */
export function typedByUser(written: string, edited: string): readonly string[] {
  const sentences = addedSpans(written, edited).map(({ start, end }) => {
    let from = start;
    while (from > 0 && !endsBefore(edited, from)) from -= 1;
    let to = Math.max(start, end - 1);
    while (to < edited.length && !endsBefore(edited, to + 1)) to += 1;
    return edited.slice(from, to + 1).trim();
  });
  return [...new Set(sentences)].filter((sentence) => sentence !== '');
}

/** Whether a sentence or line ends right before an offset. */
function endsBefore(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? '\n';
  return before === '\n' || (SENTENCE_END.test(before) && /\s/.test(text[offset] ?? ' '));
}
