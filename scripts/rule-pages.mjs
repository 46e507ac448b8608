/**
 * Writes src/server/rule-pages.ts: the imports of every rule's page, which the bundles cannot find by themselves.
 *   node scripts/rule-pages.mjs
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rules = `${root}src/analysis/rules/`;
const codes = readdirSync(rules)
  .filter((code) => existsSync(`${rules}${code}/rule.md`))
  .sort();
const name = (code) => code.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

writeFileSync(
  `${root}src/server/rule-pages.ts`,
  [
    ...codes.map((code) => `import ${name(code)} from '../analysis/rules/${code}/rule.md';`),
    '',
    '/** The page of each rule as Markdown, by code. Written by scripts/rule-pages.mjs; a test holds it to the rules there are. */',
    'export const RULE_PAGES: Readonly<Record<string, string>> = {',
    ...codes.map((code) => (code.includes('-') ? `  '${code}': ${name(code)},` : `  ${code},`)),
    '};',
    '',
  ].join('\n'),
);
