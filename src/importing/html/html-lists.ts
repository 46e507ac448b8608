import type { Element } from 'hast';
import type { NumberLabel } from '../docx/numbering.js';
import { formatNumber } from '../docx/number-formats.js';

/** An item's text is set in by so much a level (twips). */
const INDENT = 360;
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
};

/** A list while its items are counted. */
export class HtmlList {
  #next: number;

  constructor(
    private readonly list: Element,
    private readonly id: string,
    private readonly level: number,
  ) {
    this.#next = Number(list.properties.start ?? 1) || 1;
  }

  /** The label of an item, as a browser prints it. */
  label(item: Element): NumberLabel {
    const place = { level: this.level, list: this.id, indent: INDENT * (this.level + 1) };
    if (this.list.tagName !== 'ol') return { label: '•', bullet: true, ...place };
    if (item.properties.value !== undefined) this.#next = Number(item.properties.value) || this.#next;
    const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(String(this.list.properties.style ?? ''))?.[1];
    const format = FORMATS[style ?? String(this.list.properties.type ?? '1')] ?? 'decimal';
    const label = `${formatNumber(this.#next, format)}.`;
    this.#next += 1;
    return { label, bullet: false, ...place };
  }
}
