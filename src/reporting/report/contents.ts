import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Fewer headings than this need no list of contents. */
const FEWEST = 4;
/** With more entries than this, only the parts are listed. */
const MOST = 90;

/** A heading in the list of contents. */
export interface ContentsEntry {
  readonly heading: Heading;
  readonly title: string;
  readonly depth: number;
}

/** What stands in a report's list of contents: its parts (level 2), and the headings below them where that stays readable. */
export function contentsOf(tree: Root): readonly ContentsEntry[] {
  const headings = tree.children.filter(
    (node: Nodes): node is Heading => node.type === 'heading' && node.depth <= 3,
  );
  const parts = headings.filter(({ depth }) => depth <= 2);
  const listed = headings.length > MOST ? parts : headings;
  if (listed.length < FEWEST) return [];
  return listed.map((heading) => ({ heading, title: toString(heading), depth: heading.depth }));
}
