/**
 * What patterns such as `[.\s]+$` are for, in time that grows with the text only: an engine tries such a pattern anew at
 * every character of a long run that is not at the end.
 */

/** The text without the characters at its end that `one` matches; `one` matches a single character. */
export function withoutEnd(text: string, one: RegExp): string {
  return text.slice(0, endOf(text, one));
}

/** The text without such characters at its start and its end. */
export function withoutEnds(text: string, one: RegExp): string {
  let start = 0;
  const end = endOf(text, one);
  while (start < end) {
    const char = String.fromCodePoint(text.codePointAt(start) ?? 0);
    if (!one.test(char)) break;
    start += char.length;
  }
  return text.slice(start, end);
}

/** Where the characters at the end begin that `one` matches; the text's length when there are none. */
export function endOf(text: string, one: RegExp): number {
  let end = text.length;
  while (end > 0) {
    const low = text.charCodeAt(end - 1);
    const pair = low >= 0xdc00 && low <= 0xdfff && end > 1 ? 2 : 1;
    if (!one.test(text.slice(end - pair, end))) break;
    end -= pair;
  }
  return end;
}

/** Line breaks, with all the space around them, as single spaces. */
export function onOneLine(text: string): string {
  const lines = text.split('\n');
  const last = lines.length - 1;
  if (last === 0) return text;
  return lines
    .map((line, n) => (n === 0 ? line.trimEnd() : n === last ? line.trimStart() : line.trim()))
    .filter((line, n) => line !== '' || n === 0 || n === last)
    .join(' ');
}

/** The text up to the first of some characters; all of it without one. */
export function upTo(text: string, characters: string): string {
  for (let at = 0; at < text.length; at += 1)
    if (characters.includes(text[at] ?? '')) return text.slice(0, at);
  return text;
}
