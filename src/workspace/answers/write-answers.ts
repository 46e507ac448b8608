import { appendEntry, entryLines, type RecordEdit } from '../append-entry.js';
import type { Range } from '../position.js';
import { keyOf, type AnswerText } from './person-answer.js';
import { readAnswers } from './read-answers.js';

/** The file that answers are kept in, below the root of the workspace. */
export const ANSWERS_FILE = 'answers.yaml';

/** What the file begins with. */
export const ANSWERS_HEAD = `# Answers of people to what Attest expects of a document or found in it: who, when and why.
# An answer counts until the text it was given for changes; the fingerprint is that text's.
`;

export type AnswersEdit = RecordEdit;

/** Puts an answer at the end of the file; undefined when the file holds something other than a list of answers. */
export function addAnswer(text: string, answer: AnswerText): AnswersEdit | undefined {
  return appendEntry(text, 'answers', ANSWERS_HEAD, entryOf(answer));
}

/** Takes out the answer that starts at a line of the file (from 0), comments behind it included. */
export function removeAnswer(text: string, line: number): AnswersEdit | undefined {
  const lines = text.split('\n');
  const first = lines[line];
  const dash = first?.search(/\S/) ?? -1;
  // A list in brackets on one line cannot be cut by lines.
  if (first === undefined || !/^\s*-(?:\s|$)/.test(first)) return undefined;
  let end = line + 1;
  while (end < lines.length && belongs(lines[end] ?? '', dash)) end += 1;
  // Blank lines and comments that lead up to the next entry are its own.
  while (end > line + 1 && /^\s*(?:#.*)?\r?$/.test(lines[end - 1] ?? '')) end -= 1;
  const last = end >= lines.length;
  return {
    range: {
      start: { line, character: 0 },
      end: last
        ? { line: lines.length - 1, character: (lines.at(-1) ?? '').length }
        : { line: end, character: 0 },
    },
    text: '',
  };
}

/** Puts another answer in the place of the one that starts at a line. */
export function replaceAnswer(text: string, line: number, answer: AnswerText): AnswersEdit | undefined {
  const cut = removeAnswer(text, line);
  if (!cut) return undefined;
  const dash = (text.split('\n')[line] ?? '').indexOf('-');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { ...cut, text: entryLines(entryOf(answer), dash).replaceAll('\n', newline) };
}

/** The text with an edit made. */
export function withEdit(text: string, { range, text: put }: AnswersEdit): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Range['start']): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return text.slice(0, offset(range.start)) + put + text.slice(offset(range.end));
}

/** The line on which the answer of a key starts in this text, which may be newer than what was read before. */
export function lineOfAnswer(text: string, key: string): number | undefined {
  return readAnswers('', '', text).answers.find((answer) => keyOf(answer) === key)?.range.start.line;
}

function belongs(line: string, dash: number): boolean {
  if (line.trim() === '' || line.trimStart().startsWith('#')) return true;
  return line.search(/\S/) > dash;
}

/** An answer in the order in which people read it. */
function entryOf(answer: AnswerText): object {
  const { kind, document, content, criterion, section, quote, place, why, by, date } = answer;
  return {
    answer: kind,
    document,
    content,
    criterion,
    section,
    place,
    quote,
    why,
    by,
    date,
    proposedBy: answer.proposedBy,
    fingerprint: answer.fingerprint,
    outline: answer.outline,
  };
}
