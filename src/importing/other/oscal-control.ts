import { isCriterionId } from '../../catalog/criterion-ids.js';
import { parseJson } from './parse-json.js';
import { asList, asMap, asOneOf, asText, type Plain } from '../../workspace/values.js';
import type { ControlDraft } from './controls-yaml.js';
import { prop, propValues } from './oscal-prop.js';
import { scheduleOf } from './oscal-schedule.js';

/** A control out of an OSCAL file. */
export interface OscalControl {
  readonly draft: ControlDraft;
  /** Whether the file says that it is done in part only. */
  readonly partial: boolean;
  /** Whether the file says nothing of whether it is done. */
  readonly unstated: boolean;
}

/** What stands around a requirement. */
export interface Told {
  readonly component?: string;
  /** What it and its parts say, and before which of them the name of a component is to stand. */
  readonly texts: readonly (string | undefined)[];
  readonly names?: readonly (string | undefined)[];
  /** The states it and its parts are in. */
  readonly states: readonly string[];
  /** Parts that may name who answers for it, where it does not. */
  readonly responsible?: readonly Plain[];
  readonly inheritedFrom?: string;
  /** Titles of roles by ID. */
  readonly roles: ReadonlyMap<string, string>;
}

const DONE: ReadonlySet<string> = new Set(['implemented', 'operational', 'alternative']);

/**
 * A requirement, or what one component does for it, as a control. `node` holds its properties. A control is implemented
 * when the file names its state and every state it names says so; all else is planned.
 */
export function toControl(node: Plain, controlId: string | undefined, told: Told): OscalControl {
  const id = controlId?.toUpperCase() ?? 'CONTROL';
  const texts = told.texts.flatMap((text, n) => {
    const name = told.names?.[n];
    return text === undefined ? [] : [name === undefined ? text : `${name}: ${text}`];
  });
  const statement = texts.length === 0 ? undefined : [...new Set(texts)].join('\n\n');
  const first = told.texts.find((text) => text !== undefined);
  const title = prop(node, 'title') ?? firstSentence(first) ?? told.component ?? id;
  const said = asOneOf(prop(node, 'status'), ['implemented', 'planned', 'retired'] as const);
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
      statement: statement === title ? undefined : statement,
      criteria: isCriterionId(id) ? [id] : [],
      owner: prop(node, 'owner') ?? ownerOf([node, ...(told.responsible ?? [])], told.roles),
      ...scheduleOf(prop(node, 'frequency')),
      ...(rrule !== undefined && { rrule }),
      inheritedFrom: prop(node, 'inherited-from') ?? told.inheritedFrom,
      population: prop(node, 'population'),
      since: prop(node, 'since'),
      until: prop(node, 'until'),
      status: said ?? statusOf(told.states),
      ...lists,
    },
    partial: told.states.some((state) => state === 'partial' || state === 'under-development'),
    unstated: said === undefined && told.states.length === 0,
  };
}

function statusOf(states: readonly string[]): NonNullable<ControlDraft['status']> {
  if (states.length === 0) return 'planned';
  if (states.every((state) => state === 'not-applicable')) return 'retired';
  return states.every((state) => DONE.has(state) || state === 'not-applicable') ? 'implemented' : 'planned';
}

/** The title of the first role that answers for the requirement or a part of it. */
function ownerOf(nodes: readonly Plain[], roles: ReadonlyMap<string, string>): string | undefined {
  const role = nodes
    .flatMap((node) => asList(node['responsible-roles']))
    .map((one) => asText(asMap(one)['role-id']))
    .find((one) => one !== undefined);
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
