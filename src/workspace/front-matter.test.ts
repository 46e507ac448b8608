import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.js';

const read = (text: string): ReturnType<typeof readFrontMatter> => readFrontMatter(text.split('\n'));

describe('readFrontMatter', () => {
  it('reads fields with their places', () => {
    const { frontMatter, bodyLine } = read(
      '---\ntitle: Access control\nowner: Head of Security\napproved: 2026-03-01\nreview: annual\nsatisfies:\n  TSC:\n    - CC6.1\n    - CC6.2\n---\n# Access control',
    );
    expect(bodyLine).toBe(10);
    expect(frontMatter?.owner?.value).toBe('Head of Security');
    expect(frontMatter?.owner?.valueRange).toEqual({
      start: { line: 2, character: 7 },
      end: { line: 2, character: 23 },
    });
    expect(frontMatter?.approved?.value).toBe('2026-03-01');
    expect(frontMatter?.claims.map((claim) => [claim.value, claim.valueRange.start])).toEqual([
      ['CC6.1', { line: 7, character: 6 }],
      ['CC6.2', { line: 8, character: 6 }],
    ]);
  });

  it('reads comply policies: no opening fence, name, acronym ON, revisions', () => {
    const { frontMatter, bodyLine } = read(
      'name: Onboarding\nacronym: ON\nsatisfies:\n  TSC:\n    - CC6.1\nmajorRevisions:\n  - date: Jun 1 2018\n    comment: Initial\n  - date: 2019-02-03\n    comment: Second\n---\n\n# Purpose',
    );
    expect(bodyLine).toBe(11);
    expect(frontMatter?.title?.value).toBe('Onboarding');
    expect(frontMatter?.version?.value).toBe('2');
    expect(frontMatter?.approved?.value).toBe('2019-02-03');
    expect(frontMatter?.claims.map(({ value }) => value)).toEqual(['CC6.1']);
  });

  it('keeps unknown keys and reads Openlane style lists', () => {
    const { frontMatter } = read('---\ntitle: X\nframeworks: [SOC2]\nsatisfies: [CC7.1, cc7.2]\n---');
    expect(frontMatter?.unknownKeys).toEqual(['frameworks']);
    expect(frontMatter?.claims.map(({ value }) => value)).toEqual(['CC7.1', 'CC7.2']);
  });

  it('leaves other frameworks alone', () => {
    expect(read('---\nsatisfies:\n  ISO27001: [A.5.1]\n  TSC: CC6.1\n---').frontMatter?.claims).toHaveLength(
      1,
    );
  });

  it('takes prose that starts with a colon for prose', () => {
    expect(read('Note: this is text.\n\nMore text.\n---\n').frontMatter).toBeUndefined();
  });

  it('reports broken YAML, unreal dates and a missing fence, and keeps the body', () => {
    const broken = read('---\ntitle: "open\nowner: x\n---\n# Body');
    expect(broken.problems.map(({ code }) => code)).toContain('yaml-syntax');
    expect(broken.bodyLine).toBe(4);
    expect(read('---\napproved: 2026-02-30\n---').problems[0]?.message.en).toContain('is no date');
    const open = read('---\ntitle: X\n\n# Body');
    expect(open.problems[0]?.message.en).toContain('no closing');
    expect(open.bodyLine).toBe(2);
  });

  it('treats a placeholder owner as none', () => {
    expect(read('---\nowner: TBD\napprover: "{{approver}}"\n---').frontMatter?.owner).toBeUndefined();
  });
});
