import { asList, asMap, asText, type Plain } from '../../workspace/values.js';

/** The value of an OSCAL object's property; undefined when it has none of that name. */
export function prop(node: Plain, name: string): string | undefined {
  return asText(
    asList(node.props)
      .map(asMap)
      .find((one) => one.name === name)?.value,
  );
}

/** The values of all of an OSCAL object's properties of a name, in their order. */
export function propValues(node: Plain, name: string): string[] {
  return asList(node.props)
    .map(asMap)
    .filter((one) => one.name === name)
    .flatMap((one) => asText(one.value) ?? []);
}
