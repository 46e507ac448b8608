import type { PlaybookEntry } from '../../catalog/playbook.js';
import type { PlaybookInput } from '../input.js';
import type { Block } from '../markdown.js';
import type { Words } from '../words.js';

/** What a document is written from. */
export interface DocumentContext {
  readonly input: PlaybookInput;
  readonly entry: PlaybookEntry;
  readonly t: Words;
}

/** The body of an entry's document, without title and closing parts. Pure. */
export type Body = (context: DocumentContext) => readonly Block[];
