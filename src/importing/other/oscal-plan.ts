import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import { toControl, type OscalControl } from './oscal-control.js';
import { prop } from './oscal-prop.js';
import { statesOf, textOf } from './oscal-statement.js';

/**
 * The controls of an OSCAL system security plan. What a component does for a requirement under a label of its own is a
 * control by itself; all else that a requirement, its statements and their components say is one control together, each
 * text after the name of its component where there are several.
 */
export function planControls(plan: Plain): OscalControl[] {
  const roles = new Map(
    asList(asMap(plan.metadata).roles)
      .map(asMap)
      .flatMap((role): [string, string][] => {
        const id = asText(role.id);
        const title = asText(role.title);
        return id === undefined || title === undefined ? [] : [[id, title]];
      }),
  );
  const components = new Map(
    asList(asMap(plan['system-implementation']).components)
      .map(asMap)
      .map((component) => [asText(component.uuid) ?? '', asText(component.title)] as const),
  );
  const nameOf = (part: Plain): string | undefined => components.get(asText(part['component-uuid']) ?? '');
  return asList(asMap(plan['control-implementation'])['implemented-requirements'])
    .map(asMap)
    .flatMap((requirement) => {
      const id = asText(requirement['control-id']);
      const parts = [requirement, ...asList(requirement.statements).map(asMap)].flatMap((node) =>
        asList(node['by-components']).map(asMap),
      );
      const labelled = parts.filter((part) => prop(part, 'label') !== undefined);
      const others = parts.filter((part) => prop(part, 'label') === undefined);
      const own = labelled.map((part) =>
        toControl(part, id, {
          component: nameOf(part),
          statement: textOf(part),
          states: statesOf(part),
          roles,
        }),
      );
      if (own.length > 0 && others.length === 0 && textOf(requirement) === undefined) return own;
      const several = new Set(others.map(nameOf)).size > 1;
      const texts = [
        textOf(requirement),
        ...asList(requirement.statements).map((statement) => textOf(asMap(statement))),
        ...others.map((part) => {
          const name = nameOf(part);
          const text = textOf(part);
          return several && name !== undefined && text !== undefined ? `${name}: ${text}` : text;
        }),
      ].flatMap((text) => text ?? []);
      const rest = toControl(requirement, id, {
        statement: texts.length === 0 ? undefined : [...new Set(texts)].join('\n\n'),
        states: [requirement, ...others].flatMap(statesOf),
        roles,
      });
      return [...own, rest];
    });
}
