import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtHeadings } from '../markdown/chunks.js';
import { CORPORA, documentsIn, OWN_DOCUMENTS, TRICKY_LINES } from '../testing/markdown-chunks.node.js';
import { parsedMeaningForm, plainMeaningForm } from './meaning-form.js';

/** Whether the quick form was sure of a chunk; if so, it must be that of the parsed Markdown. */
function compare(chunk: string): boolean {
  const quick = plainMeaningForm(chunk);
  if (quick === undefined) return false;
  expect({ chunk, form: quick }).toEqual({ chunk, form: parsedMeaningForm(chunk) });
  return true;
}

function compareAll(folders: readonly string[]): { chunks: number; taken: number } {
  const same = documentsIn(folders)
    .flatMap((text) => cutAtHeadings(text.split(/\r\n|\n/), 0))
    .map(({ text }) => compare(text));
  return { chunks: same.length, taken: same.filter(Boolean).length };
}

describe('plainMeaningForm', () => {
  it('is the form of the parsed Markdown on policies, and sure of most', () => {
    const { chunks, taken } = compareAll(OWN_DOCUMENTS);
    expect(chunks).toBeGreaterThan(100);
    expect(taken / chunks).toBeGreaterThan(0.8);
  });

  it.skipIf(documentsIn(CORPORA).length === 0)('is it on documents of others', () => {
    const { chunks, taken } = compareAll(CORPORA);
    expect(taken / chunks).toBeGreaterThan(0.5);
  });

  it('is it on random text of tricky lines', () => {
    const line = fc.constantFrom(
      ...TRICKY_LINES,
      '\u2022 bullet of the text',
      '\u00a0',
      'a\u00a0space that does not break\u000c',
      'A dash \u2013 and \u2014 quotes \u201cx\u201d.',
      '[mail](mailto:a@b.c) a@b.c [x@y.z](mailto:x@y.z) https://example.com',
      '   - three in',
      '      - six in',
      '1) One',
      '   1. under it',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        for (const chunk of cutAtHeadings(lines, 0)) compare(chunk.text);
      }),
      { numRuns: Number(process.env.RUNS ?? 4000) },
    );
  });
});
