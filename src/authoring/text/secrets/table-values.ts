import { trimmed } from './named-values.js';
import type { SecretFinder } from './span.js';
import { isSecretValue } from './value.js';

/** What a cell says that names a column or a row of secrets. */
const PASSWORD_CELL =
  /^\W{0,4}(?:[\p{L} -]{1,30}[ -])?(?:password|passwd|passphrase|passcode|pwd|pass|pin|wachtwoord|wachtzin|toegangscode|pincode)(?:[ (][\p{L} -]{1,30}\)?)?\W{0,4}$/iu;
const KEY_CELL =
  /^\W{0,4}(?:[\p{L} -]{1,30}[ -])?(?:secret|token|api[ -]?key|access key|account key|private key|secret key|client secret|credential|sleutel|geheim)s?\W{0,4}$/iu;
const DELIMITERS = /^[\s>]{0,12}\|?[\s:|-]{3,}$/;

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Values in the cells of Markdown tables whose column or row is named for secrets. */
export const tableSecrets: SecretFinder = function* (text) {
  let start = 0;
  let header: readonly Cell[] = [];
  let columns: readonly (boolean | undefined)[] = [];
  for (const line of text.split('\n')) {
    const at = start;
    start += line.length + 1;
    if (!line.includes('|')) {
      header = [];
      columns = [];
      continue;
    }
    if (line.includes('-') && DELIMITERS.test(line)) {
      columns = header.map(({ text: name }) => named(name));
      continue;
    }
    const cells = cellsOf(line, at);
    header = cells;
    for (const [n, cell] of cells.entries()) {
      const password = columns[n] ?? named(cells[n - 1]?.text ?? '');
      if (password === undefined) continue;
      // A value is one word; a cell of several is about the secret.
      const value = trimmed(cell.text);
      if (/\s/.test(value) || !isSecretValue(value, 'named', password)) continue;
      const from = cell.start + cell.text.indexOf(value);
      yield { start: from, end: from + value.length, kind: password ? 'password' : 'token' };
    }
  }
};

/** True for a password, false for a key, undefined for neither. */
function named(cell: string): boolean | undefined {
  if (cell.length > 80) return undefined;
  if (PASSWORD_CELL.test(cell)) return true;
  return KEY_CELL.test(cell) ? false : undefined;
}

function cellsOf(line: string, at: number): readonly Cell[] {
  const cells: Cell[] = [];
  let start = line.search(/\S/);
  if (line[start] === '|') start += 1;
  for (const part of line.slice(start).split(/(?<!\\)\|/)) {
    cells.push({ text: part.trim(), start: at + start + (part.length - part.trimStart().length) });
    start += part.length + 1;
  }
  return cells;
}
