import { asInlines, type Inline } from '../text/blocks.js';
import type { HyphenJoiner } from '../text/hyphens.js';
import { isBullet, normalLabel } from '../text/label.js';
import type { Box, Run } from './page-content.js';
import { asRaised } from '../text/raised-marks.js';
import { isRaised } from './run-inlines.js';
import { segmentsOf, textOfRuns, type Segment } from './segments.js';

/** The text of a table's cell; a wider step between lines, or a bullet, begins a paragraph of it. */
export function cellInlines(
  runs: readonly Run[],
  dots: readonly Box[],
  hyphens: HyphenJoiner,
): readonly Inline[] {
  const segments = segmentsOf({
    number: 0,
    width: 0,
    height: 0,
    runs,
    turned: [],
    filledIn: [],
    rules: [],
    dots,
  });
  return linesInCell(segments, hyphens);
}

/** As `cellInlines`, of segments that were told to stand in one cell. */
export function linesInCell(segments: readonly Segment[], hyphens: HyphenJoiner): readonly Inline[] {
  const lines: { y: number; size: number; text: string }[] = [];
  for (const segment of [...segments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    const text = (segment.dot ? '• ' : '') + textOfRuns(withRaised(segment));
    if (last && last.y - segment.y < 0.4 * segment.size) last.text += ` ${text}`;
    else lines.push({ y: segment.y, size: segment.size, text });
  }
  const steps = lines.slice(1).map((line, at) => (lines[at]?.y ?? 0) - line.y);
  const usual = Math.min(...steps.filter((step) => step > 0), Infinity);
  const paragraphs: string[] = [];
  lines.forEach(({ text }, at) => {
    const word = text.split(' ', 1)[0] ?? '';
    const marked = isBullet(word) && text !== word;
    const begins = at === 0 || (steps[at - 1] ?? 0) > 1.3 * usual || marked;
    const last = paragraphs.at(-1);
    if (begins || last === undefined)
      paragraphs.push(marked ? `${normalLabel(word)}${text.slice(word.length)}` : text);
    else paragraphs[paragraphs.length - 1] = hyphens.join(last, text);
  });
  return paragraphs.flatMap((text, at): Inline[] =>
    at === 0 ? asInlines(text) : [{ kind: 'break' }, ...asInlines(text)],
  );
}

/** Runs with raised digits marked, so that they are not taken for a part of the word they hang at. */
function withRaised({ runs, size }: Segment): readonly Run[] {
  return runs.map((run) => {
    const mark = run.text.trim();
    return runs.length > 1 && /^\d{1,3}$/.test(mark) && isRaised(run, runs, size)
      ? { ...run, text: asRaised(mark) }
      : run;
  });
}
