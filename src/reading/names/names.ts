import type { Language } from '../../catalog/types.js';
import type { KnownTool } from '../../catalog/known-tools.js';
import { knownToolsIn } from '../tools/tools.js';
import { isOrdinaryWord } from './ordinary-words.js';

/** A name that a text holds: a known product, an address, or a run of words with capitals. */
export interface FoundName {
  readonly kind: 'tool' | 'name' | 'address';
  /** Which product it is. */
  readonly tool?: KnownTool;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Lengths are bounded, so that a run of letters without end costs no more than its length. */
const CAPITALISED =
  /(?<![\p{L}\p{N}@./_-])(?:\p{Lu}[\p{L}\p{N}&'’-]{0,40}\p{L}[\p{L}\p{N}&'’-]{0,8}|\p{Ll}{1,3}\p{Lu}[\p{L}\p{N}]{1,40})(?:[ \u00a0](?:(?:van|de|der|den|of|&)[ \u00a0]){0,2}\p{Lu}[\p{L}\p{N}&'’-]{0,40}\p{L}[\p{L}\p{N}&'’-]{0,8}){0,4}(?![\p{L}\p{N}_])/gu;
const ADDRESS =
  /\bhttps?:\/\/[^\s)>\]"']+|\bwww\.[^\s)>\]"']+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gi;

/** One key for a name, however it is cased or spaced. */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Every name of a text: known products, and runs of capitalised words that are no policy language. Headings and titles,
 * where capitals mean nothing, give known products only.
 */
export function namesIn(text: string, language: Language): readonly FoundName[] {
  const found: FoundName[] = [];
  const add = (kind: FoundName['kind'], start: number, end: number, tool?: KnownTool): void => {
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ kind, tool, text: text.slice(start, end), start, end });
  };
  for (const match of text.matchAll(ADDRESS))
    add('address', match.index, match.index + match[0].replace(/[.,;:]$/, '').length);
  for (const { tool, start, end } of knownToolsIn(text, language)) add('tool', start, end, tool);
  for (const match of text.matchAll(CAPITALISED)) {
    const line = lineAt(text, match.index);
    const inTable = /^\s*\|.*\|\s*$/.test(line);
    if (
      (inTable || /^\s*#/.test(line)) &&
      !hasInnerCapital(match[0]) &&
      !(inTable && inToolColumn(text, match.index))
    )
      continue;
    const name = trimOrdinary(text, match.index, match[0], inTable);
    if (name) add('name', name.start, name.end);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The part of a capitalised run that is no ordinary word; undefined when nothing is left. */
function trimOrdinary(
  text: string,
  start: number,
  run: string,
  inTable: boolean,
): { start: number; end: number } | undefined {
  const words = [...run.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  }));
  const strange = words.filter(
    ({ word, start: at }, n) =>
      !isOrdinary(text, word, at, inTable) ||
      // Where a sentence or cell begins, another capital behind it makes the first one say something.
      (n === 0 && words.length > 1 && isStrangeStart(word) && isCapital(words[1]?.word ?? '')),
  );
  const [first] = strange;
  const last = strange.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function isStrangeStart(word: string): boolean {
  return word.length > 3 && !/['’]/.test(word) && word.split(/[-/&]/).every((part) => !isOrdinaryWord(part));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

function isOrdinary(text: string, word: string, at: number, inTable: boolean): boolean {
  const plain = word.replace(/['’]s?$/, '');
  if (/^(?:van|de|der|den|of|&)$/.test(plain) || /^[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}$/.test(plain))
    return true;
  if (plain.split(/[-/&]/).every((part) => part === '' || isOrdinaryWord(part))) return true;
  // At the start of a sentence a capital says nothing, unless there is one within the word.
  return !inTable && startsSentence(text, at) && !hasInnerCapital(plain);
}

/** Whether a place in a table stands below a header such as “Tool”: what is written there is a name. */
function inToolColumn(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const column = text.slice(start, offset).split('|').length - 1;
  const header = headerAbove(text, start);
  return /\b(?:tools?|systems?|applications?|software|products?|vendors?|suppliers?|services?|systeem|systemen|applicaties?|leveranciers?|middelen|dienst|diensten)\b/i.test(
    header?.split('|')[column] ?? '',
  );
}

/** The header of the table whose row begins at a place. A table of more rows than this is read without one. */
const MOST_ROWS = 200;

function headerAbove(text: string, start: number): string | undefined {
  let end = start - 1;
  let dashes = false;
  for (let row = 0; row < MOST_ROWS && end > 0; row += 1) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end);
    if (dashes) return line;
    if (!line.trimStart().startsWith('|')) return undefined;
    dashes = /^[\s|:-]+$/.test(line) && line.includes('-');
    end = from - 1;
  }
  return undefined;
}

function hasInnerCapital(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word);
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(offset === 0 ? 0 : start, end < 0 ? text.length : end);
}

/** Whether a word at this offset would have a capital anyway. */
function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?:]["')\]*_]{0,12}\s{1,12}|\n\s{0,12}|[|]\s{0,12}|^\s{0,12}[-*+>#\d.]{1,12}\s{1,12}|[("“‘*_]\s?)$/.test(
    text.slice(Math.max(0, offset - 12), offset),
  );
}
