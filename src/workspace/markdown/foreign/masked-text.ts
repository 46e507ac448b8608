import type { UnreadKind } from '../../document.js';

/** A span of the text that is being read, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is written in a syntax whose meaning cannot be told from the file, and so counts for nothing. */
export interface UnreadSpan extends Span {
  readonly kind: UnreadKind;
}

/** A link that another syntax than Markdown's makes. */
export interface ForeignLink extends Span {
  readonly target: string;
  readonly by: 'page' | 'root' | undefined;
}

/**
 * A text while syntaxes of other worlds are taken out of it: what is taken out becomes spaces, so that everything else
 * stays where it stands.
 */
export class MaskedText {
  readonly unread: UnreadSpan[] = [];
  readonly links: ForeignLink[] = [];
  /** Explicit anchors of site generators. */
  readonly anchors: string[] = [];
  /** What stood behind the heading, which GitHub shows as part of it. */
  headingTail = '';
  #text: string;
  #blanks: Span[] = [];

  constructor(readonly source: string) {
    this.#text = source;
  }

  /** The text as it is now. */
  get text(): string {
    if (this.#blanks.length > 0) {
      this.#text = withBlanks(this.#text, this.#blanks);
      this.#blanks = [];
    }
    return this.#text;
  }

  /** Takes a span out; line breaks stay. */
  blank(start: number, end: number): void {
    if (end > start) this.#blanks.push({ start, end });
  }

  /** Takes a span out and remembers that it was not understood. */
  notUnderstood(start: number, end: number, kind: UnreadKind): void {
    this.blank(start, end);
    this.unread.push({ start, end, kind });
  }
}

function withBlanks(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), text.slice(from, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
