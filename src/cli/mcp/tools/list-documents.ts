import { approvalGaps } from '../../../analysis/approval.js';
import { wasMissed } from '../../../analysis/governed.js';
import { isPolicy, kindOf } from '../../../analysis/kinds/kind-of.js';
import { countsOf, standingsOf } from '../../../analysis/rules/missing-content/standings.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { pageOf, type Page, type PageInfo } from '../page.js';
import { typeOf } from '../../../analysis/kinds/type-of.js';

export interface ListedDocument {
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  /** The type in Attest's catalogue, when it is of one. */
  readonly type?: string;
  readonly language: string;
  /** What its approval lacks; nothing when it is in order. */
  readonly approvalLacks: readonly string[];
  readonly contents?: { readonly found: number; readonly of: number };
}

export interface DocumentList extends PageInfo {
  readonly documents: readonly ListedDocument[];
}

/** The documents that are read as policies, in the order of their paths. */
export function listDocuments({ snapshot, analyser, today }: OpenWorkspace, page: Page): DocumentList {
  const policies = [...snapshot.documents.values()]
    .filter(isPolicy)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const { items, info } = pageOf(policies, page);
  return {
    documents: items.map((document) => {
      const type = typeOf(document);
      const { facts } = analyser;
      return {
        path: document.path,
        title: document.title,
        kind: kindOf(document).kind,
        ...(type && { type: type.id }),
        language: document.language,
        approvalLacks: approvalGaps(document, today),
        // Of what could not be read nobody knows what stands in it.
        ...(type &&
          !wasMissed(document) && {
            contents: {
              found: countsOf(standingsOf(type, facts.analysisOf(document), facts)).found,
              of: type.contents.length,
            },
          }),
      };
    }),
    ...info,
  };
}
