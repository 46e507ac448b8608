import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, minimalEdits } from './edits.js';
import { applyRebased, rebase } from './rebase.js';

const words = fc
  .array(fc.constantFrom('access', 'is', 'reviewed', '\n', '\n\n', ' ', '## Scope', '- item', 'é', '|'), {
    maxLength: 40,
  })
  .map((list) => list.join(' '));

describe('minimalEdits', () => {
  it('touches only what differs', () => {
    const before = 'Access is reviewed yearly.\n\nRemoved within 3 days.\n';
    const after = 'Access is reviewed quarterly.\n\nRemoved within 3 days.\n';
    expect(minimalEdits(before, after)).toEqual([{ start: 19, end: 25, text: 'quarterly' }]);
  });

  it('gives one edit for an insertion', () => {
    expect(minimalEdits('a\n\nb\n', 'a\n\nnew text\n\nb\n')).toEqual([
      { start: 3, end: 3, text: 'new text\n\n' },
    ]);
  });

  it('always turns the one text into the other', () => {
    fc.assert(
      fc.property(words, words, (before, after) => applyEdits(before, minimalEdits(before, after)) === after),
    );
  });

  it('is empty for equal texts', () => {
    expect(minimalEdits('same', 'same')).toEqual([]);
  });
});

describe('rebase', () => {
  const base = '# Policy\n\n## Reviews\n\nEvery quarter.\n\n## Records\n\nKept 3 years.\n';
  const edit = {
    start: base.indexOf('## Records'),
    end: base.indexOf('## Records'),
    text: '## New\n\nText.\n\n',
  };

  it('moves an edit when lines were added elsewhere', () => {
    const current = base.replace('# Policy', '# Policy\n\nIntro.');
    expect(applyRebased(base, current, [edit])).toBe(
      current.replace('## Records', '## New\n\nText.\n\n## Records'),
    );
  });

  it('refuses when the place itself was changed', () => {
    expect(rebase(base, base.replace('## Records', '## Archive'), [edit])).toEqual({
      ok: false,
      reason: 'place-changed',
    });
    expect(rebase(base, base.replace('Every quarter.', 'Every month.'), [edit])).toMatchObject({ ok: false });
  });

  it('refuses when someone wrote something at the very place', () => {
    expect(rebase(base, base.replace('## Records', 'Other text.\n\n## Records'), [edit])).toMatchObject({
      ok: false,
    });
  });

  it('refuses when everything is gone', () => {
    expect(rebase(base, '', [edit])).toEqual({ ok: false, reason: 'place-gone' });
  });

  it('never misplaces: what stood around an edit stands around it afterwards', () => {
    const line = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', '', '## H', 'alpha');
    const lines = fc.array(line, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, fc.nat(12), (before, extra, at) => {
        const unique = before.map((text, n) => (text === '' ? '' : `${text} ${n}`));
        const text = `${unique.join('\n')}\n`;
        const place = unique.slice(0, at % unique.length).join('\n').length;
        const start = text.lastIndexOf('\n', place - 1) + 1;
        const changed = [...unique];
        changed.splice((at * 7) % unique.length, 1, ...extra.map((word) => `new ${word}`));
        const current = `${changed.join('\n')}\n`;
        const after = applyRebased(text, current, [{ start, end: start, text: 'MARK\n' }]);
        if (after === undefined) return true;
        const neighbours = (whole: string, from: number, to: number) => [
          whole.slice(0, from).trimEnd().split('\n').at(-1),
          whole.slice(to).trimStart().split('\n')[0],
        ];
        const mark = after.indexOf('MARK\n');
        expect(neighbours(after, mark, mark + 5)).toEqual(neighbours(text, start, start));
        return true;
      }),
    );
  });
});
