import { wordsOfContents, type ContentWords } from './words-of-contents.js';

/** The words of all contents in Dutch. */
export function prepared(): ContentWords {
  return wordsOfContents('nl');
}
