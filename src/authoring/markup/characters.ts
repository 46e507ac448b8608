/** A character that does not show, or that shows as another one. */
export interface HiddenCharacter {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Control characters but tab and line breaks, marks of direction, characters without a width, private and unassigned
 * ones, blanks that are letters, and halves of a pair.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu;
const PLAIN = new Set(['\n', '\r', '\t']);
const WORD = /[\p{L}\p{M}]+/gu;
/** Letters of two scripts that look alike in one word: "Oktа" with a Cyrillic a. */
const MIXED_WORD = /^(?=.*\p{Script=Latin})(?=.*[\p{Script=Cyrillic}\p{Script=Greek}])/u;

/** The characters of a text that a reader does not see as what they are, in order. */
export function hiddenCharacters(text: string): readonly HiddenCharacter[] {
  const found: HiddenCharacter[] = [];
  for (const { index, 0: character } of text.matchAll(HIDDEN)) {
    if (PLAIN.has(character) || isOfEmoji(text, index, character)) continue;
    found.push({ start: index, end: index + character.length, text: character });
  }
  // Most text is of one script; only then is each word looked at.
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text))
    for (const { index, 0: word } of text.matchAll(WORD))
      if (MIXED_WORD.test(word)) found.push({ start: index, end: index + word.length, text: word });
  return found;
}

/** The selector that makes a sign colourful belongs to the sign. */
function isOfEmoji(text: string, index: number, character: string): boolean {
  return (
    character === '\ufe0f' && /\p{Extended_Pictographic}$/u.test(text.slice(Math.max(0, index - 2), index))
  );
}

/** How a character is named in a message: U+200B. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
