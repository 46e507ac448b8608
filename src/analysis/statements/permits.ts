import { exceptionsIn } from '../../reading/exceptions/exceptions.js';
import { forceOf } from '../../reading/force/force.js';
import { isOnThing, permitsIn, type FoundPermit } from '../../reading/permits/permits.js';
import { statementsOf as readStatements } from '../../reading/read-statements.js';
import type { Language } from '../../catalog/types.js';
import type { SectionContent } from '../../workspace/document.js';
import type { Statement } from './types.js';

/** What statements on what is forbidden and done are about: all of them are compared with each other. */
export const PERMIT = 'permit';

/** What the sentences of a section forbid, or say is done or allowed. */
export function permitsOf(
  content: SectionContent,
  headings: readonly string[],
): Omit<Statement, 'section'>[] {
  const read = readStatements(content, headings);
  return read.flatMap(({ text, lead, kind, force, language, sentences }, n) => {
    if (kind === 'row') return inRow(sentences, content, language);
    if (kind !== 'prose' && kind !== 'list-item') return [];
    // Told already as a rule that somebody gets round.
    if (exceptionsIn(text, language).length > 0) return [];
    const [first, last] = [content.sentences[sentences[0] ?? 0], content.sentences[sentences.at(-1) ?? 0]];
    if (!first || !last) return [];
    // "The following is prohibited:" stands before each item of its list.
    const listed = force === 'prohibition' && lead.endsWith(':') ? `${lead.slice(0, -1)} ${text}` : text;
    // "Your own laptop for mail and code is fine": what stands before "and" is of the same permission.
    const whole = force === 'permission' && first === last && isShort(first.text) ? first.text : listed;
    return permitsIn(whole, { force, language, next: read[n + 1]?.text }).map((one) => ({
      ...asStatement(one),
      text,
      range: { start: first.range.start, end: last.range.end },
    }));
  });
}

type Stated = Omit<Statement, 'section' | 'text' | 'range'>;

function asStatement({ verdict, parts, absolute, words }: FoundPermit): Stated {
  return {
    subject: PERMIT,
    value: verdict,
    bound: 'exact',
    unit: 'role',
    qualifiers: [],
    permit: { verdict, parts },
    ...(absolute && { absolute: true as const }),
    shown: { thing: words, value: verdict },
  };
}

/** What cells allow that are sentences of their own: "your own phone may be used for mail". */
function inRow(
  sentences: readonly number[],
  content: SectionContent,
  language: Language,
): Omit<Statement, 'section'>[] {
  return sentences.flatMap((n) => {
    const cell = content.sentences[n];
    if (!cell || wordsIn(cell.text) < SENTENCE || !isOnThing(cell.text, language)) return [];
    const force = forceOf(cell.text, 'prose', language);
    if (force !== 'permission') return [];
    return permitsIn(cell.text, { force, language, next: undefined }).map((one) => ({
      ...asStatement(one),
      inTable: true as const,
      text: cell.text,
      range: cell.range,
    }));
  });
}

/** From so many words on a cell may be a sentence; to so many a sentence is one permission. */
const SENTENCE = 5;
const SHORT = 22;

function isShort(text: string): boolean {
  return wordsIn(text) <= SHORT;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
