import { statementsOf as readStatements } from '../../reading/read-statements.js';
import { endedRolesIn } from '../../reading/roles/ended-roles.js';
import type { SectionContent } from '../../workspace/document.js';
import type { Statement } from './types.js';

/** What statements on roles that are no more are about; their value is the role's key. */
export const ENDED = 'ended-role';

/** The roles that a section says there are no more. */
export function endedRoles(
  content: SectionContent,
  headings: readonly string[],
): Omit<Statement, 'section'>[] {
  const read = readStatements(content, headings);
  return read.flatMap(({ text, kind, force, language, sentences }, n) => {
    if (
      kind === 'header' ||
      kind === 'quote' ||
      force === 'plan' ||
      force === 'question' ||
      force === 'struck'
    )
      return [];
    const range = content.sentences[sentences[0] ?? 0]?.range;
    if (!range) return [];
    return endedRolesIn(text, language, read[n - 1]?.text).map((role) => ({
      subject: ENDED,
      value: role.key,
      bound: 'exact' as const,
      unit: 'role' as const,
      qualifiers: [],
      shown: { thing: role.text, value: role.successor ?? '' },
      text,
      range,
    }));
  });
}
