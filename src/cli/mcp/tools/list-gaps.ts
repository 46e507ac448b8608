import { createHash } from 'node:crypto';
import type { Gap } from '../../../analysis/gaps/gap.js';
import { gapTargets } from '../../../authoring/gaps.js';
import { isCriterionId } from '../../../catalog/criterion-ids.js';
import { localise } from '../../../catalog/localise.js';
import type { Language } from '../../../catalog/types.js';
import { CliError } from '../../cli-error.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { documentNamed } from '../document-named.js';
import { languageOf } from '../language-of.js';
import { pageOf, type Page, type PageInfo } from '../page.js';
import { stateOf } from '../workspace-state.js';

export interface GapsWanted extends Page {
  readonly path?: string;
  readonly criterion?: string;
  readonly stage?: Gap['stage'];
}

export interface ListedGap {
  /** Stays the same while lines move. */
  readonly id: string;
  readonly code: string;
  readonly stage: Gap['stage'];
  readonly severity?: string;
  readonly criticality: string;
  readonly effort: string;
  readonly criteria: readonly string[];
  readonly message: string;
  readonly why: string;
  readonly path?: string;
  readonly line?: number;
  /** Whether text in its document would close it, so that draft_instructions helps. */
  readonly textCloses: boolean;
}

export interface GapList extends PageInfo {
  readonly gaps: readonly ListedGap[];
}

/** What is to be done, most critical first: of one document, of one criterion, or of the whole workspace. */
export function listGaps(workspace: OpenWorkspace, wanted: GapsWanted): GapList {
  const { path, criterion, stage, ...page } = wanted;
  const document = path === undefined ? undefined : documentNamed(workspace, path);
  const id = criterion?.trim().toUpperCase();
  if (id !== undefined && !isCriterionId(id))
    throw new CliError(`There is no criterion ${JSON.stringify(id.slice(0, 40))}; list_criteria names all.`);
  const own = stateOf(workspace).gaps.filter(
    (gap) =>
      (document === undefined || gap.place?.uri === document.uri) &&
      (id === undefined || gap.criteria.includes(id)) &&
      (stage === undefined || gap.stage === stage),
  );
  const { items, info } = pageOf(own, page);
  const language = languageOf(workspace);
  return { gaps: items.map((gap) => listedGap(gap, language)), ...info };
}

/** A gap in one language, with an ID short enough to repeat. */
export function listedGap(gap: Gap, language: Language): ListedGap {
  const { code, stage, severity, criticality, effort, criteria, message, why, place, data } = gap;
  return {
    id: shortId(gap),
    code,
    stage,
    ...(severity && { severity }),
    criticality,
    effort,
    criteria,
    message: localise(message, language),
    why: localise(why, language),
    ...(place && { path: place.path, line: place.range.start.line + 1 }),
    textCloses: place !== undefined && gapTargets({ code, data }).length > 0,
  };
}

/** The ID by which an agent names a gap again. */
export function shortId({ id }: Pick<Gap, 'id'>): string {
  return `gap-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}
