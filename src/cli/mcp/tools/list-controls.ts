import { dayOf } from '../../../evidence/day.js';
import { asOf } from '../../../evidence/history.js';
import { evidenceSummary } from '../../../evidence/summary.js';
import { isCriterionId } from '../../../catalog/criterion-ids.js';
import type { Control } from '../../../workspace/records.js';
import { CliError } from '../../cli-error.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { pageOf, shortened, type Page, type PageInfo } from '../page.js';

export interface ControlsWanted extends Page {
  readonly criterion?: string;
  readonly status?: Control['status'];
}

export interface ListedControl {
  readonly id: string;
  readonly title: string;
  readonly statement?: string;
  readonly criteria: readonly string[];
  readonly owner?: string;
  readonly frequency?: string;
  readonly status: string;
  /** Kinds of evidence it asks for. */
  readonly evidence: readonly string[];
  /** Of the observation period so far. */
  readonly evidenceState: string;
  readonly policies: readonly string[];
  readonly path: string;
  readonly line: number;
}

export interface ControlList extends PageInfo {
  readonly controls: readonly ListedControl[];
}

/** The controls of the workspace, in the order of their files. */
export function listControls({ snapshot, today }: OpenWorkspace, wanted: ControlsWanted): ControlList {
  const { criterion, status, ...page } = wanted;
  const id = criterion?.trim().toUpperCase();
  if (id !== undefined && !isCriterionId(id))
    throw new CliError(`There is no criterion ${JSON.stringify(id.slice(0, 40))}; list_criteria names all.`);
  const evidence = evidenceSummary(snapshot, today);
  const own = snapshot.controls.filter(
    (control) =>
      (id === undefined || control.criteria.some(({ value }) => value === id)) &&
      (status === undefined || control.status === status),
  );
  const { items, info } = pageOf(own, page);
  return {
    controls: items.map((control) => {
      const { owner, frequency } = asOf(control, dayOf(today));
      return {
        id: control.id,
        title: control.title,
        ...(control.statement !== undefined && { statement: shortened(control.statement, 800) }),
        criteria: control.criteria.map(({ value }) => value),
        ...(owner !== undefined && { owner }),
        ...(frequency && { frequency }),
        status: control.status,
        evidence: control.evidence.map(({ value }) => value),
        evidenceState: evidence.stateOf(control),
        policies: control.policies.map(({ value }) => value),
        path: control.path,
        line: control.idRange.start.line + 1,
      };
    }),
    ...info,
  };
}
