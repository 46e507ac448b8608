import { criterion } from '../../../catalog/criteria.js';
import { policyType } from '../../../catalog/policy-types.js';
import type { CriteriaGroup, CriterionId } from '../../../catalog/types.js';
import { statementsOf } from '../../../reading/read-statements.js';
import { substantiates } from '../../../reading/statement.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { DocumentAnalysis } from '../../document-analysis.js';
import { headingsAbove } from '../../statements/surroundings.js';
import { namesTerm } from '../../topics/names-term.js';
import { contentState } from '../../topics/verdicts.js';

/**
 * Whether a document may well say how a criterion is met although no sentence was read so: it states something its type must
 * state for that criterion, or a sentence of what is done names one of the criterion's own matters. Nobody should read that there
 * is no text on it then.
 */
export function maySpeakTo(document: PolicyDocument, analysis: DocumentAnalysis, id: CriterionId): boolean {
  const contents = policyType(document.policyType ?? '')?.contents ?? [];
  const states = contents.some(
    (content) => content.criteria.includes(id) && contentState(analysis, content) !== 'missing',
  );
  return states || statesActivities(analysis, id) || namesMatter(document, id);
}

/** The criteria on control activities are on having some, of whatever kind: a text on how access is controlled speaks to them. */
function statesActivities({ substantiated }: DocumentAnalysis, id: CriterionId): boolean {
  const { group } = criterion(id);
  return group === 'CC5' && [...substantiated.keys()].some((other) => ACTIVITIES.has(criterion(other).group));
}

const ACTIVITIES: ReadonlySet<CriteriaGroup> = new Set<CriteriaGroup>(['CC6', 'CC7', 'CC8', 'CC9']);

/** Whether a sentence of what is done names one of the matters by which the catalogue knows the criterion. */
function namesMatter(document: PolicyDocument, id: CriterionId): boolean {
  const { pointsOfFocus } = criterion(id);
  return document.sections.some(({ content }, section) =>
    statementsOf(content, headingsAbove(document, section)).some(
      ({ text, force, language }) =>
        substantiates(force) &&
        pointsOfFocus.some(({ terms }) => namesTerm(text, language, terms.strong[language])),
    ),
  );
}
