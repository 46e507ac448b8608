import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtHeadings } from './chunks.js';

/** Lines that open, close or mark what chunks depend on. */
const LINES = [
  '',
  'Text.',
  'More text',
  '# One',
  '## Two',
  '===',
  '---',
  '```',
  '~~~~',
  '<!-- open',
  'closed -->',
  '- item',
  '[ref]: https://example.com',
  '    indented',
];

describe('cutAtHeadings', () => {
  it('cuts an edited text as it cuts a new one', () => {
    const line = fc.constantFrom(...LINES);
    const edit = fc.record({ at: fc.nat(60), remove: fc.nat(4), add: fc.array(line, { maxLength: 4 }) });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 60 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.nat(2),
        (first, edits, from) => {
          let lines: readonly string[] = first;
          let chunks = cutAtHeadings(lines, from);
          for (const { at, remove, add } of edits) {
            const next = [...lines.slice(0, at), ...add, ...lines.slice(at + remove)];
            chunks = cutAtHeadings(next, from, { lines, from, chunks });
            lines = next;
            expect(chunks).toEqual(cutAtHeadings(lines, from));
          }
        },
      ),
      { numRuns: Number(process.env.ATTEST_EDITS ?? 500) },
    );
  });

  it('keeps the chunks around a change', () => {
    const lines = ['A', 'B', 'C', 'D'].flatMap((name) => [`# ${name}`, 'one', 'two', '']);
    const before = cutAtHeadings(lines, 0);
    const edited = [...lines.slice(0, 10), 'changed', ...lines.slice(11)];
    const after = cutAtHeadings(edited, 0, { lines, from: 0, chunks: before });
    expect(after.map((chunk, n) => chunk === before[n])).toEqual([true, true, false, true]);
  });
});
