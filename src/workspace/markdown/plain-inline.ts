/** A run of plain text out of inline Markdown; `offset` and `end` are its place in the source. */
export type InlinePiece = {
  readonly text: string;
  readonly offset: number;
  readonly end: number;
} & (
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code' }
  | { readonly kind: 'link'; readonly target: string; readonly linkStart: number; readonly linkEnd: number }
);

/** What has a meaning of its own in inline Markdown; anything of it that is not one of `TOKENS` makes us give up. */
const SPECIAL = /[*_`[\]\\~!]|<(?![\s\d=])|&(?=#?\w+;)/;

const PUNCTUATION_OR_SPACE = /[\s\p{P}\p{S}]/u;
const STRONG = /^\*\*([^\s*_`[\]\\~<&!](?:[^*_`[\]\\~<&!\n]*[^\s*_`[\]\\~<&!])?)\*\*(?!\*)/;
const EMPHASIS = /^\*([^\s*_`[\]\\~<&!](?:[^*_`[\]\\~<&!\n]*[^\s*_`[\]\\~<&!])?)\*(?!\*)/;
const CODE = /^`([^\s`](?:[^`\n]*[^\s`])?)`(?!`)/;
const LINK = /^\[([^*_`[\]\\~<&!\n]+)\]\(([^\s()<>"'\\&[\]*_`]+)\)/;
/** Square brackets that are no link: `[Company name]`; the document has no link definitions. */
const BRACKETS = /^\[[^*_`[\]\\~<&!\n]*\](?![[(:])/;

/**
 * Cuts a line of inline Markdown that starts at `offset` into plain text; undefined when it holds anything but simple
 * bold, italic, code, links, and literal text. A delimiter must stand between a space or punctuation and a word, where
 * CommonMark's flanking rules leave no doubt.
 */
export function plainInline(line: string, offset: number): InlinePiece[] | undefined {
  if (!SPECIAL.test(line)) return [{ kind: 'text', text: line, offset, end: offset + line.length }];
  const pieces: InlinePiece[] = [];
  let plain = 0;
  let at = 0;
  const flush = (): void => {
    if (at > plain)
      pieces.push({ kind: 'text', text: line.slice(plain, at), offset: offset + plain, end: offset + at });
  };
  while (at < line.length) {
    const char = line[at] ?? '';
    if (char === '!' && line[at + 1] !== '[') {
      at += 1;
      continue;
    }
    if (char === '_' && isWord(line[at - 1]) && isWord(line[at + 1])) {
      at += 1;
      continue;
    }
    if (char === '<' && /[\s\d=]/.test(line[at + 1] ?? '')) {
      at += 1;
      continue;
    }
    if (!SPECIAL.test(char) && !(char === '&' && /^&#?\w+;/.test(line.slice(at))) && char !== '<') {
      at += 1;
      continue;
    }
    const rest = line.slice(at);
    const brackets = BRACKETS.exec(rest);
    if (brackets) {
      at += brackets[0].length;
      continue;
    }
    const piece = delimited(rest, line[at - 1], offset + at);
    if (!piece) return undefined;
    flush();
    pieces.push(piece.piece);
    at += piece.length;
    plain = at;
  }
  flush();
  return pieces;
}

function delimited(
  rest: string,
  before: string | undefined,
  at: number,
): { piece: InlinePiece; length: number } | undefined {
  const code = CODE.exec(rest);
  if (code?.[1] !== undefined) return { piece: inner('code', code[1], at + 1), length: code[0].length };
  const link = LINK.exec(rest);
  if (link?.[1] !== undefined && link[2] !== undefined) {
    const linkEnd = at + link[0].length;
    const piece = {
      ...inner('text', link[1], at + 1),
      kind: 'link' as const,
      target: link[2],
      linkStart: at,
      linkEnd,
    };
    return { piece, length: link[0].length };
  }
  for (const [kind, pattern, width] of [
    ['strong', STRONG, 2],
    ['emphasis', EMPHASIS, 1],
  ] as const) {
    const match = pattern.exec(rest);
    if (match?.[1] === undefined) continue;
    const after = rest[match[0].length];
    const clear =
      (before === undefined || PUNCTUATION_OR_SPACE.test(before)) &&
      (after === undefined || PUNCTUATION_OR_SPACE.test(after));
    if (before === '*' || !clear) return undefined;
    return { piece: inner(kind, match[1], at + width), length: match[0].length };
  }
  return undefined;
}

function inner(
  kind: 'text' | 'strong' | 'emphasis' | 'code',
  text: string,
  offset: number,
): InlinePiece & { kind: typeof kind } {
  return { kind, text, offset, end: offset + text.length };
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
