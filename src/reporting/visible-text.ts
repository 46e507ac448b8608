/**
 * What a terminal, an editor or a job of CI would act upon in a text that is only to be read. Everything that leaves
 * Attest as text goes through here.
 */
import { onOneLine } from '../workspace/text-ends.js';

/** Controls of C0 and C1, separators of lines, what turns the direction of a text round, and tags nobody sees. */
const ACTS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;
/** The same but for what ends a line or stands between columns. */
const ACTS_IN_LINES =
  /\r(?!\n|$)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;
/** The styles that Attest itself gives a text: dim, underlined, red, yellow, blue, and their ends. */
const STYLE = /(\u001b\[(?:2|4|22|24|31|33|34|39)m)/;
/** Commands to GitHub, Azure Pipelines and TeamCity, wherever they stand in a line. */
const HASH_COMMAND = /##(?=(?:[A-Za-z]{1,20})?\[)/g;
/** A command to GitHub, which stands at the start of a line. */
const COLON_COMMAND = /^([^\S\n\r\u2028\u2029]*):(?=:[^\n]*::)/gm;
/** Sections in logs of GitLab and Travis. */
const SECTION = /\b(section_(?:start|end)|travis_(?:fold|time)):/g;

/** A text as a part of one line: controls, line ends among them, are written as JSON writes them. */
export function visible(text: string): string {
  return text.replace(ACTS, escaped);
}

/** A text of somebody's as a part of one line: where it goes to a new line stands a space. */
export function oneLine(text: string): string {
  return visible(onOneLine(text.replace(/\r\n?/g, '\n')).replaceAll('\t', ' '));
}

/**
 * Whole lines as they may be printed: controls are written as JSON writes them, and what CI takes for a command is none
 * any more. JSON stays JSON with the same content. With `colours` the colours in it stay.
 */
export function safeLines(text: string, colours = false): string {
  const inert = text
    .replace(HASH_COMMAND, '#\\u0023')
    .replace(COLON_COMMAND, '$1\\u003a')
    .replace(SECTION, '$1\\u003a');
  if (!colours) return inert.replace(ACTS_IN_LINES, escaped);
  return inert
    .split(STYLE)
    .map((part, n) => (n % 2 === 1 ? part : part.replace(ACTS_IN_LINES, escaped)))
    .join('');
}

function escaped(char: string): string {
  return [...Array(char.length).keys()]
    .map((n) => `\\u${char.charCodeAt(n).toString(16).padStart(4, '0')}`)
    .join('');
}
