import type { Element } from 'hast';

/** The footnotes of a page: which links are marks, and which elements hold the notes. */
export interface HtmlFootnotes {
  /** The name of the note a mark leads to. */
  readonly marks: ReadonlyMap<Element, string>;
  /** The note an element holds; it is not read where it stands. */
  readonly notes: ReadonlyMap<Element, string>;
  /** The links that lead back from a note to its mark; they are no text. */
  readonly backLinks: ReadonlySet<Element>;
}

interface Anchor {
  readonly node: Element;
  readonly target: string;
  /** The elements around it, the nearest first. */
  readonly around: readonly Element[];
}

const HOLDER = /^(?:p|li|div|dd|aside|section)$/;
const LONGEST_MARK = 6;
const MOST = 2000;
/** No two things of a page should have one name; more than so many links in things of a name are no notes. */
const MOST_OF_A_NAME = 20;

/**
 * Pairs of links that lead to each other: a short mark in the text and, further on, the note it leads to. All programs that
 * write footnotes into HTML write such a pair, whatever they name it.
 */
export function footnoteLinks(roots: readonly Element[]): HtmlFootnotes {
  const anchors = roots.flatMap((root) => anchorsIn(root, [])).slice(0, MOST);
  const named = new Map<string, Anchor[]>();
  for (const anchor of anchors)
    for (const one of [anchor.node, ...anchor.around])
      for (const name of namesOf(one)) {
        const others = named.get(name);
        if (!others) named.set(name, [anchor]);
        else if (others.length < MOST_OF_A_NAME) others.push(anchor);
      }
  const place = new Map(anchors.map((anchor, at) => [anchor, at]));
  const marks = new Map<Element, string>();
  const notes = new Map<Element, string>();
  const backLinks = new Set<Element>();
  anchors.forEach((mark, at) => {
    if (textOf(mark.node).trim().length > LONGEST_MARK || backLinks.has(mark.node)) return;
    const back = named
      .get(mark.target)
      ?.find((other) => (place.get(other) ?? 0) > at && (named.get(other.target)?.includes(mark) ?? false));
    const holder = back && holderOf(back, mark.target);
    if (!back || !holder) return;
    const name = `h${notes.size + 1}`;
    marks.set(mark.node, name);
    notes.set(holder, name);
    backLinks.add(back.node);
  });
  return { marks, notes, backLinks };
}

function anchorsIn(node: Element, around: readonly Element[]): Anchor[] {
  const href = node.tagName === 'a' ? node.properties.href : undefined;
  const own =
    typeof href === 'string' && href.startsWith('#')
      ? [{ node, target: href.slice(1), around: around.slice(0, 4) }]
      : [];
  return [
    ...own,
    ...node.children.flatMap((child) =>
      child.type === 'element' ? anchorsIn(child, [node, ...around]) : [],
    ),
  ];
}

function namesOf({ properties }: Element): string[] {
  return [properties.id, properties.name].flatMap((name) =>
    typeof name === 'string' && name !== '' ? [name] : [],
  );
}

/** The element that holds a note: the one its mark names, else the nearest that may. */
function holderOf({ around }: Anchor, target: string): Element | undefined {
  const nearest = around.findIndex(({ tagName }) => HOLDER.test(tagName));
  const above = around[nearest + 1];
  const isOwn = above?.tagName === 'div' && namesOf(above).some((name) => target.startsWith(name));
  return isOwn ? above : around[nearest];
}

/** The text in an element. */
export function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
