import type { SectionContent, Sentence } from '../workspace/document.js';
import { confirmForce } from './force/confirm-force.js';
import { forcesOf } from './force/force.js';
import { roleOfHeadings, type HeadingRole } from './heading-role.js';
import { forceInContext, markNeighbours } from './in-context.js';
import { substantiates, type Statement } from './statement.js';
import { areTasksOpen } from './tasks.js';
import { unitsOf } from './units.js';

/** By the role of the headings: the same text under "Roadmap" is another statement. */
const READ = new WeakMap<SectionContent, Map<string, readonly Statement[]>>();

/**
 * The statements of a section, each with what it does, in order. `headings` are those that enclose the section, the
 * nearest first; its own is part of the content. Read once per content and role of its headings.
 */
export function statementsOf(
  content: SectionContent,
  headings: readonly string[] = [],
): readonly Statement[] {
  const role = roleOfHeadings([content.heading, ...headings], content.language);
  const tasksOpen = areTasksOpen(content, headings);
  const key = tasksOpen ? `${role} to do` : role;
  let byRole = READ.get(content);
  if (!byRole) READ.set(content, (byRole = new Map()));
  let statements = byRole.get(key);
  if (!statements) byRole.set(key, (statements = read(content, role, tasksOpen)));
  return statements;
}

function read(content: SectionContent, role: HeadingRole, tasksOpen: boolean): readonly Statement[] {
  const { language } = content;
  const statements: Statement[] = [];
  for (const { sentences, text, lead, kind } of unitsOf(content)) {
    const own = sentences.flatMap((n) => content.sentences[n] ?? []);
    if (own.some(({ unread }) => unread)) {
      statements.push({ sentences, text, offset: 0, lead, kind, force: 'unclear', language });
      continue;
    }
    const isOpen = tasksOpen && own.some(({ task }) => task === 'open');
    for (const { offset, force: meant, text: words } of forcesOf(
      withoutCode(text, own),
      kind,
      language,
      lead,
    )) {
      const part = text.slice(offset, offset + words.length);
      const placed = forceInContext(meant, { text: part, kind, lead, language, role });
      // What the lead or heading made of it is theirs to say; the words themselves may not speak for it.
      const force = placed === meant ? confirmForce(placed, part, kind, language) : placed;
      const settled = isOpen && substantiates(force) ? 'plan' : force;
      statements.push({ sentences, text: part, offset, lead, kind, force: settled, language });
    }
  }
  return markNeighbours(statements, language);
}

/** The text of sentences with the marks in code, which leave nothing open, made ordinary ones; as long as before. */
function withoutCode(text: string, sentences: readonly Sentence[]): string {
  if (!sentences.some(({ code }) => code)) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { text: own, code } of sentences) {
    const start = text.indexOf(own, at);
    if (!code || start < 0) continue;
    for (const span of code) {
      parts.push(text.slice(at, start + span.start));
      parts.push(text.slice(start + span.start, start + span.end).replace(/[^\p{Ll}\s]/gu, 'x'));
      at = start + span.end;
    }
  }
  parts.push(text.slice(at));
  return parts.join('');
}
