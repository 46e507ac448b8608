import { policyType } from '../../../catalog/policy-types.js';
import type { CriterionId } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { DocumentAnalysis } from '../../document-analysis.js';
import { contentState } from '../../topics/verdicts.js';

/**
 * Whether a document may well say how a criterion is met although no sentence was read so: it states something that its type
 * must state for that criterion. Nobody should read that there is no text on it then.
 */
export function maySpeakTo(document: PolicyDocument, analysis: DocumentAnalysis, id: CriterionId): boolean {
  const contents = policyType(document.policyType ?? '')?.contents ?? [];
  return contents.some(
    (content) => content.criteria.includes(id) && contentState(analysis, content) === 'found',
  );
}
