import type { Inline } from '../text/blocks.js';
import type { Run } from './page-content.js';
import { isNumberBefore, isSpace } from './segments.js';

/** How a line's runs become inlines; `notes` names the footnotes of a page by their mark. */
export function inlinesOf(
  runs: readonly Run[],
  size: number,
  plain: boolean,
  noteOf: (mark: string) => string | undefined,
): Inline[] {
  const inlines: Inline[] = [];
  let end: number | undefined;
  let last = '';
  for (const [at, run] of runs.entries()) {
    const gap = end === undefined ? 0 : run.x - end;
    end = run.x + run.width;
    const mark = isRaised(run, runs, size) ? noteOf(run.text.trim()) : undefined;
    if (mark !== undefined) {
      inlines.push({ kind: 'note', note: mark });
      continue;
    }
    const parted = isSpace(gap, run.size) || (at === 1 && isNumberBefore(last, run.text));
    const space = parted && last !== '' && !/\s$/.test(last) && !/^\s/.test(run.text) ? ' ' : '';
    last = run.text;
    inlines.push({
      kind: 'text',
      text: space + run.text,
      ...(run.bold && !plain ? { bold: true } : {}),
      ...(run.italic && !plain ? { italic: true } : {}),
      ...(run.link === undefined ? {} : { link: run.link }),
    });
  }
  return inlines;
}

/** Whether a run is a small raised mark. */
export function isRaised(run: Run, runs: readonly Run[], size: number): boolean {
  const base = runs.find((other) => other !== run && other.size >= 0.95 * size)?.y;
  return (
    run.size < 0.8 * size && (base === undefined || run.y > base + 0.1 * size) && run.text.trim().length <= 3
  );
}
