import type { Nodes, Parents } from 'mdast';

/** Calls `change` with every node that has children, those inside it after it. */
export function visit(node: Nodes, change: (parent: Parents) => void): void {
  if (!('children' in node)) return;
  change(node);
  for (const child of node.children) visit(child, change);
}
