import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from './check-files.js';

/** Tests of a rule that asks for a key of the front matter. `line` is the key's in `IN_ORDER`. */
export function testMissingKey(code: string, line: `${string}: ${string}`, ofDrafts: boolean): void {
  const key = line.slice(0, line.indexOf(':'));
  const without = IN_ORDER.replace(`${line}\n`, '');

  describe(code, () => {
    it(`reports a governed document without “${key}”`, () => {
      expect(without).not.toBe(IN_ORDER);
      expect(checkFiles({ 'policies/a.md': `${without}# A\n\nText.` }, code)).toMatchObject([
        { range: { start: { line: 2 } }, data: { fix: 'insertFrontMatter', key } },
      ]);
    });

    it('is quiet when it is there, and on files that are no policy', () => {
      const files = {
        'policies/a.md': `${IN_ORDER}# A\n\nText.`,
        'README.md': '# R',
        'notes/lunch.md': '# Lunch\n\nAt noon.',
      };
      expect(checkFiles(files, code)).toEqual([]);
    });

    it(ofDrafts ? 'asks it of drafts too' : 'does not ask it of a draft', () => {
      const draft = without.replace('approved\n---', 'draft\n---');
      const found = checkFiles({ 'policies/a.md': `${draft}# A\n\nText.` }, code);
      expect(found).toHaveLength(ofDrafts ? 1 : 0);
    });
  });
}
