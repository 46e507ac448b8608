import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALL_RULES, RULE_CODES } from './all-rules.js';
import { metaOf } from './rule-meta.js';
import { rulesPage } from './rules-page.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(`${here}rules`)
  .filter((name) => name !== 'support')
  .sort();

describe('the rules', () => {
  it('are all listed, one folder a code', () => {
    const unlisted = folders.filter((code) => !RULE_CODES.includes(code));
    expect(unlisted, `not in all-rules.ts: ${unlisted.join(', ')}`).toEqual([]);
    expect(folders).toEqual(RULE_CODES);
  });

  it('are all listed, also the second one of a folder', () => {
    const exported = readdirSync(`${here}rules`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [
        ...readFileSync(`${here}rules/${name}`, 'utf8').matchAll(
          /^export const (\w+): (?:Section|Document|Statement|Workspace|Ignore)Rule\b/gm,
        ),
      ])
      .map(([, name]) => name);
    const listed = /ALL_RULES[^[]*\[\] = \[([^\]]*)\]/.exec(readFileSync(`${here}all-rules.ts`, 'utf8'))?.[1];
    expect(listed?.match(/\w+/g)?.sort()).toEqual(exported.sort());
    expect(ALL_RULES).toHaveLength(exported.length);
  });

  it('say what is missing, how much work it is and where it is listed', () => {
    for (const { meta } of ALL_RULES) {
      expect(metaOf(meta.code)).toEqual(meta);
      expect(['text', 'approval', 'evidence', 'record'], meta.code).toContain(meta.stage);
      expect(meta.stage === 'evidence', meta.code).toBe(meta.part !== undefined);
    }
    expect(() => metaOf('no-such-rule')).toThrow('No rule has the code no-such-rule.');
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

  it('are in docs/rules.md (npm run rules)', () => {
    expect(readFileSync(`${here}../../docs/rules.md`, 'utf8')).toBe(rulesPage());
  });
});
