import { isCriterionId } from '../../catalog/criterion-ids.js';
import { parseJson } from './parse-json.js';
import { asMap, asOneOf, asText, type Plain } from '../../workspace/values.js';
import type { ControlDraft } from './controls-yaml.js';
import { prop, propValues } from './oscal-prop.js';
import { scheduleOf } from './oscal-schedule.js';

/** A control out of an OSCAL file, and whether the file says that it is done in part only. */
export interface OscalControl {
  readonly draft: ControlDraft;
  readonly partial: boolean;
}

/** What stands around a requirement: its component, its text, the states it and its parts are in, the titles of roles. */
export interface Told {
  readonly component?: string;
  readonly statement?: string;
  readonly states: readonly string[];
  readonly roles: ReadonlyMap<string, string>;
}

const DONE: ReadonlySet<string> = new Set(['implemented', 'operational', 'alternative']);

/**
 * A requirement, or what one component does for it, as a control. `node` holds its properties. A control is implemented
 * when every state the file names says so, or it names none; whatever is only partly done is planned.
 */
export function toControl(node: Plain, controlId: string | undefined, told: Told): OscalControl {
  const id = controlId?.toUpperCase() ?? 'CONTROL';
  const title = prop(node, 'title') ?? firstSentence(told.statement) ?? told.component ?? id;
  const policies = propValues(node, 'policy');
  const lists = {
    evidence: propValues(node, 'evidence'),
    policies,
    frequencyChanges: entriesOf(node, 'frequency-change'),
    history: entriesOf(node, 'history'),
    exceptions: entriesOf(node, 'exception'),
  };
  const rrule = prop(node, 'rrule');
  return {
    draft: {
      id: prop(node, 'label') ?? prop(node, 'attest-control') ?? `OS-${id}`,
      title,
      // Our own export repeats the title where a control has no statement.
      statement: told.statement === title ? undefined : told.statement,
      criteria: isCriterionId(id) ? [id] : [],
      owner: prop(node, 'owner') ?? ownerOf(node, told.roles),
      ...scheduleOf(prop(node, 'frequency')),
      ...(rrule !== undefined && { rrule }),
      inheritedFrom: prop(node, 'inherited-from'),
      population: prop(node, 'population'),
      since: prop(node, 'since'),
      until: prop(node, 'until'),
      status:
        asOneOf(prop(node, 'status'), ['implemented', 'planned', 'retired'] as const) ??
        statusOf(told.states),
      ...lists,
    },
    partial: told.states.some((state) => state === 'partial' || state === 'under-development'),
  };
}

function statusOf(states: readonly string[]): NonNullable<ControlDraft['status']> {
  if (states.length > 0 && states.every((state) => state === 'not-applicable')) return 'retired';
  return states.every((state) => DONE.has(state) || state === 'not-applicable') ? 'implemented' : 'planned';
}

/** The title of the first role that answers for the requirement. */
function ownerOf(node: Plain, roles: ReadonlyMap<string, string>): string | undefined {
  const responsible = node['responsible-roles'];
  const [first] = Array.isArray(responsible) ? (responsible as unknown[]) : [];
  const role = asText(asMap(first)['role-id']);
  return role === undefined ? undefined : (roles.get(role) ?? role);
}

function entriesOf(node: Plain, name: string): Plain[] {
  return propValues(node, name).flatMap((text) => {
    const entry = asMap(parseJson(text));
    return Object.keys(entry).length === 0 ? [] : [entry];
  });
}

function firstSentence(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^.{1,100}?(?=[.\n]|$)/.exec(text)?.[0];
}
