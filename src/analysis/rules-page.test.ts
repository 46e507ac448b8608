import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALL_RULES, RULE_CODES } from './all-rules.js';
import { rulesPage } from './rules-page.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(`${here}rules`)
  .filter((name) => name !== 'support')
  .sort();

describe('the rules', () => {
  it('are all listed, one folder a code', () => {
    expect(folders).toEqual(RULE_CODES);
  });

  it('have a page that says what, why, how to fix and how to silence', () => {
    for (const code of folders) {
      const page = readFileSync(`${here}rules/${code}/rule.md`, 'utf8');
      expect(page.startsWith(`# ${code}\n`), code).toBe(true);
      for (const part of [
        'What it reports',
        'Why it matters',
        'Example',
        'How to fix it',
        'How to silence it',
      ])
        expect(page, code).toContain(`## ${part}\n`);
    }
  });

  it('with the same code say the same of themselves, in both languages', () => {
    for (const code of RULE_CODES) {
      const metas = ALL_RULES.filter(({ meta }) => meta.code === code).map(({ meta }) =>
        JSON.stringify(meta),
      );
      expect(new Set(metas).size, code).toBe(1);
    }
    for (const { meta } of ALL_RULES)
      expect(meta.title.nl === meta.title.en || meta.title.nl === '', meta.code).toBe(false);
  });

  it('are in docs/rules.md (node scripts/rules-docs.mjs)', () => {
    expect(readFileSync(`${here}../../docs/rules.md`, 'utf8')).toBe(rulesPage());
  });
});
