import type { PolicyDocument } from '../../workspace/document.js';
import { wordingForm } from './fingerprint.js';
import { passagesOf, type PlacedPassage } from './passages.js';

/** The share of words, of both together, that two texts must have in common to be one sentence in two versions. */
const ALIKE = 0.5;

/** The passage of a document most like a sentence that stood there; undefined when none is like it. */
export function nearestPassage(document: PolicyDocument, quote: string): PlacedPassage | undefined {
  const wanted = wordsOf(quote);
  let best: PlacedPassage | undefined;
  let most = 0;
  for (const [section, { content }] of document.sections.entries()) {
    for (const passage of passagesOf(content)) {
      const likeness = shared(wanted, wordsOf(passage.text));
      if (likeness <= most) continue;
      most = likeness;
      best = { ...passage, section };
    }
  }
  return most >= ALIKE ? best : undefined;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(wordingForm(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
