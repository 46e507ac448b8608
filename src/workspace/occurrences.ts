/** What may not stand right before or behind a text for it to be meant as a whole; nothing where all may. */
export interface Surroundings {
  /** Tried on the two characters before it: ends in `$`. */
  readonly notAfter: RegExp;
  /** Tried on what follows, up to `LOOKED_AHEAD` characters: begins with `^`. */
  readonly notBefore: RegExp;
}

const LOOKED_AHEAD = 80;

/** A word or name: no part of a longer one. */
export const WHOLE_WORD: Surroundings = { notAfter: /[\p{L}\d]$/u, notBefore: /^[\p{L}\d]/u };

/**
 * The offsets at which a text holds another as a whole, one behind the other. Names come from the workspace, so they are
 * looked for as they are: no expression is made of them. Give both in small letters to look for it in any case.
 */
export function* occurrences(
  text: string,
  wanted: string,
  { notAfter, notBefore }: Surroundings,
): Iterable<number> {
  if (wanted === '') return;
  let at = text.indexOf(wanted);
  while (at >= 0) {
    const end = at + wanted.length;
    const isWhole =
      !notAfter.test(text.slice(Math.max(0, at - 2), at)) &&
      !notBefore.test(text.slice(end, end + LOOKED_AHEAD));
    if (isWhole) yield at;
    at = text.indexOf(wanted, isWhole ? end : at + 1);
  }
}

/** Whether a text holds another as a whole. */
export function hasWhole(text: string, wanted: string, surroundings: Surroundings = WHOLE_WORD): boolean {
  return !occurrences(text, wanted, surroundings)[Symbol.iterator]().next().done;
}
