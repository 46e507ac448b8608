import type { CriterionCoverage } from '../analysis/coverage.js';
import type { Diagnostic } from '../analysis/diagnostic.js';
import type { EvidenceSummary } from '../evidence/evidence-state.js';
import type { Gap } from '../analysis/gaps/gap.js';
import { gapsOf } from '../analysis/gaps/gaps-of.js';
import { isWhole } from '../analysis/whole.js';
import { isPolicy } from '../analysis/kinds/kind-of.js';
import type { Readiness } from '../analysis/readiness.js';
import { criterion } from '../catalog/criteria.js';
import { GROUPS } from '../catalog/criterion-ids.js';
import { localise } from '../catalog/localise.js';
import { CATEGORY_TITLES, GROUP_TITLES } from '../catalog/titles.js';
import type { CriterionId, Language } from '../catalog/types.js';
import { configFault } from '../workspace/config-fault.js';
import { relativeTo } from '../workspace/paths.js';
import type { Snapshot } from '../workspace/snapshot.js';
import {
  MOST_GAPS,
  type FolderPanel,
  type PanelCriterion,
  type PanelGap,
  type PanelReport,
} from './panel-protocol.js';

/** Days before the end of the period at which the next one must be prepared. */
const RENEWAL_LEAD = 90;

export interface PanelSources {
  readonly folder: string;
  readonly name: string;
  readonly language: Language;
  readonly today: string;
  readonly snapshot: Snapshot;
  readonly coverage: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly readiness: Readiness;
  readonly diagnostics: Iterable<Diagnostic>;
  /** Left out when evidence was not looked at. */
  readonly evidence?: EvidenceSummary;
  readonly evidenceToDo?: FolderPanel['evidenceToDo'];
  /** Whether a code is that of a rule. */
  isRule(code: string): boolean;
}

/** A folder as the readiness panel shows it. */
export function panelOf(sources: PanelSources): FolderPanel {
  const { language, snapshot, coverage, readiness } = sources;
  const gaps = gapsOf(sources);
  return {
    folder: sources.folder,
    name: sources.name,
    hasConfig: snapshot.config !== undefined,
    configFault: faultOf(sources),
    isWhole: isWhole(snapshot),
    documents: [...snapshot.documents.values()].filter(isPolicy).length,
    report: reportOf(sources),
    score: readiness.overall,
    groups: GROUPS.map((group) => ({
      group,
      title: localise(GROUP_TITLES[group], language),
      score: readiness.byGroup.get(group),
    })),
    criteria: [...coverage.values()].map((one) => criterionOf(one, readiness, language)),
    gaps: gaps.slice(0, MOST_GAPS).map((gap) => gapOf(gap, sources)),
    allGaps: gaps.length,
    evidenceToDo: sources.evidenceToDo,
  };
}

function faultOf({ snapshot: { config, root }, language }: PanelSources): FolderPanel['configFault'] {
  const fault = configFault(config);
  if (!config || !fault) return undefined;
  const { kind, problem } = fault;
  const path = relativeTo(root, config.uri) ?? 'soc2.yaml';
  return { kind, path, range: problem.range, message: localise(problem.message, language) };
}

function reportOf({ snapshot: { config }, language, today }: PanelSources): PanelReport {
  const period = config?.report.observationPeriod;
  return {
    today,
    organisation: config?.organisation.name,
    type: config?.report.type,
    categories: (config?.report.categories ?? ['security']).map((category) =>
      localise(CATEGORY_TITLES[category], language),
    ),
    period: period && period.start <= period.end ? period : undefined,
    asOf: config?.report.type === 'I' ? config.report.asOf : undefined,
    target: config?.report.targetDate,
    renewal: period && period.start <= period.end ? addDays(period.end, -RENEWAL_LEAD) : undefined,
  };
}

function criterionOf(
  { criterion: id, inScope, states, evidence, points }: CriterionCoverage,
  readiness: Readiness,
  language: Language,
): PanelCriterion {
  const { group, title } = criterion(id);
  return {
    id,
    group,
    title: localise(title, language),
    inScope,
    score: inScope ? readiness.byCriterion.get(id) : undefined,
    claimed: states.claimed,
    substantiated: states.substantiated,
    approved: states.approved,
    evidence,
    points: {
      text: points.substantiated.length,
      approved: points.approved.length,
      enough: Math.max(1, Math.ceil(points.total / 2)),
      total: points.total,
    },
  };
}

function gapOf({ message, why, ...gap }: Gap, { language, isRule }: PanelSources): PanelGap {
  return {
    ...gap,
    isRule: isRule(gap.code),
    message: localise(message, language),
    why: localise(why, language),
  };
}

/** An ISO date some days later, or earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
