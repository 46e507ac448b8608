import { isCriterionId } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import { STATE_WORDS } from '../../evidence/state-words.js';
import type { Control } from '../../workspace/records.js';
import type { ReportSources } from '../report/sources.js';
import { controlToken, props, type Property } from './metadata.js';

/** A control and one criterion it serves. A control that serves none has one with its own ID, so that it is not lost. */
export interface Requirement {
  readonly control: Control;
  /** Names this pair among all of the workspace, also where two controls have one ID. */
  readonly key: string;
  readonly controlId: string;
  readonly description: string;
  /** OSCAL's word for how far the control is. */
  readonly state: 'implemented' | 'planned' | 'not-applicable';
  readonly props?: readonly Property[];
}

const STATES = { implemented: 'implemented', planned: 'planned', retired: 'not-applicable' } as const;

/** Every control as OSCAL's implemented requirements, with all that controls.yaml says of it as properties. */
export function requirementsOf({ snapshot, evidence, language }: ReportSources): readonly Requirement[] {
  const seen = new Map<string, number>();
  return snapshot.controls.flatMap((control): Requirement[] => {
    const name = `${control.path}\n${control.id}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const criteria = [...new Set(control.criteria.map(({ value }) => value))].filter(isCriterionId);
    const state = STATES[control.status];
    const told = props({
      label: control.id,
      title: control.title,
      owner: control.owner,
      frequency: control.frequency,
      rrule: control.rrule,
      status: control.status,
      'implementation-status': state,
      evidence: control.evidence.map(({ value }) => value),
      policy: control.policies.map(({ value }) => value),
      population: control.population,
      since: control.since,
      until: control.until,
      'inherited-from': control.inheritedFrom,
      'frequency-change': control.frequencyChanges.map((change) => JSON.stringify(change)),
      history: control.history?.map((change) => JSON.stringify(change)),
      exception: control.exceptions?.map(({ start, end, reason }) => JSON.stringify({ start, end, reason })),
      'evidence-state': localise(STATE_WORDS[evidence.stateOf(control)], language),
    });
    const ids = criteria.length > 0 ? criteria.map(controlToken) : [tokenOf(control.id)];
    return ids.map((controlId) => ({
      control,
      key: [name, controlId, ...(nth > 1 ? [String(nth)] : [])].join('\n'),
      controlId,
      description: control.statement ?? control.title,
      state,
      ...told,
    }));
  });
}

/** An ID as an OSCAL token: letters, digits, `.`, `-` and `_`, a letter or `_` first. */
function tokenOf(id: string): string {
  const clean = id.toLowerCase().replace(/[^\p{L}\p{N}._-]/gu, '-');
  return /^[\p{L}_]/u.test(clean) ? clean : `_${clean}`;
}
