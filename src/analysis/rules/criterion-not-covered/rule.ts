import { criterion } from '../../../catalog/criteria.js';
import { GROUPS, placeOf } from '../../../catalog/criterion-ids.js';
import type { CriteriaGroup, CriterionId, Localised } from '../../../catalog/types.js';
import type { Control } from '../../../workspace/records.js';
import type { WorkspaceRule } from '../../rule.js';
import { configPlace } from '../support/config-place.js';
import { isBegun } from '../support/is-begun.js';
import { listed, say } from '../support/say.js';
import { oneForAll } from './one-for-all.js';

/**
 * Criteria in scope that no document claims or speaks to and no control serves, reported by group and shown as one,
 * on soc2.yaml.
 * A criterion only drafts speak to counts as not covered.
 */
export const criterionNotCovered: WorkspaceRule = {
  meta: {
    code: 'criterion-not-covered',
    title: say(
      'A criterion in scope is not covered by any document',
      'Een criterium binnen de scope wordt door geen document gedekt',
    ),
    severity: 'warning',
    stage: 'text',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const { config } = snapshot;
    if (!config || !isBegun(snapshot)) return;
    const uncovered = [...facts.inScope].filter(
      // A text that may well be on it is enough to doubt: "no document" is said of what no document speaks of at all.
      (id) =>
        ![...facts.claimedBy(id), ...facts.substantiatedBy(id), ...facts.maybeCoveredBy(id)].some(
          ({ draft }) => !draft,
        ) &&
        !isServed(id, snapshot.controls) &&
        !(SHOWN_BY[id] ?? []).some((other) => facts.substantiatedBy(other).some(({ draft }) => !draft)),
    );
    for (const group of GROUPS) {
      const ids = uncovered.filter((id) => placeOf(id).group === group);
      if (ids.length === 0) continue;
      yield {
        uri: config.uri,
        range: configPlace(config, 'report.categories'),
        criterion: ids[0],
        message: message(group, ids),
        why: say(
          `They are in scope, and no approved document claims them or says how they are met: ${titles(ids, 'en')}.`,
          `Zij zijn binnen de scope, en geen goedgekeurd document claimt ze of zegt hoe eraan wordt voldaan: ${titles(ids, 'nl')}.`,
        ),
        data: { fix: 'draftPolicy', criteria: ids },
      };
    }
  },
  gather: oneForAll,
};

/** General controls over technology are those over access, operations and change: a text on one of them speaks to it. */
const SHOWN_BY: Readonly<Partial<Record<CriterionId, readonly CriterionId[]>>> = {
  'CC5.2': ['CC6.1', 'CC7.2', 'CC8.1'],
};

/** A control in operation serves it; whether a text describes that control is another question. */
function isServed(id: CriterionId, controls: readonly Control[]): boolean {
  return controls.some(
    ({ status, criteria, statement, policies }) =>
      status === 'implemented' &&
      statement !== undefined &&
      policies.length > 0 &&
      criteria.some(({ value }) => value === id),
  );
}

function message(group: CriteriaGroup, ids: readonly CriterionId[]): Localised {
  return ids.length === 1
    ? say(`No document covers ${ids[0] ?? group}.`, `Geen document dekt ${ids[0] ?? group}.`)
    : say(`No document covers ${listed(ids, 'en')}.`, `Geen document dekt ${listed(ids, 'nl')}.`);
}

function titles(ids: readonly CriterionId[], language: 'en' | 'nl'): string {
  return ids.map((id) => `${id} ${criterion(id).title[language]}`).join('; ');
}
