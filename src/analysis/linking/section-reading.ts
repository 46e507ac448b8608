import type { SectionContent } from '../../workspace/document.js';
import type { Lexicon } from './lexicon.js';
import { readUnits } from './read-units.js';
import type { Stance } from './stance.js';
import { NO_WORDS, readWords, type TextWords } from './text-words.js';
import type { Unit } from './units.js';

/** A section's statements with what they do and the catalogue words they hold. */
export interface SectionReading {
  readonly units: readonly Unit[];
  readonly stances: readonly Stance[];
  readonly words: readonly TextWords[];
  readonly leads: readonly TextWords[];
  readonly heading: TextWords;
}

/** Reads a section's text; headings and titles around it come later. */
export function readSection(content: SectionContent, lexicon: Lexicon): SectionReading {
  const { units, stances } = readUnits(content);
  // A list's items and a table's rows share their lead.
  let lead = '';
  let leadWords = NO_WORDS;
  const wordsOfLead = (text: string): TextWords => {
    if (text !== lead) {
      lead = text;
      leadWords = readWords(text, lexicon);
    }
    return leadWords;
  };
  return {
    units,
    stances,
    words: units.map(({ text }) => readWords(text, lexicon)),
    leads: units.map((unit) => wordsOfLead(unit.lead)),
    heading: readWords(content.heading, lexicon),
  };
}
