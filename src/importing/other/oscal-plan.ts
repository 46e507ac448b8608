import { asList, asMap, asText, type Plain } from '../../workspace/values.js';
import { toControl, type OscalControl } from './oscal-control.js';
import { prop } from './oscal-prop.js';
import { statesOf, textOf } from './oscal-statement.js';

/** Titles of roles by ID. */
type Roles = ReadonlyMap<string, string>;

/** The controls of an OSCAL system security plan. */
export function planControls(plan: Plain): OscalControl[] {
  const roles = rolesOf(plan);
  const components = new Map(
    asList(asMap(plan['system-implementation']).components)
      .map(asMap)
      .map((component) => [asText(component.uuid) ?? '', asText(component.title)] as const),
  );
  const nameOf = (part: Plain): string | undefined => components.get(asText(part['component-uuid']) ?? '');
  return asList(asMap(plan['control-implementation'])['implemented-requirements'])
    .map(asMap)
    .flatMap((requirement) => requirementControls(requirement, { nameOf, roles }));
}

/** The controls of an OSCAL component definition: of its components and of what it calls capabilities. */
export function definedControls(definition: Plain): OscalControl[] {
  const roles = rolesOf(definition);
  return [...asList(definition.components), ...asList(definition.capabilities)]
    .map(asMap)
    .flatMap((component) =>
      asList(component['control-implementations'])
        .map(asMap)
        .flatMap((implementation) => asList(implementation['implemented-requirements']).map(asMap))
        .flatMap((requirement) =>
          requirementControls(requirement, {
            component: asText(component.title) ?? asText(component.name),
            nameOf: () => undefined,
            roles,
          }),
        ),
    );
}

function rolesOf(document: Plain): Roles {
  return new Map(
    asList(asMap(document.metadata).roles)
      .map(asMap)
      .flatMap((role): [string, string][] => {
        const id = asText(role.id);
        const title = asText(role.title);
        return id === undefined || title === undefined ? [] : [[id, title]];
      }),
  );
}

/** What stands around a requirement. */
interface Around {
  /** The one component the requirement is of. */
  readonly component?: string;
  /** The name of the component that a part is of. */
  readonly nameOf: (part: Plain) => string | undefined;
  readonly roles: Roles;
}

/**
 * What a component does for a requirement under a label of its own is a control by itself; all else that a requirement,
 * its statements and their components say is one control together, each text after the name of its component where there
 * are several.
 */
function requirementControls(requirement: Plain, { component, nameOf, roles }: Around): OscalControl[] {
  const id = asText(requirement['control-id']);
  const statements = asList(requirement.statements).map(asMap);
  const parts = [requirement, ...statements].flatMap((node) => asList(node['by-components']).map(asMap));
  const labelled = parts.filter((part) => prop(part, 'label') !== undefined);
  const others = parts.filter((part) => prop(part, 'label') === undefined);
  const own = labelled.map((part) =>
    toControl(part, id, { component: nameOf(part), texts: [textOf(part)], states: statesOf(part), roles }),
  );
  if (own.length > 0 && others.length === 0 && textOf(requirement) === undefined) return own;
  const several = new Set(others.map(nameOf)).size > 1;
  const texts = [requirement, ...statements].map(textOf);
  const rest = toControl(requirement, id, {
    component,
    texts: [...texts, ...others.map(textOf)],
    names: several ? [...texts.map(() => undefined), ...others.map(nameOf)] : [],
    states: [requirement, ...statements, ...others].flatMap(statesOf),
    responsible: [...statements, ...others],
    inheritedFrom: others.every((part) => asList(part.inherited).length > 0)
      ? others.map(nameOf).find((name) => name !== undefined)
      : undefined,
    roles,
  });
  return [...own, rest];
}
