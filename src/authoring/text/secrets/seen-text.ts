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
/** A line end within a word: of keys and tokens that an editor, a mail or a quote broke. */
const BREAK = /(?<=[\w+/=.~%-])\\?[ \t]{0,4}\r?\n[ \t>]{0,16}(?=[\w+/=.~%-])/g;

/** The text as a reader sees it, without characters that do not show. */
export function withoutUnseen(text: string): SeenText {
  return without(text, UNSEEN);
}

/** The text with its lines joined where a word could go on. */
export function withLinesJoined({ text, original }: SeenText): SeenText {
  const joined = without(text, BREAK);
  return { ...joined, original: (position) => original(joined.original(position)) };
}

function without(text: string, pattern: RegExp): SeenText {
  const seams: number[] = [];
  const shifts: number[] = [];
  const parts: string[] = [];
  let at = 0;
  let shift = 0;
  for (const { index, 0: left } of text.matchAll(pattern)) {
    parts.push(text.slice(at, index));
    seams.push(index - shift);
    at = index + left.length;
    shift += left.length;
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
