import type { PhrasingContent } from 'mdast';
import type { Range } from '../position.js';
import type { LineStarts } from './line-starts.js';
import { isAngled } from './placeholders.js';
import type { Span } from './sentences.js';

/** Plain text of a run of Markdown, with a map back to the source. White space is folded to single spaces. */
export interface InlineText {
  readonly text: string;
  /** The source range of a span of `text`. */
  rangeOf(start: number, end: number): Range;
  /** Spans of `text` that are code. */
  readonly code: readonly Span[];
}

const LINE_BREAK = /^<br ?\/?>$/i;
/** White space that is not a single space. */
const UNEVEN_SPACE = /[^\S ]| {2}/;

/** Collects the words of inline content; images, HTML, struck-out text and footnote marks give none, inline code its text. */
export class InlineTextBuilder {
  #text = '';
  /** Pairs: offset in `#text`, offset in the source. */
  readonly #map: number[] = [];
  readonly #code: Span[] = [];

  /** `source` is the text that the nodes' offsets and `lines` count in. */
  constructor(
    private readonly lines: LineStarts,
    private readonly source: string,
  ) {}

  addAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.add(node);
  }

  add(node: PhrasingContent): void {
    const offset = node.position?.start.offset ?? 0;
    switch (node.type) {
      case 'text':
        this.addText(node.value, offset, node.position?.end.offset ?? offset);
        break;
      case 'inlineCode':
        this.addCode(node.value, offset, node.position?.end.offset ?? offset);
        break;
      case 'html':
        // `<COMPANY>` is no HTML: it is left to be filled in.
        if (isAngled(node.value)) this.addText(node.value, offset, node.position?.end.offset ?? offset);
        // A break parts words; in a table there is no other.
        else if (LINE_BREAK.test(node.value)) this.addText(' ', offset, offset);
        break;
      case 'break':
        this.addText(' ', offset, offset);
        break;
      // What is struck out is no longer said.
      case 'delete':
      case 'image':
      case 'imageReference':
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
      code: this.#code,
      rangeOf: (start, end) => ({
        start: lines.at(source(start)),
        end: lines.at(source(Math.max(start, end - 1)) + (end > start ? 1 : 0)),
      }),
    };
  }

  /** The same for inline code. */
  addCode(value: string, offset: number, end: number): void {
    const start = this.#text.length;
    this.addText(value, offset, end);
    this.#code.push({ start, end: this.#text.length });
  }

  /**
   * Adds text whose source stands somewhere in [offset, end): line breaks and the indent after them count as one space,
   * escapes and character references may make the source longer than the text.
   */
  addText(value: string, offset: number, end: number): void {
    // Most text is one line without doubled spaces, straight from the source.
    if (
      end - offset === value.length &&
      !UNEVEN_SPACE.test(value) &&
      !(value.startsWith(' ') && this.#endsInSpace())
    ) {
      this.#map.push(this.#text.length, offset);
      this.#text += value;
      return;
    }
    let at = offset;
    for (const piece of value.split(/(\s+)/)) {
      if (piece === '') continue;
      if (piece.trim() === '') {
        if (!this.#endsInSpace()) {
          this.#map.push(this.#text.length, at);
          this.#text += ' ';
        }
      } else {
        const found = this.source.indexOf(piece, at);
        if (found >= 0 && found + piece.length <= end) at = found;
        this.#map.push(this.#text.length, at);
        this.#text += piece;
      }
      at += piece.length;
    }
  }

  #endsInSpace(): boolean {
    return this.#text === '' || this.#text.endsWith(' ');
  }
}
