import type { SectionContent } from '../workspace/document.js';
import { confirmForce } from './force/confirm-force.js';
import { forcesOf } from './force/force.js';
import { roleOfHeadings, type HeadingRole } from './heading-role.js';
import { forceInContext, markNeighbours } from './in-context.js';
import type { Statement } from './statement.js';
import { unitsOf } from './units.js';

/** By the role of the headings: the same text under "Roadmap" is another statement. */
const READ = new WeakMap<SectionContent, Map<HeadingRole, readonly Statement[]>>();

/**
 * The statements of a section, each with what it does, in order. `headings` are those that enclose the section, the
 * nearest first; its own is part of the content. Read once per content and role of its headings.
 */
export function statementsOf(
  content: SectionContent,
  headings: readonly string[] = [],
): readonly Statement[] {
  const role = roleOfHeadings([content.heading, ...headings], content.language);
  let byRole = READ.get(content);
  if (!byRole) READ.set(content, (byRole = new Map()));
  let statements = byRole.get(role);
  if (!statements) byRole.set(role, (statements = read(content, role)));
  return statements;
}

function read(content: SectionContent, role: HeadingRole): readonly Statement[] {
  const { language } = content;
  const statements: Statement[] = [];
  for (const { sentences, text, lead, kind } of unitsOf(content)) {
    for (const part of forcesOf(text, kind, language, lead)) {
      const placed = forceInContext(part.force, { text: part.text, kind, lead, language, role });
      // What the lead or heading made of it is theirs to say; the words themselves may not speak for it.
      const force = placed === part.force ? confirmForce(placed, part.text, kind, language) : placed;
      statements.push({ sentences, text: part.text, offset: part.offset, lead, kind, force, language });
    }
  }
  return markNeighbours(statements, language);
}
