import { describe, expect, it } from 'vitest';
import { checkFiles, textOf } from '../../testing/check-files.js';

describe('placeholder', () => {
  it('reports each placeholder where it stands', () => {
    const files = {
      'policies/a.md': '# A\n\nThe owner is TBD.\n\n[Company name] keeps logs for {{retention}}.',
    };
    expect(checkFiles(files, 'placeholder').map((one) => textOf(files, one))).toEqual([
      'TBD',
      '[Company name]',
      '{{retention}}',
    ]);
  });

  it('leaves code and ordinary words alone', () => {
    expect(
      checkFiles(
        { 'policies/a.md': '# A\n\n```\nTBD\n```\n\nTickets in the state to do are [reviewed](b.md).' },
        'placeholder',
      ),
    ).toEqual([]);
  });
});
