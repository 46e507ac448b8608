import { statementsOf as readStatements } from '../../reading/read-statements.js';
import { substantiates } from '../../reading/statement.js';
import { toolUsesIn } from '../../reading/tools/tool-uses.js';
import type { SectionContent } from '../../workspace/document.js';
import type { Statement } from './types.js';

/** What statements on tools begin with; behind it stands what the tool is used for. */
export const TOOL = 'tool:';

/** The tools that a section says people work with, where a company uses one for that kind of work. */
export function toolUses(content: SectionContent, headings: readonly string[]): Omit<Statement, 'section'>[] {
  return readStatements(content, headings).flatMap(({ text, kind, force, language, sentences }) => {
    if (kind === 'header' || kind === 'quote' || !substantiates(force)) return [];
    return toolUsesIn(text, language).flatMap(({ job, mention, work, isAll, platforms, beside }) => {
      const sentence = sentences
        .map((n) => content.sentences[n])
        .find((one) => one?.text.includes(mention.text) === true);
      if (!sentence) return [];
      return [
        {
          subject: `${TOOL}${job}`,
          value: mention.tool.name,
          bound: 'exact' as const,
          unit: 'role' as const,
          qualifiers: [],
          toolUse: { work, isAll, platforms, beside },
          ...(kind === 'row' && { inTable: true as const }),
          text,
          range: sentence.range,
        },
      ];
    });
  });
}
