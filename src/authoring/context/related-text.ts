import { isActive } from '../../analysis/governed.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { fenceData } from '../text/fence.js';
import type { Relevance } from '../text/relevance.js';

/** Sentences of other documents on the subject, so that a draft neither repeats nor contradicts them; fenced. */
export function relatedText(snapshot: Snapshot, own: string, relevance: Relevance, most: number): string {
  const candidates: { readonly document: PolicyDocument; readonly text: string }[] = [];
  for (const document of snapshot.documents.values()) {
    if (document.uri === own || !isActive(document)) continue;
    for (const { content } of document.sections) {
      for (const { text, kind } of content.sentences)
        if (kind !== 'table-header' && text.length < 320) candidates.push({ document, text });
    }
  }
  const best = relevance.best(candidates, ({ text }) => text, most, 3);
  return best.length === 0
    ? ''
    : fenceData('other policies', best.map(({ document, text }) => `${document.title}: ${text}`).join('\n'));
}
