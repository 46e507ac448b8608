import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of documents of our own. */
export const OWN_DOCUMENTS = ['examples', 'test/bench/linking/sets'];
/** Folders of documents of others, when they are there. Some are mostly HTML and diagrams. */
export const CORPORA = ['../shared/corpora'];

/** Every Markdown file in the folders that exist. */
export function documentsIn(folders: readonly string[]): string[] {
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

/** Lines in which ways of reading Markdown may part. */
export const TRICKY_LINES = [
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
] as const;
