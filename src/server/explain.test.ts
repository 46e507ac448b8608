import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explainRule } from './explain.js';
import { RULE_PAGES } from './rule-pages.js';

describe('explainRule', () => {
  it('has every page there is (npm run rules)', () => {
    const rules = fileURLToPath(new URL('../analysis/rules/', import.meta.url));
    const written = readdirSync(rules).filter((code) => existsSync(`${rules}${code}/rule.md`));
    expect(Object.keys(RULE_PAGES).sort()).toEqual(written.sort());
  });

  it('shows the page under the title in the reader’s language, with how to set it', () => {
    const page = explainRule('vague-wording', 'nl') ?? '';
    expect(page).toMatch(/^# [^\n]+\n\n`vague-wording` · informatie\n/);
    expect(page).toContain('## How to fix it');
    expect(page).toContain('vague-wording: off');
    expect(page.match(/^# /gm)).toHaveLength(1);
  });

  it('knows no page of a rule that does not exist', () => {
    expect(explainRule('__proto__', 'en')).toBeUndefined();
  });
});
