/** A piece of an RTF file: a group's edge, a control word with its number, a byte, or plain text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const WORD = /\\([A-Za-z]{1,40})(-?\d{1,12})? ?/y;
const HEX = /\\'([0-9A-Fa-f]{2})/y;
const TEXT = /[^\\{}\r\n]+/y;

/** The pieces of a file read as Latin-1, in their order. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  for (let at = 0; at < source.length;) {
    const character = source[at] ?? '';
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' };
      at += 1;
    } else if (character === '\r' || character === '\n') at += 1;
    else if (character === '\\') {
      const hex = matchAt(HEX, source, at);
      const word = hex ? null : matchAt(WORD, source, at);
      if (hex) {
        yield { kind: 'byte', byte: Number.parseInt(hex[1] ?? '0', 16) };
        at += hex[0].length;
      } else if (word) {
        const value = word[2] === undefined ? undefined : Number(word[2]);
        at += word[0].length;
        // What follows is no text, whatever it holds.
        if (word[1] === 'bin') at += Math.max(0, value ?? 0);
        else yield { kind: 'word', word: word[1] ?? '', value };
      } else {
        yield { kind: 'word', word: source[at + 1] ?? '', value: undefined };
        at += 2;
      }
    } else {
      const text = matchAt(TEXT, source, at)?.[0] ?? character;
      yield { kind: 'text', text };
      at += text.length;
    }
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
