import type { Language } from '../../catalog/types.js';
import { knownToolsIn } from '../tools/tools.js';

/** Tools with which a thing is done or recorded rather than systems it is done to. */
const MEANS: ReadonlySet<string> = new Set([
  'ticketing',
  'communication',
  'training',
  'hr',
  'monitoring',
  'vulnerability',
  'backup',
]);

/** Words before a name that make it the means. */
const BY = new Set(
  'with using through via by means door met via middels gebruikmakend recorded logged'.split(' '),
);

/** The systems that a text is about, by name: "access to GitHub", not "with Jira". */
export function systemsIn(text: string, language: Language): string[] {
  const names = new Set<string>();
  for (const { tool, start } of knownToolsIn(text, language)) {
    if (MEANS.has(tool.area)) continue;
    const before = text
      .slice(0, start)
      .trimEnd()
      .split(/\s+/)
      .slice(-2)
      .map((word) => word.toLowerCase());
    if (before.some((word) => BY.has(word))) continue;
    names.add(tool.name);
  }
  return [...names].sort();
}
