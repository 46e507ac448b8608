import { criterion } from '../../../catalog/criteria.js';
import { isCriterionId } from '../../../catalog/criterion-ids.js';
import { claimsOf } from '../../claims.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { CATEGORY_NAMES } from '../support/category-names.js';
import { say } from '../support/say.js';

/** A claim on a criterion of a category the report does not have. Each criterion once a document. */
export const outOfScopeCriterion: DocumentRule = {
  meta: {
    code: 'out-of-scope-criterion',
    title: say(
      'A criterion outside the scope of the report is claimed',
      'Er wordt een criterium buiten de scope van het rapport geclaimd',
    ),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document) || !facts.hasConfig) return;
    const seen = new Set<string>();
    for (const { id, range } of claimsOf(document)) {
      if (!isCriterionId(id) || facts.inScope.has(id) || seen.has(id)) continue;
      seen.add(id);
      const { category } = criterion(id);
      const name = CATEGORY_NAMES[category];
      yield {
        uri: document.uri,
        range,
        criterion: id,
        message: say(
          `${id} belongs to ${name.en}, which is not in the scope of the report.`,
          `${id} hoort bij ${name.nl}, die niet binnen de scope van het rapport valt.`,
        ),
        why: say(
          'An auditor tests only the categories in the report. Remove the claim, or add the category to report.categories in soc2.yaml.',
          'Een auditor toetst alleen de categorieën in het rapport. Verwijder de claim of voeg de categorie toe aan report.categories in soc2.yaml.',
        ),
        data: { fix: 'addCategory', category, id },
      };
    }
  },
};
