import { exceptionsIn } from '../../reading/exceptions/exceptions.js';
import { permitsIn } from '../../reading/permits/permits.js';
import { statementsOf as readStatements } from '../../reading/read-statements.js';
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
    if (kind !== 'prose' && kind !== 'list-item') return [];
    // Told already as a rule that somebody gets round.
    if (exceptionsIn(text, language).length > 0) return [];
    const [first, last] = [content.sentences[sentences[0] ?? 0], content.sentences[sentences.at(-1) ?? 0]];
    if (!first || !last) return [];
    // "The following is prohibited:" stands before each item of its list.
    const whole = force === 'prohibition' && lead.endsWith(':') ? `${lead.slice(0, -1)} ${text}` : text;
    return permitsIn(whole, { force, language, next: read[n + 1]?.text }).map(
      ({ verdict, parts, absolute, words }) => ({
        subject: PERMIT,
        value: verdict,
        bound: 'exact' as const,
        unit: 'role' as const,
        qualifiers: [],
        permit: { verdict, parts },
        ...(absolute && { absolute: true as const }),
        shown: { thing: words, value: verdict },
        text,
        range: { start: first.range.start, end: last.range.end },
      }),
    );
  });
}
