import { wordsOfContents, type ContentWords } from './words-of-contents.js';

/** The words of all contents in English. */
export function prepared(): ContentWords {
  return wordsOfContents('en');
}
