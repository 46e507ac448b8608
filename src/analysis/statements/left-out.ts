import { statementsOf as readStatements } from '../../reading/read-statements.js';
import { leftOutIn } from '../../reading/scope/left-out.js';
import type { SectionContent } from '../../workspace/document.js';
import type { Statement } from './types.js';

/** What statements on what the report leaves out are about; which thing it is, soc2.yaml knows. */
export const LEFT_OUT = 'left-out';

/** Where a section says that something is left out of what the report is on. */
export function leftOut(content: SectionContent, headings: readonly string[]): Omit<Statement, 'section'>[] {
  return readStatements(content, headings).flatMap(({ text, kind, language, sentences }) => {
    const range = content.sentences[sentences[0] ?? 0]?.range;
    if ((kind !== 'prose' && kind !== 'list-item') || !range) return [];
    const part = leftOutIn(text, language);
    if (part === undefined) return [];
    return [
      {
        subject: LEFT_OUT,
        value: 'outside',
        bound: 'exact' as const,
        unit: 'role' as const,
        qualifiers: [],
        text: part,
        range,
      },
    ];
  });
}
