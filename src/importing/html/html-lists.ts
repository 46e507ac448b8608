import type { Element } from 'hast';
import type { NumberLabel } from '../docx/numbering.js';
import { formatNumber } from '../docx/number-formats.js';
import { declared } from './html-look.js';

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

/** `"(" counter(name,lower-latin) ") "`: what is printed before, how the number is written, and what behind it. */
const COUNTED = /^"([^"]{0,4})"\s*counter\([\w-]{1,80},\s*([a-z-]{1,20})\)\s*"([^"]{0,4})"$/;

/** A list while its items are counted. */
export class HtmlList {
  #next: number;

  constructor(
    private readonly list: Element,
    private readonly id: string,
    private readonly level: number,
    private readonly printed?: string,
  ) {
    this.#next = Number(list.properties.start ?? 1) || 1;
  }

  /** The label of an item, as a browser prints it. */
  label(item: Element): NumberLabel {
    const place = { level: this.level, list: this.id, indent: INDENT * (this.level + 1) };
    if (this.list.tagName !== 'ol') return { label: '•', bullet: true, ...place };
    if (item.properties.value !== undefined) this.#next = Number(item.properties.value) || this.#next;
    const label = this.#printedLabel() ?? `${formatNumber(this.#next, this.#format())}.`;
    this.#next += 1;
    return { label, bullet: false, ...place };
  }

  #format(): string {
    const style = String(this.list.properties.style ?? '');
    const said = declared(style, 'list-style-type') ?? declared(style, 'list-style')?.split(' ')[0];
    return FORMATS[said ?? ''] ?? FORMATS[String(this.list.properties.type ?? '1')] ?? 'decimal';
  }

  /** The label a style sheet prints: what stands in quotes, and a counter between. */
  #printedLabel(): string | undefined {
    const [, before = '', format = '', after = ''] = COUNTED.exec(this.printed ?? '') ?? [];
    const shown = FORMATS[format] ?? (format === 'decimal' ? format : undefined);
    return shown === undefined ? undefined : `${before}${formatNumber(this.#next, shown)}${after.trim()}`;
  }
}
