import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CORPORA, documentsIn, OWN_DOCUMENTS, TRICKY_LINES } from '../testing/markdown-chunks.node.js';
import { cutAtHeadings } from './chunks.js';
import { readForeign } from './foreign/foreign-syntax.js';
import { parseWithRemark } from './parse-chunk.js';
import { readPlainChunk } from './plain-chunk.js';

function compare(chunk: string): boolean {
  // What other syntaxes are in never gets here.
  const fast = readForeign(chunk) ? undefined : readPlainChunk(chunk, 'en');
  if (fast === undefined) return false;
  expect({ chunk, sections: fast }).toEqual({ chunk, sections: parseWithRemark(chunk, '', 'en') });
  return true;
}

describe('readPlainChunk', () => {
  /** How many chunks there are, and how many of them the fast reader takes. */
  const compareAll = (folders: readonly string[]): { chunks: number; taken: number } => {
    const same = documentsIn(folders)
      .flatMap((text) => cutAtHeadings(text.split(/\r\n|\n/), 0))
      .map(({ text }) => compare(text));
    return { chunks: same.length, taken: same.filter(Boolean).length };
  };

  it('gives what remark gives on policies, and takes most of them', () => {
    const { chunks, taken } = compareAll(OWN_DOCUMENTS);
    expect(chunks).toBeGreaterThan(100);
    expect(taken / chunks).toBeGreaterThan(0.8);
  });

  it.skipIf(documentsIn(CORPORA).length === 0)('gives what remark gives on documents of others', () => {
    const { chunks, taken } = compareAll(CORPORA);
    expect(taken / chunks).toBeGreaterThan(0.5);
  });

  it('gives what remark gives on random text of tricky lines', () => {
    const line = fc.constantFrom(...TRICKY_LINES);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        for (const chunk of cutAtHeadings(lines, 0)) compare(chunk.text);
      }),
      { numRuns: Number(process.env.RUNS ?? 4000) },
    );
  });
});
