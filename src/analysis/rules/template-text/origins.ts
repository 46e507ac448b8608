import { mayBeOfTemplate, templateOf, type Origin } from '../../../reading/generic/template-of.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';

/** A sentence with where it comes from. */
export interface PlacedOrigin {
  readonly origin: Origin;
  readonly text: string;
  readonly range: Range;
}

/** So many sentences, taken evenly, tell whether a document may be a copy; fewer known ones among them and it is none. */
const PROBES = 12;
const LEAST_KNOWN = 2;

/**
 * Where each sentence of a document comes from, of those that are long enough to tell; none when a few sentences taken
 * here and there show that the document is no copy, which is what nearly all documents cost.
 */
export function originsIn(document: PolicyDocument): PlacedOrigin[] {
  const places = document.sections.flatMap(({ content, startLine }) =>
    content.sentences.map((sentence) => ({ sentence, startLine, language: content.language })),
  );
  const step = Math.max(1, Math.floor(places.length / PROBES));
  const known = places
    .filter((_, n) => n % step === 0)
    .filter(({ sentence, language }) => {
      if (!mayBeOfTemplate(sentence.text)) return false;
      const origin = templateOf(sentence.text, language);
      return origin !== undefined && origin !== 'unknown';
    });
  if (known.length < LEAST_KNOWN) return [];
  return places.flatMap(({ sentence, startLine, language }) => {
    const origin = templateOf(sentence.text, language);
    return origin ? [{ origin, text: sentence.text, range: shift(sentence.range, startLine) }] : [];
  });
}
