import { statementsOf as readStatements } from '../../reading/read-statements.js';
import { plainWaysIn } from '../../reading/encryption/encryption.js';
import type { SectionContent } from '../../workspace/document.js';
import type { Statement } from './types.js';

/** What statements on data that is not encrypted are about; their value is on which ways. */
export const PLAIN_DATA = 'plain-data';

/** Where a section says that data is not encrypted today. */
export function plainData(
  content: SectionContent,
  headings: readonly string[],
): Omit<Statement, 'section'>[] {
  return readStatements(content, headings).flatMap(({ text, kind, force, language, sentences }) => {
    if (kind !== 'prose' && kind !== 'list-item') return [];
    const ways = plainWaysIn(text, force, language);
    const range = content.sentences[sentences[0] ?? 0]?.range;
    if (ways.length === 0 || !range) return [];
    return [
      {
        subject: PLAIN_DATA,
        value: ways.join(' '),
        bound: 'exact' as const,
        unit: 'role' as const,
        qualifiers: [],
        text,
        range,
      },
    ];
  });
}
