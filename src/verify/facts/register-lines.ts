import type { Language } from '../../catalog/types.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import { csvGrid } from '../../workspace/tables/csv-grid.js';
import type { EvidenceEntry } from '../../workspace/records.js';
import type { StatedLine } from './stated-line.js';

/** Registers of events can be long; what a company has and who does what is told by far fewer rows. */
const MOST_ROWS = 2000;
/** A longer cell is a text of its own, not what a register lists. */
const LONGEST_CELL = 400;

/** Registers are asked for again and again with the same text. */
const KNOWN = new Map<string, readonly StatedLine[]>();
const MOST_KNOWN = 16;

/** What a register states, each row under the names of its columns. Never throws. */
export function linesOfRegister(path: string, text: string, fallback: Language): readonly StatedLine[] {
  const key = `${path}\n${text}`;
  const known = KNOWN.get(key);
  if (known) return known;
  const lines = read(path, text, fallback);
  const [oldest] = KNOWN.keys();
  if (KNOWN.size >= MOST_KNOWN && oldest !== undefined) KNOWN.delete(oldest);
  KNOWN.set(key, lines);
  return lines;
}

function read(path: string, text: string, fallback: Language): readonly StatedLine[] {
  const { rows, lines } = csvGrid(text, MOST_ROWS);
  const about = (rows[0] ?? []).join(' / ').replace(/[_-]+/g, ' ');
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.csv$/i, '')
    .replace(/[_-]+/g, ' ');
  return rows.flatMap((row, n) => {
    const at = lines[n] ?? 0;
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell.length <= LONGEST_CELL);
    if (n === 0) return [];
    // Each cell by itself too: it can be the whole of a name.
    return [cells.join(' | '), ...cells.filter((cell) => cells.length > 1 && /\p{L}/u.test(cell))].flatMap(
      (said) =>
        said === ''
          ? []
          : [
              {
                text: said,
                about: `${name} / ${about}`,
                language: detectLanguage(said, fallback),
                source: { kind: 'register' as const, path, line: at, text: cells.join(' | ') },
              },
            ],
    );
  });
}

/** What an entry about evidence states: what it proves, who collected it, what was found. */
export function linesOfEvidence(entry: EvidenceEntry, fallback: Language): readonly StatedLine[] {
  const { control = '', proves, collectedBy, exceptions, path, range } = entry;
  const said = [
    proves,
    collectedBy,
    ...exceptions.flatMap(({ description, response }) => [description, response]),
  ];
  return said.flatMap((text) =>
    text === undefined || text === ''
      ? []
      : [
          {
            text,
            about: control,
            language: detectLanguage(text, fallback),
            source: { kind: 'evidence' as const, path, line: range.start.line, text },
          },
        ],
  );
}
