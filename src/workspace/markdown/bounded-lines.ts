import { LIMITS, overLimit, type LimitName } from '../../catalog/limits.js';
import type { FileProblem } from '../document.js';

/** Lines with those left out that a Markdown parser would take too long for. */
export interface BoundedLines {
  readonly lines: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** A quote costs the parser as much as so many other marks. */
const QUOTE = 4;
/** Problems that are listed one by one; a text with more is no policy. */
const MOST_LISTED = 20;

/**
 * Empties the lines of a Markdown text that are over a limit and says so. The parser's time grows with the square or the
 * cube of a line's length, of the levels of quotes and lists, and of the marks in one paragraph; and each quote or list that
 * a line opens within another costs as much as a page of prose. The data of embedded
 * pictures (`data:…`) does not count. Positions of the other lines stay as they are; a text within the limits is given
 * back itself.
 */
export function boundedLines(lines: readonly string[]): BoundedLines {
  const out = new Map<number, FileProblem | undefined>();
  const leaveOut = (line: number, name: LimitName, found = 0): void => {
    if (!out.has(line)) out.set(line, problemAt(line, lines[line] ?? '', name, found));
  };
  let first = 0;
  let marks = 0;
  let count = 0;
  let definitions = 0;
  /** Quotes and lists that stand within another one of the same line, over all lines so far. */
  let atOnce = 0;
  let named = false;
  let all = 0;
  let full = false;
  let quoted = false;
  let wasQuote = false;
  let lazy = false;
  const endParagraph = (end: number): void => {
    const over = marks > LIMITS.paragraphMarks.most ? 'paragraphMarks' : 'paragraphLines';
    if (marks > LIMITS.paragraphMarks.most || count > LIMITS.paragraphLines.most) {
      leaveOut(first, over);
      for (let n = first + 1; n < end; n += 1) if (!out.has(n)) out.set(n, undefined);
    }
    first = end;
    marks = 0;
    count = 0;
  };
  lines.forEach((line, n) => {
    if (line.length > LIMITS.lineCharacters.most) {
      const length = lengthWithoutData(line);
      if (length > LIMITS.lineCharacters.most) {
        leaveOut(n, 'lineCharacters', length);
        endParagraph(n);
        return;
      }
    }
    const text = afterQuotes(line);
    const isQuote = text > 0;
    const isBlank = line.trim() === '';
    lazy = !isBlank && (lazy || (quoted && !isQuote));
    // Within a quote, lines with and without its mark are one paragraph.
    if ((isQuote && !quoted) || startsParagraph(line, text, lazy)) {
      endParagraph(n);
      lazy &&= quoted && !isQuote;
    }
    const opensQuote = isQuote && !wasQuote;
    wasQuote = isQuote;
    quoted = isQuote || (quoted && !isBlank);
    count += 1;
    const opened = containersOf(line);
    const levels = levelsOf(line, opened);
    if (opened > 1) atOnce += opened - 1;
    if (levels > LIMITS.containerLevels.most) leaveOut(n, 'containerLevels', levels);
    else if (opened > 1 && atOnce > LIMITS.containersAtOnce.most) {
      if (named) out.set(n, undefined);
      else leaveOut(n, 'containersAtOnce');
      named = true;
    } else if (isDefinition(line) && (definitions += 1) > LIMITS.linkDefinitions.most) {
      if (definitions === LIMITS.linkDefinitions.most + 1) leaveOut(n, 'linkDefinitions');
      else out.set(n, undefined);
    } else {
      const found = marksIn(line);
      marks += found;
      const cost = found + opened + (opensQuote ? QUOTE : 0);
      if (cost === 0) return;
      all += cost;
      if (all > LIMITS.documentMarks.most) {
        if (full) out.set(n, undefined);
        else leaveOut(n, 'documentMarks');
        full = true;
      }
    }
  });
  endParagraph(lines.length);
  if (out.size === 0) return { lines, problems: [] };
  const problems = [...out.values()].filter((problem) => problem !== undefined).slice(0, MOST_LISTED);
  return { lines: lines.map((line, n) => (out.has(n) ? '' : line)), problems };
}

function problemAt(line: number, text: string, name: LimitName, found: number): FileProblem {
  return {
    code: 'partly-read',
    severity: 'error',
    message: overLimit(name, found),
    range: { start: { line, character: 0 }, end: { line, character: text.length } },
  };
}

/** The length of a line but for what is written as a `data:` URL. */
function lengthWithoutData(line: string): number {
  let length = line.length;
  for (let at = line.indexOf('data:'); at >= 0; at = line.indexOf('data:', at)) {
    const from = at;
    while (at < line.length && isDataCharacter(line.charCodeAt(at))) at += 1;
    length -= at - from;
    if (at === from) at += 5;
  }
  return length;
}

/** Letters, digits and `+ , - . / : ; = %`, of which parsers make nothing. */
function isDataCharacter(code: number): boolean {
  return (code >= 43 && code <= 59) || code === 37 || code === 61 || isLetter(code);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Where the text of a line begins after the marks of quotes; 0 for a line that has none. */
function afterQuotes(line: string): number {
  let after = 0;
  for (let at = 0; at < line.length; at += 1)
    if (line[at] === '>') after = at + 1;
    else if (!isSpace(line.charCodeAt(at))) break;
  return after;
}

/**
 * Whether a paragraph ends before this line, read from there: a blank one, a list item, a heading or a row of a table. Once a
 * line lacks the mark of the quote it goes on with, rows end nothing.
 */
function startsParagraph(line: string, from: number, isLazy: boolean): boolean {
  let at = from;
  while (at < line.length && isSpace(line.charCodeAt(at))) at += 1;
  if (at === line.length) return true;
  const char = line[at] ?? '';
  if ((char === '|' && !isLazy) || char === '#') return true;
  return markerLength(line, at) > 0;
}

/** How many quotes and list items a line writes before its text. */
function containersOf(line: string): number {
  let levels = 0;
  let at = 0;
  while (at < line.length) {
    if (isSpace(line.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const length = line[at] === '>' ? 1 : markerLength(line, at);
    if (length === 0) break;
    levels += 1;
    at += length;
  }
  return levels;
}

/** How deep a line may be nested. Code may be indented far; a list item that is stands in as many lists. */
function levelsOf(line: string, opened: number): number {
  return opened === 1 ? 1 + Math.floor(indentOf(line) / 2) : opened;
}

function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length && isSpace(line.charCodeAt(at)); at += 1)
    columns += line.charCodeAt(at) === 9 ? 4 : 1;
  return columns;
}

/** The length of a list marker with the space after it; 0 where there is none. */
function markerLength(line: string, at: number): number {
  let end = at;
  const char = line[at] ?? '';
  if (char === '-' || char === '*' || char === '+') end += 1;
  else {
    while (end - at < 9 && isDigit(line.charCodeAt(end))) end += 1;
    if (end === at || (line[end] !== '.' && line[end] !== ')')) return 0;
    end += 1;
  }
  if (end >= line.length) return end - at;
  return isSpace(line.charCodeAt(end)) ? end - at + 1 : 0;
}

function isDefinition(line: string): boolean {
  if (!line.includes(']:')) return false;
  return line.trimStart().startsWith('[');
}

const MARKS: ReadonlySet<number> = new Set([...'[]*_~`<>&\\!{}$^'].map((char) => char.charCodeAt(0)));

function marksIn(line: string): number {
  let marks = 0;
  for (let at = 0; at < line.length; at += 1) if (MARKS.has(line.charCodeAt(at))) marks += 1;
  return marks;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
