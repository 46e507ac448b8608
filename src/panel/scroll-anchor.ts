/** What stays where it is on the screen while the page is drawn. */
interface Held {
  /** The element again, which may be another one after the drawing. */
  readonly find: () => Element | null;
  /** Pixels below the top of the window. */
  readonly top: number;
}

const ROW = '[data-gap], [data-entry]';
/** Headings that scroll with the page. */
const HEADING = 'h2:not(.gaps-head *), h3';

/**
 * Runs `draw`, and keeps what someone looks at in its place although the page changes above it: the focused row or
 * button when it is in view, else the first row or heading in view. At the top of the page nothing is held: what is new
 * there is to be seen.
 *
 * The browser anchors scrolling too, but to whatever stands at the top of the window, so that a focused row moves when
 * rows come in between; and it lets go when a drawing moves the element it holds on to. It is kept out meanwhile.
 */
export function keepPlace(root: HTMLElement, draw: () => void): void {
  const held = window.scrollY > 0 ? (focused(root) ?? firstInView(root)) : undefined;
  if (!held) {
    draw();
    return;
  }
  const { style } = document.documentElement;
  style.overflowAnchor = 'none';
  try {
    draw();
    const top = held.find()?.getBoundingClientRect().top;
    if (top !== undefined && Math.abs(top - held.top) >= 1) window.scrollBy(0, top - held.top);
  } finally {
    style.overflowAnchor = '';
  }
}

function focused(root: HTMLElement): Held | undefined {
  const active = document.activeElement;
  // The filters stay at the top of the window by themselves, and say nothing of where the rows are.
  if (!active || !root.contains(active) || active.closest('.gaps-head') || !isInView(active))
    return undefined;
  return hold(root, active);
}

function firstInView(root: HTMLElement): Held | undefined {
  for (const element of root.querySelectorAll(`${ROW}, ${HEADING}`))
    if (isInView(element)) return hold(root, element);
  return undefined;
}

/** Whether it begins within the window. */
function isInView(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}

/** An element, or the row it is in. A row is found by its ID: another element may show it afterwards. */
function hold(root: HTMLElement, element: Element): Held {
  const row = element.closest<HTMLElement>(ROW);
  const { top } = (row ?? element).getBoundingClientRect();
  if (!row) return { find: () => (element.isConnected ? element : null), top };
  const { gap, entry } = row.dataset;
  const selector =
    gap === undefined ? `[data-entry="${CSS.escape(entry ?? '')}"]` : `[data-gap="${CSS.escape(gap)}"]`;
  return { find: () => root.querySelector(selector), top };
}
