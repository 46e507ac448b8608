import type { Language } from '../catalog/types.js';

/**
 * What a statement does with its subject. Only the first three say that, and how, something is done; the others name it,
 * put it off, deny it, allow it or talk about the document.
 */
export type Force =
  | 'obligation'
  | 'practice'
  | 'prohibition'
  | 'permission'
  | 'recommendation'
  | 'plan'
  | 'denial'
  | 'condition'
  | 'definition'
  | 'pointer'
  | 'framing'
  | 'reason'
  | 'metadata'
  | 'example'
  | 'struck'
  | 'question'
  | 'placeholder'
  /** It reads like a rule, and was learned to be something else more often than not: it counts for nothing. */
  | 'unclear';

/** How a statement stands in its section. */
export type StatementKind = 'prose' | 'list-item' | 'row' | 'header' | 'quote';

/** Whether a statement of this force says that something is done. */
export function substantiates(force: Force): boolean {
  return force === 'obligation' || force === 'practice' || force === 'prohibition';
}

/** What is judged as one: a sentence, a clause of one that turns round, a list item or a table's row. */
export interface Statement {
  /** Indexes into `SectionContent.sentences`. */
  readonly sentences: readonly number[];
  /** The words as shown; a row's cells are joined by ` | `. */
  readonly text: string;
  /** Where the text starts in its first sentence. */
  readonly offset: number;
  /** The line that introduces the list, or the headers of a row's columns. */
  readonly lead: string;
  readonly kind: StatementKind;
  readonly force: Force;
  readonly language: Language;
}
