import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import { prop } from './oscal-prop.js';

/** What an OSCAL object says of how it is done: its description, what it inherits, what its state adds, its remarks. */
export function textOf(node: Plain): string | undefined {
  const state = asMap(node['implementation-status']);
  const parts = [
    asText(node.description),
    ...asList(node.inherited).map((one) => asText(asMap(one).description)),
    asText(state.remarks),
    asText(node.remarks),
  ].flatMap((text) => text ?? []);
  return parts.length === 0 ? undefined : [...new Set(parts)].join('\n\n');
}

/** The state an OSCAL object names, as its own field or as a property; none when it names none. */
export function statesOf(node: Plain): string[] {
  const state = asText(asMap(node['implementation-status']).state) ?? prop(node, 'implementation-status');
  return state === undefined ? [] : [state.toLowerCase()];
}
