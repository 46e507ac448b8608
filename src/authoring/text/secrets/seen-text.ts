/** A text as it is searched, with where each of its characters stands in the text it was made of. */
export interface SeenText {
  readonly text: string;
  /** Position in the original of the character at a position here; the length itself may be asked. */
  original(position: number): number;
  /** Where characters were left out, in positions here, rising. */
  readonly seams: readonly number[];
}

/** Characters nobody sees: zero-width, joiners, soft hyphens, marks of direction, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}+/gu;
/** Markup within a word: an escape, emphasis, code, and characters written as references. */
const MARKUP =
  /\\(?=[!-/:-@[-`{-~])|(?<=\w)(?:\*{1,3}|`{1,2})(?=\w)|&(?:#(\d{2,3})|#x([0-9a-f]{2})|(colon)|(equals)|(lowbar));/gi;
/** A line end within a word: of keys and tokens that an editor, a mail or a quote broke. */
const BREAK = /(?<=[\w+/=.~%-])[`"']?\\?[ \t]{0,4}\r?\n[ \t>]{0,16}[`"']?(?=[\w+/=.~%-])/g;

/** The text as a reader sees it, without characters that do not show. */
export function withoutUnseen(text: string): SeenText {
  return without(text, UNSEEN);
}

/** The text with its lines joined where a word could go on. */
export function withLinesJoined({ text, original }: SeenText): SeenText {
  const joined = without(text, BREAK);
  return { ...joined, original: (position) => original(joined.original(position)) };
}

/** The text with what Markdown shows in the place of its markup within words; positions lead to the text given. */
export function withoutMarkup({ text }: SeenText): SeenText {
  return without(text, MARKUP, ([, decimal, hex, colon, equals, lowbar]) => {
    if (decimal ?? hex) return printable(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
    return colon ? ':' : equals ? '=' : lowbar ? '_' : '';
  });
}

/** A character of ASCII; a space for whatever else. */
function printable(code: number): string {
  return code > 32 && code < 127 ? String.fromCharCode(code) : ' ';
}

function without(
  text: string,
  pattern: RegExp,
  shows: (match: RegExpExecArray) => string = () => '',
): SeenText {
  const seams: number[] = [];
  const shifts: number[] = [];
  const parts: string[] = [];
  let at = 0;
  let shift = 0;
  for (const match of text.matchAll(pattern)) {
    const { index, 0: left } = match;
    const shown = shows(match);
    parts.push(text.slice(at, index), shown);
    seams.push(index - shift + shown.length);
    at = index + left.length;
    shift += left.length - shown.length;
    shifts.push(shift);
  }
  if (seams.length === 0) return { text, original: (position) => position, seams };
  parts.push(text.slice(at));
  const original = (position: number): number => position + (shifts[seamsUpTo(seams, position) - 1] ?? 0);
  return { text: parts.join(''), original, seams };
}

/** How many seams stand at or before a position. */
export function seamsUpTo(seams: readonly number[], position: number): number {
  let [low, high] = [0, seams.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seams[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
