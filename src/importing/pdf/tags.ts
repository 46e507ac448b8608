/** What a tagged PDF says that a run belongs to; numbers count within the page and name nothing. */
export interface Tag {
  /** The paragraph, heading or item: runs with the same number are read on. */
  readonly unit: number;
  /** It is no named element, only a box around text. */
  readonly plain: boolean;
  /** The level of a heading, from 1. */
  readonly level?: number;
  /** The item it stands in, and in how many lists that is. */
  readonly item?: number;
  readonly depth: number;
  /** The outermost table, its row and cell. */
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
}

/** A node of the structure as pdf.js gives it. */
export interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Elements that hold a paragraph's worth of text; all others lie within or around those. */
const UNIT = /^(?:P|H[1-6]?|LI|TD|TH|BlockQuote|Caption|Note|TOCI|Title)$/;
const BOX = /^(?:NonStruct|Div|Sect|Part|Art)$/;
const DEEPEST = 100;
const MOST = 50_000;

/** The tag of each piece of marked content of a page, by its name. */
export function tagsOf(root: StructNode | null): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  let count = 0;
  const visit = (node: StructNode, around: Tag | undefined, level: number): void => {
    count += 1;
    if (level > DEEPEST || count > MOST) return;
    if (node.type === 'content' && node.id !== undefined && around && around.unit > 0)
      tags.set(node.id, around);
    const inside = tagIn(node, around ?? { unit: 0, depth: 0, plain: true }, count);
    for (const child of node.children ?? []) visit(child, inside, level + 1);
  };
  if (root) visit(root, undefined, 0);
  return tags;
}

/** What holds inside an element. */
function tagIn({ role = '', children = [] }: StructNode, around: Tag, count: number): Tag {
  if (role === 'L') return { ...around, depth: around.depth + 1, plain: false };
  if (role === 'Table' && around.table === undefined) return { ...around, table: count, plain: false };
  if (role === 'TR' && around.cell === undefined) return { ...around, row: count };
  // A box of no kind is a paragraph when nothing around it is one, and it is no piece of text itself.
  if (BOX.test(role) && around.plain)
    return children.some(({ type }) => type === 'content') ? around : { ...around, unit: count };
  if (!UNIT.test(role)) return around;
  const heading = /^H([1-6])$/.exec(role)?.[1];
  return {
    ...around,
    unit: count,
    plain: false,
    ...(heading === undefined ? {} : { level: Number(heading) }),
    ...(role === 'LI' ? { item: count } : {}),
    ...(/^T[DH]$/.test(role) && around.cell === undefined ? { cell: count } : {}),
  };
}

/** Follows the marks in a page's text: which tag holds for the next piece. */
export class TagReader {
  readonly #open: (string | undefined)[] = [];

  constructor(private readonly tags: ReadonlyMap<string, Tag>) {}

  /** Takes a mark of begin or end. */
  mark(type: string, id: string | undefined): void {
    if (type === 'endMarkedContent') this.#open.pop();
    else this.#open.push(id);
  }

  get tag(): Tag | undefined {
    for (const id of this.#open.toReversed()) {
      const tag = id === undefined ? undefined : this.tags.get(id);
      if (tag) return tag;
    }
    return undefined;
  }
}
