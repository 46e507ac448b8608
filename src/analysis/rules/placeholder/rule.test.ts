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

  it('reports a named blank once, with its places, and every unnamed one', () => {
    const files = {
      'policies/a.md':
        '# A\n\n[Company name] logs access. The period is TBD.\n\n## B\n\n[Company name] reviews them. The rhythm is TBD.',
    };
    const found = checkFiles(files, 'placeholder');
    expect(found.map(({ message }) => message.en)).toEqual([
      '“[Company name]” is still to be filled in, in 2 places.',
      '“TBD” is still to be filled in.',
      '“TBD” is still to be filled in.',
    ]);
    expect(found[0]?.related?.map(({ range }) => range.start.line)).toEqual([6]);
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
