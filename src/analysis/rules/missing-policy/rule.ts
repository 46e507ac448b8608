import { POLICY_TYPES } from '../../../catalog/policy-types.js';
import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';
import { isBegun } from '../support/is-begun.js';
import { configPlace } from '../support/config-place.js';
import { COVERED_BY } from './covered-by.js';
import { oneForAll } from './one-for-all.js';

/** A policy or procedure that the categories in scope ask for and that no document is. Only when there is a soc2.yaml. */
export const missingPolicy: WorkspaceRule = {
  meta: {
    code: 'missing-policy',
    title: say(
      'A policy that the scope asks for does not exist',
      'Een beleidsdocument dat de scope vraagt bestaat niet',
    ),
    severity: 'warning',
    stage: 'text',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { config } = snapshot;
    if (!config) return;
    const begun = isBegun(snapshot);
    for (const type of POLICY_TYPES) {
      if (!type.required || !type.categories.some((category) => config.report.categories.includes(category)))
        continue;
      const stand = [type.id, ...(COVERED_BY[type.id] ?? [])];
      if (stand.some((id) => facts.documentsOfType(id).length > 0)) continue;
      // Small firms put several policies in one document, under a title of their own.
      if (facts.partOf(type.id).some(({ draft }) => !draft)) continue;
      // Procedures and lesser policies may be chapters of a larger document: then the criteria are spoken to elsewhere.
      const elsewhere = type.criteria.every(
        (id) => !facts.inScope.has(id) || facts.substantiatedBy(id).length > 0,
      );
      if (elsewhere && type.criticality !== 'critical') continue;
      yield {
        uri: config.uri,
        range: configPlace(config, 'report.categories'),
        severity:
          !begun || type.kind === 'procedure' || type.criticality === 'low' || type.criticality === 'medium'
            ? 'info'
            : 'warning',
        criterion: type.criteria[0],
        message: say(
          `There is no document of the type “${type.title.en}”.`,
          `Er is geen document van het type “${type.title.nl}”.`,
        ),
        why: say(
          `The categories in scope ask for it; it usually serves ${type.criteria.join(', ')}. Draft it, or set “type: ${type.id}” in the document that takes its place.`,
          `De categorieën binnen de scope vragen erom; het dient meestal ${type.criteria.join(', ')}. Stel het op, of zet “type: ${type.id}” in het document dat ervoor doorgaat.`,
        ),
        data: { fix: 'draftPolicy', policyType: type.id },
      };
    }
  },
  gather: oneForAll,
};
