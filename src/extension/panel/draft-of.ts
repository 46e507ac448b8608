import { gapTarget, missingDocument } from '../../authoring/gaps.js';
import type { GapTarget } from '../../authoring/task.js';
import type { PanelGap } from '../../server/panel-protocol.js';

/** What can be drafted to close a gap: text in a document that is there, or a document of a type. */
export type GapDraft =
  | { readonly kind: 'text'; readonly uri: string; readonly target: GapTarget }
  | { readonly kind: 'document'; readonly policyType: string };

/** The draft that would close a gap; undefined when no text would, or none is known to. */
export function draftOf({ code, data, place }: PanelGap): GapDraft | undefined {
  // A claim that no text backs is the same gap, whether a rule or the criterion's state tells of it.
  const source = { code: code === 'criterion-not-substantiated' ? 'claim-not-substantiated' : code, data };
  const target = gapTarget(source);
  if (target) return place && { kind: 'text', uri: place.uri, target };
  const document = missingDocument(source);
  return document && { kind: 'document', policyType: document.policyType };
}
