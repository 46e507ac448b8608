import { describe, expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

describe('negated-practice', () => {
  const said = (text: string): string[] => {
    const files = { 'policies/a.md': `---\nsatisfies: { TSC: [A1.1] }\n---\n# A\n\n${text}` };
    return checkFiles(files, 'negated-practice').map((one) => textOf(files, one));
  };

  it('reports what the text admits is not done', () => {
    expect(said('We do not currently forecast capacity. Load is watched.')).toEqual([
      'We do not currently forecast capacity.',
    ]);
    expect(said('Er is nog geen plan voor de capaciteit van onze servers.')).toEqual([
      'Er is nog geen plan voor de capaciteit van onze servers.',
    ]);
  });

  it('leaves prohibitions and conditions alone', () => {
    expect(
      said(
        'Staff must not share accounts. Passwords shall never be written to a log. Requests that have not been approved are refused by the helpdesk.',
      ),
    ).toEqual([]);
  });

  it('needs a claim', () => {
    expect(
      checkFiles({ 'policies/a.md': '# A\n\nWe do not currently forecast capacity.' }, 'negated-practice'),
    ).toEqual([]);
  });
});
