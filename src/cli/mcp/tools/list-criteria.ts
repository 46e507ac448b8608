import type { CriterionCoverage } from '../../../analysis/coverage.js';
import { criterionScore, readinessOf } from '../../../analysis/readiness.js';
import { criterion } from '../../../catalog/criteria.js';
import { localise } from '../../../catalog/localise.js';
import type { Language } from '../../../catalog/types.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { languageOf } from '../language-of.js';
import { pageOf, type Page, type PageInfo } from '../page.js';
import { stateOf } from '../workspace-state.js';

export interface CriteriaWanted extends Page {
  readonly which: 'in-scope' | 'open' | 'all';
  /** A group such as `CC6`, or the start of an ID. */
  readonly group?: string;
}

export interface ListedCriterion {
  readonly id: string;
  readonly title: string;
  readonly inScope: boolean;
  readonly claimed: boolean;
  readonly substantiated: boolean;
  /** All its text would be true of any company. */
  readonly onlyGeneric: boolean;
  readonly approved: boolean;
  readonly evidenced: boolean;
  readonly points: { readonly found: number; readonly of: number };
  /** 0 to 100. */
  readonly score: number;
}

export interface CriteriaList extends PageInfo {
  readonly today: string;
  /** Of the whole workspace, 0 to 100. */
  readonly readiness: number;
  readonly criteria: readonly ListedCriterion[];
}

/** The criteria with their four states. */
export function listCriteria(
  workspace: OpenWorkspace,
  { which, group, ...page }: CriteriaWanted,
): CriteriaList {
  const { coverage } = stateOf(workspace);
  const start = group?.trim().toUpperCase() ?? '';
  const wanted = [...coverage.values()].filter(
    ({ criterion: id, inScope, states }) =>
      (which === 'all' || inScope) &&
      (which !== 'open' || !(states.substantiated && states.approved && states.evidenced)) &&
      (start === '' || criterion(id).group === start || id.startsWith(`${start}.`) || id === start),
  );
  const { items, info } = pageOf(wanted, page);
  const language = languageOf(workspace);
  return {
    today: workspace.today,
    readiness: readinessOf(coverage).overall.score,
    criteria: items.map((one) => listed(one, language)),
    ...info,
  };
}

/** A criterion's states as lists show them. */
export function listed(found: CriterionCoverage, language: Language): ListedCriterion {
  const { criterion: id, inScope, states, points, weak } = found;
  return {
    id,
    title: localise(criterion(id).title, language),
    inScope,
    ...states,
    onlyGeneric: weak,
    points: { found: points.substantiated.length, of: points.total },
    score: Math.round(criterionScore(found)),
  };
}
