import type { PolicyDocument } from '../../workspace/document.js';

const KNOWN = new WeakMap<PolicyDocument, ReadonlyMap<string, string>>();

/** The sentences of a document as they stand there, by what `plainly` makes of them. */
export function sentencesOf(document: PolicyDocument): ReadonlyMap<string, string> {
  let sentences = KNOWN.get(document);
  if (!sentences) {
    sentences = new Map(
      document.sections.flatMap(({ content }) =>
        content.sentences.map(({ text }) => [plainly(text), text] as const),
      ),
    );
    KNOWN.set(document, sentences);
  }
  return sentences;
}

/** A sentence without what typesetting changes: case, white space, kinds of quotation marks and dashes. */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
