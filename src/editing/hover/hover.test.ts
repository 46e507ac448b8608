import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../../test/support/editing.js';
import { hover } from './hover.js';

const FILES = {
  'controls.yaml':
    'controls:\n  - id: AC-01\n    title: Requests [draft](http://x)\n    frequency: quarterly\n    status: planned\n  - id: AC-01\n    title: Again\n',
  'policies/a.md':
    '---\ntitle: Access\ntype: access-control\nowner: CTO\nsatisfies:\n  TSC: [CC6.2, PI1.2]\n---\n\n# Access\n\n## Leavers\n\nAll access of a leaver is removed within 24 hours (CC6.9, AC-01).\n\n## Empty\n\nText.\n',
  'policies/draft.md':
    '---\ntitle: Draft\nstatus: draft\n---\n\n# Draft\n\n## Leavers\n\nThe manager revokes every account of a leaver within one working day.\n',
};
const PATH = 'policies/a.md';

function shown(what: string, language: 'en' | 'nl' = 'en', path = PATH): string {
  const bench = new EditingBench(FILES, language);
  const { context } = bench;
  return hover(bench.file(path), bench.at(path, what, 2), context)?.markdown ?? '';
}

describe('hover', () => {
  it('tells the state of a criterion in both languages', () => {
    expect(shown('CC6.2')).toMatch(/claimed by 1 document · \d of \d points substantiated · no control/);
    expect(shown('CC6.2', 'nl')).toMatch(
      /geclaimd door 1 document · \d van \d punten onderbouwd · geen beheersmaatregel/,
    );
    expect(shown('PI1.2', 'nl')).toContain('Buiten de scope van het rapport');
    expect(shown('PI1.2')).toContain('No text substantiates it yet.');
  });

  it('says which place is only a draft', () => {
    expect(shown('CC6.2')).toContain('(draft, does not count)');
  });

  it('names the criteria that may have been meant', () => {
    expect(shown('CC6.9')).toMatch(/\*\*CC6\.9\*\* does not exist.*CC6\.8/);
    expect(shown('CC6.9', 'nl')).toContain('bestaat niet');
  });

  it('shows both controls with one id, and their words as words', () => {
    const text = shown('AC-01');
    expect(text).toContain('This id stands 2 times');
    expect(text).toContain('\\[draft\\]\\(http://x\\)');
    expect(shown('AC-01', 'nl')).toContain('Frequentie: elk kwartaal · Status: gepland');
  });

  it('tells over an approver what the history says of the approval', () => {
    const bench = new EditingBench({
      [PATH]: '---\ntitle: Access\napprover: Ada Byron\n---\n\n# Access\n',
    });
    const at = bench.at(PATH, 'Ada Byron', 2);
    expect(hover(bench.file(PATH), at, bench.context)).toBeUndefined();
    const why = { en: 'Bo wrote it all.', nl: 'Bo schreef alles.' };
    const proof = {
      verdict: 'contradicted',
      reason: 'own-text',
      why,
      commit: 'a'.repeat(40),
      notes: [],
    } as const;
    const snapshot = { ...bench.context.snapshot, proofs: new Map([[PATH, proof]]) };
    const said = hover(bench.file(PATH), at, { ...bench.context, snapshot });
    expect(said?.markdown).toContain('Approval contradicted. Bo wrote it all.');
    expect(said?.markdown).toContain('`aaaaaaaaaa`');
    expect(said?.range.start).toEqual({ line: 2, character: 10 });
  });

  it('explains keys of the front matter and what a policy type must carry', () => {
    expect(shown('owner: CTO')).toContain('keeps the policy up to date');
    expect(shown('access-control')).toContain('Should carry:');
    expect(shown('title: Access')).toContain('name of the policy');
  });

  it('shows for a heading the sentences that link it, and nothing where there are none', () => {
    expect(shown('## Leavers')).toMatch(/\*\*CC6\.2 · [\s\S]*because of: “All access of a leaver/);
    expect(shown('## Empty')).toBe('');
    expect(shown('All access')).toBe('');
  });

  it('says what an evidence kind of a control proves and where to keep it', () => {
    const bench = new EditingBench(
      { 'controls.yaml': 'controls:\n  - { id: A-1, evidence: [user-access-review, well-known] }\n' },
      'nl',
    );
    const text = (what: string): string =>
      hover(bench.file('controls.yaml'), bench.at('controls.yaml', what, 2), bench.context)?.markdown ?? '';
    expect(text('user-access-review')).toMatch(
      /^\*\*Toegangsbeoordeling met aftekening\*\* `user-access-review`[\s\S]*evidence\/access\//,
    );
    expect(text('well-known')).toBe('');
  });
});
