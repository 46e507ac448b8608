import type { Inline } from './blocks.js';

/** Characters that fonts and people use for bullets; letters and digits are none. */
const BULLET = /^[•●○▪■□◦‣⁃·∙⚫⚪◆◇➢➤►▶▸✓✔❖\uf000-\uf0ff*–—-]$/u;
const BOXES: Readonly<Record<string, string>> = {
  '☐': '☐',
  '☑': '☑',
  '☒': '☑',
  '\uf0a8': '☐',
  '\uf0fe': '☑',
};
const NUMBER = /^\(?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})[.)]$|^\d{1,2}[°º]$/u;
const PARTS = /^\d{1,3}(?:\.\d{1,3})+\.?$/;

/** Whether a word is a label that nothing else would be: a bullet of any font or a box. */
export function isBullet(word: string): boolean {
  return BULLET.test(word) || word in BOXES;
}

/** Whether a label is a box to tick. */
export function isBox(label: string): boolean {
  return label in BOXES;
}

/** Whether a word is a number or letter as lists have: `1.`, `a)`, `(iv)`, `2.1`. */
export function isNumber(word: string): boolean {
  return NUMBER.test(word) || PARTS.test(word);
}

/** Whether a word is a number of parts, as clauses have: `2.1`, `4.3.2.`. */
export function isClause(word: string): boolean {
  return PARTS.test(word);
}

/** A bullet as `•`, a box as open or ticked, anything else as it is. */
export function normalLabel(label: string): string {
  if (label in BOXES) return BOXES[label] ?? label;
  return BULLET.test(label) || label === 'o' ? '•' : label;
}

/** Inlines without their first `length` characters and the spaces after those. */
export function withoutStart(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  const result: Inline[] = [];
  for (const one of inlines) {
    if (one.kind === 'text' && left > 0) {
      const text = one.text.slice(left);
      left = Math.max(0, left - one.text.length);
      if (text !== '') result.push({ ...one, text });
    } else result.push(one);
  }
  const [first] = result;
  if (first?.kind === 'text') result[0] = { ...first, text: first.text.trimStart() };
  return result;
}
