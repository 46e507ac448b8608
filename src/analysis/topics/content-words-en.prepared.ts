import { wordsOfContents, type ContentWords } from './words-of-contents.js';

/** The words of all contents in English. */
export default function englishWords(): ContentWords {
  return wordsOfContents('en');
}
