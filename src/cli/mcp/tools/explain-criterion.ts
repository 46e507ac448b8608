import type { SubstantiatedPlace } from '../../../analysis/coverage.js';
import { criterion } from '../../../catalog/criteria.js';
import { isCriterionId } from '../../../catalog/criterion-ids.js';
import { evidenceKind } from '../../../catalog/evidence-kinds.js';
import { localise } from '../../../catalog/localise.js';
import { CliError } from '../../cli-error.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { languageOf } from '../language-of.js';
import { shortened } from '../page.js';
import { stateOf } from '../workspace-state.js';
import { listed, type ListedCriterion } from './list-criteria.js';
import { listedGap, type ListedGap } from './list-gaps.js';

const MOST_PLACES = 3;
const MOST_CLAIMS = 10;
const MOST_GAPS = 10;

export interface ExplainedPlace {
  readonly path: string;
  readonly line: number;
  readonly heading: string;
  readonly sentence: string;
  readonly draft: boolean;
  readonly generic: boolean;
  /** Who pointed the sentence out, where the text alone was not enough. */
  readonly pointedOutBy?: string;
}

export interface ExplainedCriterion extends ListedCriterion {
  readonly intent: string;
  readonly category: string;
  readonly criticality: string;
  readonly pointsOfFocus: readonly {
    readonly id: string;
    readonly title: string;
    readonly hint: string;
    readonly found: boolean;
    readonly places: readonly ExplainedPlace[];
  }[];
  /** Where somebody says that it is met; a claim alone substantiates nothing. */
  readonly claimedIn: readonly { readonly path: string; readonly line: number }[];
  readonly approvals: readonly { readonly path: string; readonly lacks: readonly string[] }[];
  readonly controls: readonly { readonly id: string; readonly title: string; readonly status: string }[];
  readonly evidence: string;
  readonly evidenceExpected: readonly {
    readonly kind: string;
    readonly title: string;
    readonly frequency: string;
  }[];
  readonly gaps: readonly ListedGap[];
  readonly allGaps: number;
}

/** What a criterion asks, and what the workspace has on it. Throws a CliError on an ID that does not exist. */
export function explainCriterion(workspace: OpenWorkspace, named: string): ExplainedCriterion {
  const id = named.trim().toUpperCase();
  if (!isCriterionId(id))
    throw new CliError(
      `There is no criterion ${JSON.stringify(named.slice(0, 40))}. The series are CC1 to CC9, A1, C1, PI1 and P1 to P8; list_criteria names all 61.`,
    );
  const { coverage, gaps } = stateOf(workspace);
  const found = coverage.get(id);
  if (!found) throw new CliError(`Nothing is known on ${id}.`);
  const language = languageOf(workspace);
  const { intent, category, criticality, pointsOfFocus, evidence } = criterion(id);
  const own = gaps.filter(({ criteria }) => criteria.includes(id));
  const claims = found.claimed.filter(({ control }) => control === undefined);
  return {
    ...listed(found, language),
    intent: localise(intent, language),
    category,
    criticality,
    pointsOfFocus: pointsOfFocus.map((point) => ({
      id: point.id,
      title: localise(point.title, language),
      hint: localise(point.hint, language),
      found: found.points.substantiated.includes(point.id),
      places: found.substantiated
        .filter((place) => place.point === point.id)
        .sort((a, b) => Number(a.draft) - Number(b.draft))
        .slice(0, MOST_PLACES)
        .map(explainedPlace),
    })),
    claimedIn: claims.slice(0, MOST_CLAIMS).map(({ path, range }) => ({ path, line: range.start.line + 1 })),
    approvals: found.approvals.slice(0, MOST_CLAIMS).map(({ path, gaps: lacks }) => ({ path, lacks })),
    controls: found.controls.map(({ id: control, title, status }) => ({ id: control, title, status })),
    evidence: found.evidence,
    evidenceExpected: evidence.map(({ kind, frequency }) => ({
      kind,
      title: localise(evidenceKind(kind)?.title ?? { en: kind, nl: kind }, language),
      frequency,
    })),
    gaps: own.slice(0, MOST_GAPS).map((gap) => listedGap(gap, language)),
    allGaps: own.length,
  };
}

function explainedPlace({
  path,
  range,
  section,
  because,
  draft,
  generic,
  answer,
}: SubstantiatedPlace): ExplainedPlace {
  return {
    path,
    line: range.start.line + 1,
    heading: section?.heading ?? '',
    sentence: shortened(because),
    draft,
    generic: generic === true,
    ...(answer && { pointedOutBy: answer.by }),
  };
}
