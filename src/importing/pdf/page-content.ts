import type { Tag } from './tags.js';

/** A run of text on a page; the origin is the page's lower left corner as it is shown, units are points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it leads to. */
  readonly link?: string;
  /** What a tagged file says that it belongs to. */
  readonly tag?: Tag;
}

/** A box on the page; `bottom` is below `top`. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** What of a page is read. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Texts that are turned: watermarks, labels along an axis. They are not read. */
  readonly turned: readonly string[];
  /** What was filled in in forms and written in remarks; it is no text of the page. */
  readonly filledIn: readonly string[];
  /** Lines and thin bars, level or upright. */
  readonly rules: readonly Box[];
  /** Small shapes, which may be bullets. */
  readonly dots: readonly Box[];
}

/** Thicker bars are areas. */
const RULE = 2.5;
const SHORTEST_RULE = 8;
const SMALLEST_DOT = 1.5;
/** A box to tick is as large. */
const LARGEST_DOT = 12;
const MOST_DOTS = 500;

/** Sorts what was drawn into rules and dots; areas are neither. */
export function sortDrawn(boxes: readonly Box[]): Pick<PageContent, 'rules' | 'dots'> {
  const rules: Box[] = [];
  const dots: Box[] = [];
  for (const box of boxes) {
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    if (Math.min(width, height) <= RULE && Math.max(width, height) >= SHORTEST_RULE) rules.push(box);
    else if (
      Math.min(width, height) >= SMALLEST_DOT &&
      Math.max(width, height) <= LARGEST_DOT &&
      width < 2 * height &&
      height < 2 * width
    )
      dots.push(box);
  }
  // More small shapes than bullets on any page are a drawing.
  return { rules, dots: dots.length > MOST_DOTS ? [] : dots };
}
