import { wordsOfContents, type ContentWords } from './words-of-contents.js';

/** The words of all contents in Dutch. */
export default function dutchWords(): ContentWords {
  return wordsOfContents('nl');
}
