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
  const { roots, feature, bound, below, otherwise } = flat(trees);
  return (values) => {
    let sum = bias;
    for (const root of roots) {
      let node = root;
      for (;;) {
        const own = feature[node] ?? LEAF;
        const limit = bound[node] ?? 0;
        if (own === LEAF) {
          sum += limit;
          break;
        }
        node = ((values[own] ?? 0) < limit ? below[node] : otherwise[node]) ?? 0;
      }
    }
    return 1 / (1 + Math.exp(-sum));
  };
}

const LEAF = -1;

/** The nodes of all trees one after the other, as going through them is asked for often: the value of a leaf is its bound. */
function flat(trees: TreesData['trees']): {
  readonly roots: readonly number[];
  readonly feature: Int16Array;
  readonly bound: Float64Array;
  readonly below: Int32Array;
  readonly otherwise: Int32Array;
} {
  const count = trees.reduce((sum, nodes) => sum + nodes.length, 0);
  const feature = new Int16Array(count).fill(LEAF);
  const bound = new Float64Array(count);
  const below = new Int32Array(count);
  const otherwise = new Int32Array(count);
  const roots: number[] = [];
  let start = 0;
  for (const nodes of trees) {
    if (nodes.length > 0) roots.push(start);
    nodes.forEach((node, n) => {
      const at = start + n;
      if (node.length === 1) {
        bound[at] = node[0] ?? 0;
        return;
      }
      feature[at] = node[0] ?? 0;
      bound[at] = node[1] ?? 0;
      below[at] = start + (node[2] ?? 0);
      otherwise[at] = start + (node[3] ?? 0);
    });
    start += nodes.length;
  }
  return { roots, feature, bound, below, otherwise };
}
