import { isBullet, isNumber, normalLabel } from '../text/label.js';
import type { Run } from './page-content.js';
import type { TextLine } from './lines.js';

/** A line's label and where the label and the text behind it begin. */
export interface LineLabel {
  readonly label: string;
  readonly x: number;
  readonly textX: number;
  /** The runs of the text without the label. */
  readonly runs: readonly Run[];
  /** Nothing but a label looks like it: a bullet, or a number set apart by a tab. */
  readonly certain: boolean;
  /** A mark that says something, such as a tick: at the edge of the text, outside a list, it is text. */
  readonly telling: boolean;
}

/** A single mark that is neither a letter, a digit, nor what a sentence may begin with. */
const MARK = /^[^\p{L}\p{N}\s"'“”‘’«»()[\]§€$£%&@#¿¡.,;:/\\]$/u;
const TELLING = /^[✓✔✗✘→⇒★☆⚠ℹ]$/u;
const FARTHEST = 4;

/** The label a line begins with: a shape drawn before it, a mark of whatever font, or a number. */
export function labelOf(line: TextLine): LineLabel | undefined {
  const runs = line.segments.flatMap((segment) => segment.runs);
  const [first] = runs;
  if (!first || line.table) return undefined;
  const dot = line.segments[0]?.dot;
  if (dot) return { label: '•', x: dot.left, textX: first.x, runs, certain: true, telling: false };
  const word = /^\s*(\S+)/.exec(first.text)?.[1] ?? '';
  const alone = first.text.trim() === word;
  const next = runs[1];
  const gap = alone && next ? next.x - first.x - first.width : 0;
  if (alone && (!next || gap > FARTHEST * line.size)) return undefined;
  const isMark = MARK.test(word) || isBullet(word);
  // A letter that stands for a bullet is of another font, or set apart.
  const isLetterMark =
    word === 'o' && alone && next !== undefined && (next.font !== first.font || gap > 0.5 * line.size);
  if (isMark || isLetterMark) {
    if (!alone && !/^\s*\S\s/u.test(first.text)) return undefined;
    const label = isLetterMark || !isBullet(word) ? '•' : normalLabel(word);
    return {
      label,
      ...split(runs, word),
      certain: alone || !/^[-–—*]$/.test(word),
      telling: TELLING.test(word),
    };
  }
  if (!isNumber(word) || (!alone && !/^\s*\S+\s+\S/u.test(first.text))) return undefined;
  return { label: word, ...split(runs, word), certain: alone && gap > 0.3 * line.size, telling: false };
}

/** The runs behind a label, which may be a run of its own or begin one. */
function split(runs: readonly Run[], word: string): { x: number; textX: number; runs: readonly Run[] } {
  const [first, second] = runs;
  if (!first) return { x: 0, textX: 0, runs };
  if (first.text.trim() === word) return { x: first.x, textX: second?.x ?? first.x, runs: runs.slice(1) };
  const from = first.text.indexOf(word) + word.length;
  const rest = first.text.slice(from).trimStart();
  // Characters are taken to be equally wide; only the start of the text is needed.
  const shift = (first.width * (first.text.length - rest.length)) / first.text.length;
  return {
    x: first.x,
    textX: first.x + shift,
    runs: [{ ...first, text: rest, x: first.x + shift, width: first.width - shift }, ...runs.slice(1)],
  };
}
