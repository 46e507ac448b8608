import type { FileProblem } from '../document.js';
import type { Range } from '../position.js';
import { csvGrid } from './csv-grid.js';

/** A row of a CSV file by the names of its columns, in lower case. */
export interface NamedRow {
  /** The first of some columns that is there and filled, trimmed. */
  get(...names: readonly string[]): string | undefined;
  readonly range: Range;
}

const MOST_ROWS = 50_000;

/**
 * The rows below a header, the blank ones left out, and a problem where reading broke off: rows that were not read must
 * not look as if they were not there. Never throws.
 */
export function namedRows(text: string): {
  readonly rows: readonly NamedRow[];
  /** The names of the columns, as rows are asked for them. */
  readonly headings: readonly string[];
  readonly problems: readonly FileProblem[];
} {
  const { rows, lines, broken } = csvGrid(text, MOST_ROWS);
  const header = (rows[0] ?? []).map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  const named = rows.flatMap((cells, n): NamedRow[] => {
    const line = lines[n] ?? 0;
    if (n === 0 || cells.every((cell) => cell.trim() === '')) return [];
    return [
      {
        get: (...names) => {
          for (const name of names) {
            const cell = cells[header.indexOf(name)]?.trim();
            if (cell !== undefined && cell !== '') return cell;
          }
          return undefined;
        },
        range: {
          start: { line, character: 0 },
          end: { line: Math.max(line, (lines[n + 1] ?? line + 1) - 1), character: 1 },
        },
      },
    ];
  });
  return { rows: named, headings: header, problems: broken ? [problemOf(broken)] : [] };
}

function problemOf({ why, line }: { readonly why: 'quote' | 'rows'; readonly line: number }): FileProblem {
  return {
    code: 'partly-read',
    severity: 'error',
    message:
      why === 'quote'
        ? {
            en: 'A quotation mark on this row is never closed, so this row and those below it were not read.',
            nl: 'Een aanhalingsteken op deze rij wordt nooit gesloten; deze rij en die eronder zijn niet gelezen.',
          }
        : {
            en: `There are more than ${MOST_ROWS.toLocaleString('en')} rows; this one and those below it were not read.`,
            nl: `Er zijn meer dan ${MOST_ROWS.toLocaleString('nl')} rijen; deze en die eronder zijn niet gelezen.`,
          },
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
  };
}
