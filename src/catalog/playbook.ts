import data from './data/playbook.yaml';
import type { CriterionId, Localised } from './types.js';

/** A step on the way to the report: 0 comes before the ten, 11 and 12 after them. */
export interface PlaybookStep {
  readonly id: string;
  readonly number: number;
  readonly title: Localised;
}

/** What tools of one kind do for the criteria. `area` is that of a tool in soc2.yaml. */
export interface ToolArea {
  readonly area: string;
  readonly title: Localised;
  readonly does: Localised;
  readonly criteria: readonly CriterionId[];
  readonly evidence: readonly string[];
}

/** A name that may stand in a prompt as `{{id}}`. */
export interface PlaybookPlaceholder {
  readonly id: string;
  /** Where its value comes from, as the user would look for it. */
  readonly from: string;
  readonly label: Localised;
}

export interface PlaybookEntry {
  readonly id: string;
  /** A `PlaybookStep.id`. */
  readonly step: string;
  readonly title: Localised;
  /** A guidance document, a policy of `policyType`, or the system description. */
  readonly produces: 'report' | 'policy' | 'description';
  readonly policyType?: string;
  readonly purpose: Localised;
  /** Placeholders without which the entry cannot be done well. */
  readonly inputs: readonly string[];
  readonly prompt: Localised;
  /** Criteria of the entry's own area, where it has one. */
  readonly criteria?: readonly CriterionId[];
  /** A `TestProcedure.area`. */
  readonly area?: string;
}

const PLAYBOOK = data as {
  readonly steps: readonly PlaybookStep[];
  readonly toolAreas: readonly ToolArea[];
  readonly placeholders: readonly PlaybookPlaceholder[];
  readonly entries: readonly PlaybookEntry[];
};

/** The steps in order. */
export const PLAYBOOK_STEPS = PLAYBOOK.steps;
export const TOOL_AREAS = PLAYBOOK.toolAreas;
/** Every name a prompt may hold. */
export const PLAYBOOK_PLACEHOLDERS = PLAYBOOK.placeholders;
/** The entries in the order of the steps. */
export const PLAYBOOK_ENTRIES = PLAYBOOK.entries;

/** The entry with this ID, if there is one. */
export function playbookEntry(id: string): PlaybookEntry | undefined {
  return PLAYBOOK_ENTRIES.find((entry) => entry.id === id);
}

/** The step a user's entry names: its ID or its number. */
export function playbookStep(named: string): PlaybookStep | undefined {
  return PLAYBOOK_STEPS.find(
    ({ id, number }) => id === named.trim().toLowerCase() || String(number) === named.trim(),
  );
}
