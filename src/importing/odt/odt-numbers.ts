import { formatNumber } from '../docx/number-formats.js';
import type { OdtLevel } from './odt-styles.js';

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Counts the levels of a list or of the outline. */
export class OdtCounter {
  readonly #counts: (number | undefined)[] = [];

  /** The label of the next item at a depth from 1, as printed; empty when it has none. */
  next(depth: number, levels: (depth: number) => OdtLevel | undefined): string {
    const level = levels(depth);
    this.#counts.length = depth + 1;
    this.#counts[depth] = (this.#counts[depth] ?? (level?.start ?? 1) - 1) + 1;
    if (!level) return '';
    if (level.bullet !== undefined) return level.bullet;
    if (level.format === '') return '';
    const first = Math.max(1, depth - level.shown + 1);
    const numbers = Array.from({ length: depth - first + 1 }, (_, n) => {
      const at = first + n;
      const { format = '', start = 1 } = levels(at) ?? {};
      return formatNumber(this.#counts[at] ?? start, FORMATS[format] ?? 'decimal');
    });
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim();
  }

  /** Begins anew from a depth on, at a number. */
  restart(depth: number, value = 1): void {
    this.#counts.length = depth;
    this.#counts[depth] = value - 1;
  }
}
