import type { Language } from '../../catalog/types.js';
import type { Force } from '../../reading/statement.js';
import { meaningWords, type MeaningWord } from '../alignment/meaning-words.js';
import { readLine, type ReadLine } from '../facts/read-line.js';
import { withoutOpenParts } from '../facts/visible-text.js';
import type { PlacedStatement } from '../placed-statements.js';
import type { Source } from './sources.js';

/** A text as it is weighed: a statement, or a line that may say the same. */
export interface ToldText {
  readonly text: string;
  readonly language: Language;
  readonly read: ReadLine;
  readonly words: readonly MeaningWord[];
  readonly force?: Force;
}

/** A statement; an item goes on with its lead. */
export function toldBy({ statement }: PlacedStatement): ToldText {
  const { text, lead, kind, language, force } = statement;
  const said = withoutOpenParts(kind === 'list-item' && lead !== '' ? `${lead} ${text}` : text);
  const read = readLine(said, '', language);
  return { text: said, language, read, words: meaningWords(said, language, read.facts), force };
}

/** A line that may be its source. */
export function toldIn({ one: { line, read }, own }: Source): ToldText {
  return { text: line.text, language: line.language, read, words: own, force: line.force };
}
