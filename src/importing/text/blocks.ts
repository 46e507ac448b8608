/** Where a block stood in its source; pages and paragraphs count from 1. */
export type Place = { readonly page: number } | { readonly paragraph: number };

/** A piece of a line of text. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean;
      /** Struck through: the text says that it no longer holds. */
      readonly struck?: boolean;
      readonly italic?: boolean;
      /** A web or mail address; others are not kept. */
      readonly link?: string;
    }
  | { readonly kind: 'break' }
  /** A mark of a footnote; `note` names it in `Content.footnotes`. */
  | { readonly kind: 'note'; readonly note: string };

/** A list item's label as printed: `•`, `1.`, `(a)`; a bullet of whatever look is `•`, a ticked or open box `☑` or `☐`. */
export interface ItemBlock {
  readonly kind: 'item';
  /** How many items it stands under. */
  readonly depth: number;
  readonly label: string;
  readonly inlines: readonly Inline[];
  readonly place: Place;
}

export interface TextBlock {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly place: Place;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 is the highest; the title of the document is 0. */
  readonly level: number;
  readonly inlines: readonly Inline[];
  readonly place: Place;
}

/** The first row is the header, as Markdown needs one. A break parts the paragraphs of a cell. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly place: Place;
}

/** A block of a document's text, in reading order. */
export type Block = HeadingBlock | TextBlock | ItemBlock | TableBlock;

/** What a document holds, whatever its format was. */
export interface Content {
  readonly blocks: readonly Block[];
  /** Footnotes and endnotes by name, in the order of their marks. */
  readonly footnotes: ReadonlyMap<string, readonly Inline[]>;
}

/** Characters that nobody sees: controls, and what is no width at all. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]/g;

/** A text without characters that nobody sees. */
export function seen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** The plain text of inlines, with one space between words. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.kind === 'text' ? seen(one.text) : one.kind === 'break' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text as inlines. */
export function asInlines(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Whether there is something to read in inlines. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((one) => (one.kind === 'text' ? one.text.trim() === '' : one.kind === 'break'));
}
