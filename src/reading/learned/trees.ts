/**
 * Decision trees that were learned one after the other, each to mend what those before it got wrong. A tree is a list of
 * nodes: `[feature, bound, node if below, node otherwise]`, or `[value]`.
 */
export interface TreesData {
  readonly features: readonly string[];
  readonly bias: number;
  readonly trees: readonly (readonly (readonly number[])[])[];
}

/** A function from the values of features, in the order of `names`, to a chance of 0 to 1; throws when the names are not those learned. */
export function boostedTrees(
  { features, bias, trees }: TreesData,
  names: readonly string[],
): (values: readonly number[]) => number {
  if (features.join() !== names.join()) throw new Error('Trees were learned of other features');
  return (values) => {
    let sum = bias;
    for (const nodes of trees) {
      let node = nodes[0] ?? [0];
      while (node.length > 1) {
        const [feature = 0, bound = 0, below = 0, otherwise = 0] = node;
        node = nodes[(values[feature] ?? 0) < bound ? below : otherwise] ?? [0];
      }
      sum += node[0] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
