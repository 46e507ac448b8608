import type { PhrasingContent } from 'mdast';
import type { Range } from '../position.js';
import type { LineStarts } from './line-starts.js';

/** Plain text of a run of Markdown, with a map back to the source. White space is folded to single spaces. */
export interface InlineText {
  readonly text: string;
  /** The source range of a span of `text`. */
  rangeOf(start: number, end: number): Range;
}

/** Collects the words of inline content; images, HTML and footnote marks give none, inline code its text. */
export class InlineTextBuilder {
  #text = '';
  /** Pairs: offset in `#text`, offset in the source. */
  readonly #map: number[] = [];

  constructor(private readonly lines: LineStarts) {}

  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  addAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.add(node);
  }

  add(node: PhrasingContent): void {
    const offset = node.position?.start.offset ?? 0;
    switch (node.type) {
      case 'text':
        this.#push(node.value, offset);
        break;
      case 'inlineCode':
        this.#push(node.value, offset + 1);
        break;
      case 'break':
        this.#push(' ', offset);
        break;
      case 'image':
      case 'imageReference':
      case 'html':
      case 'footnoteReference':
        break;
      default:
        this.addAll(node.children);
    }
  }

  build(): InlineText {
    const text = this.#text;
    const map = this.#map;
    const lines = this.lines;
    const source = (at: number): number => {
      let low = 0;
      let high = map.length / 2 - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((map[middle * 2] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return (map[low * 2 + 1] ?? 0) + at - (map[low * 2] ?? 0);
    };
    return {
      text,
      rangeOf: (start, end) => ({
        start: lines.at(source(start)),
        end: lines.at(source(Math.max(start, end - 1)) + (end > start ? 1 : 0)),
      }),
    };
  }

  #push(value: string, offset: number): void {
    // A soft line break and the indent after it count as one space; map again behind it.
    const pieces = value.split(/(\s+)/);
    let at = offset;
    for (const piece of pieces) {
      if (piece === '') continue;
      if (/^\s/.test(piece)) {
        if (this.#text !== '' && !this.#text.endsWith(' ')) {
          this.#map.push(this.#text.length, at);
          this.#text += ' ';
        }
      } else {
        this.#map.push(this.#text.length, at);
        this.#text += piece;
      }
      at += piece.length;
    }
  }
}
