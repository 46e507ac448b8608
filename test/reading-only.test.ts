import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Words that say how often, how long or that something is not so. */
const MEANING =
  /(?:^|[^a-z])(?:quarterly|annual|annually|yearly|monthly|weekly|daily|every|months?|days?|hours?|weeks?|minutes?|jaarlijks|maandelijks|wekelijks|dagelijks|kwartaal|maanden|maand|dagen|uren|weken|never|cannot|without|not|nooit|niet|geen|zonder)(?![a-z])/i;

/**
 * Regular expressions outside `reading/` that still read such words, and in how many lines of each file. This list may
 * only shrink: move what reads the meaning of a sentence to `reading/` and use its functions.
 */
const STILL: Readonly<Record<string, number>> = {
  'src/analysis/rules/provider-control-taken-for-own/rule.ts': 3,
  'src/authoring/checks/claims-satisfied.ts': 4,
  'src/playbook/model/judge-entry.ts': 1,
  // What a document says of its own state, next to the fields that say it; `workspace/` cannot ask `reading/`.
  'src/workspace/metadata/banner-state.ts': 5,
  // The ways to write a cadence, not to read one.
  'src/editing/fixes/cadence-forms.ts': 3,
  // An error's message and a register's column.
  'src/extension/ai/models/vscode-model.ts': 1,
  'src/reporting/request-headings.ts': 1,
  // Words that are no secret.
  'src/authoring/text/secrets/value.ts': 1,
  'src/authoring/checks/obeyed-instruction.ts': 1,
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

/** The regular expressions of a line: literals, and strings that become one. */
function expressionsIn(line: string): string[] {
  const literals = [
    ...line.matchAll(
      /(?:^|[\s(,[=:!?&|])\/((?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\]|\\.)*\])+)\/[dgimsuvy]*(?=[\s,.;)\]]|$)/g,
    ),
  ];
  const raw = [...line.matchAll(/String\.raw`([^`]*)`/g)];
  return [...literals, ...raw]
    .map(([, expression = '']) => expression)
    .filter((text) => /[|([\\?*+]/.test(text));
}

it('reads the meaning of sentences in one room only', () => {
  const found: Record<string, number> = {};
  for (const path of filesIn('src')) {
    if (path.startsWith(join('src', 'reading'))) continue;
    const lines = readFileSync(path, 'utf8').split('\n');
    const count = lines.filter(
      (line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && expressionsIn(line).some((text) => MEANING.test(text)),
    ).length;
    if (count > 0) found[path.replaceAll('\\', '/')] = count;
  }
  const more = Object.entries(found).filter(([path, count]) => count > (STILL[path] ?? 0));
  const less = Object.entries(STILL).filter(([path, count]) => (found[path] ?? 0) < count);
  expect(more, 'new expressions that read meaning').toEqual([]);
  expect(less, 'shrink the list').toEqual([]);
});
