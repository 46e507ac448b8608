import { isMap, isScalar, isSeq, YAMLMap, YAMLSeq, type Document, type Node, type Pair } from 'yaml';

/**
 * The several documents of one YAML file as one: maps are joined key by key and lists one behind the other; documents
 * that give the same key different values stand side by side in a list, as records do that have a document each.
 */
export function joinDocuments(documents: readonly Document.Parsed[]): Node | null {
  const roots = documents.flatMap(({ contents }) => (isEmpty(contents) ? [] : [contents]));
  const [first, ...others] = roots;
  if (first === undefined || others.length === 0) return first ?? documents[0]?.contents ?? null;
  return others.reduce<Node | undefined>((all, root) => all && joined(all, root), first) ?? listOf(roots);
}

function isEmpty(node: unknown): node is null | undefined {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** Both as one node; undefined when they say different things under the same key. */
function joined(a: Node, b: Node): Node | undefined {
  if (isSeq(a) && isSeq(b)) return spanning(new YAMLSeq(), [...a.items, ...b.items], a);
  if (isScalar(a) && isScalar(b)) return a.value === b.value ? a : undefined;
  if (!isMap(a) || !isMap(b)) return undefined;
  const pairs: Pair[] = [...a.items];
  const places = new Map(pairs.map(({ key }, n) => [nameOf(key), n]));
  for (const pair of b.items) {
    const at = nameOf(pair.key) === undefined ? undefined : places.get(nameOf(pair.key));
    const there = at === undefined ? undefined : pairs[at];
    if (at === undefined || there === undefined) {
      pairs.push(pair);
      continue;
    }
    const both = joined(there.value as Node, pair.value as Node);
    if (both === undefined) return undefined;
    const one = there.clone();
    one.key = there.key;
    one.value = both;
    pairs[at] = one;
  }
  return spanning(new YAMLMap(), pairs, a);
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Records that have a document each, as one list. */
function listOf(roots: readonly Node[]): Node {
  const items = roots.flatMap((root) => (isSeq(root) ? root.items : [root]));
  return spanning(new YAMLSeq(), items, roots[0]);
}

function spanning<T extends YAMLMap | YAMLSeq>(
  node: T,
  items: readonly unknown[],
  place: Node | undefined,
): T {
  node.items = [...items] as never;
  if (place?.range) node.range = place.range;
  return node;
}
