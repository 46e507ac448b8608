import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtHeadings } from './chunks.js';
import { readForeign } from './foreign/foreign-syntax.js';
import { parseWithRemark } from './parse-chunk.js';
import { readPlainChunk } from './plain-chunk.js';

const OWN = ['examples', 'test/bench/linking/sets'];
/** Documents of others, when they are there. Some are mostly HTML and diagrams. */
const CORPORA = ['../shared/corpora'];

/** Every Markdown file in the folders that exist. */
function documentsIn(folders: readonly string[]): string[] {
  const root = join(import.meta.dirname, '../../..');
  return folders
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) =>
      (readdirSync(folder, { recursive: true }) as string[])
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
}

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
    const { chunks, taken } = compareAll(OWN);
    expect(chunks).toBeGreaterThan(100);
    expect(taken / chunks).toBeGreaterThan(0.8);
  });

  it.skipIf(documentsIn(CORPORA).length === 0)('gives what remark gives on documents of others', () => {
    const { chunks, taken } = compareAll(CORPORA);
    expect(taken / chunks).toBeGreaterThan(0.5);
  });

  it('gives what remark gives on random text of tricky lines', () => {
    const line = fc.constantFrom(
      '## Access reviews',
      'We review access every quarter.',
      'Owners approve: e.g. the CTO. Then',
      '- First item',
      '- Second *item* with **bold** text',
      '  - Nested item:',
      '    - Deeper',
      '    continued text',
      '  continued text',
      '1. One',
      '2. Two',
      '10. Ten',
      '   under one',
      '* Star',
      '+ Plus',
      '',
      '',
      '**Owner:** Head of Security',
      '**4.2 Title**',
      '**Title**',
      '| Role | Cadence |',
      '| --- | :-: |',
      '| CTO | **monthly** |',
      '| CTO |',
      '---',
      '***',
      '> quoted',
      'See [the plan](plan.md#x) and `code`.',
      'A [placeholder] and snake_case and 5 * 3 * 2',
      '*not closed',
      'Title *(NIST: PR.AC-1, PR.DS-1)*',
      '**"Quoted"**, **(x)** *,y*',
      '  spaced   words  **b**  *e*',
      'under_score_ _em_ text',
      'a < b & c &amp; d <b>x</b>',
      '`code` **bold**text *em*.',
      '    indented',
      '\ttab',
      'text with two spaces  ',
      'back\\slash',
      '# Another',
      'Title',
      '===',
      '- [ ] open task (CC6.1)',
      '-',
      '- - nested',
      '<!-- comment -->',
      '~~gone~~ stays!',
      '![image](x.png) text',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), (lines) => {
        for (const chunk of cutAtHeadings(lines, 0)) compare(chunk.text);
      }),
      { numRuns: Number(process.env.RUNS ?? 4000) },
    );
  });
});
