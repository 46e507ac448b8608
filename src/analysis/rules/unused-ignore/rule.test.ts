import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('unused-ignore', () => {
  it('reports rules that do not exist and comments that silence nothing', () => {
    const text =
      '# A\n\n<!-- attest-ignore placeholder: later -->\n\nThe owner is TBD.\n\n## B\n\n<!-- attest-ignore nonsense, vague-wording -->\n\nText.';
    const found = checkFiles({ 'policies/a.md': text });
    expect(found.filter(({ code }) => code === 'placeholder')).toEqual([]);
    expect(
      found
        .filter(({ code }) => code === 'unused-ignore')
        .map(({ message, range }) => [message.en, range.start.line]),
    ).toEqual([
      ['There is no rule nonsense.', 8],
      ['This comment silences nothing of vague-wording.', 8],
    ]);
  });

  it('leaves comments on rules that are switched off alone', () => {
    const files = {
      'policies/a.md': '# A\n\n<!-- attest-ignore placeholder -->\n\nText.',
      'soc2.yaml': 'rules: { placeholder: off }',
    };
    expect(checkFiles(files, 'unused-ignore')).toEqual([]);
  });
});
