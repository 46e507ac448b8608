import type { CriterionId } from '../catalog/types.js';
import type { DocumentAnalysis } from './document-analysis.js';

/**
 * Whether a document says anything of how a criterion is met. More lenient than a published link: to tell a user that
 * text is missing, it must really be missing.
 */
export function speaksTo(analysis: DocumentAnalysis, criterion: CriterionId): boolean {
  if (analysis.substantiated.has(criterion)) return true;
  return analysis.sections.some(({ candidates }) =>
    candidates.some((link) => link.criterion === criterion && link.points.some(({ substantiated }) => substantiated)),
  );
}
