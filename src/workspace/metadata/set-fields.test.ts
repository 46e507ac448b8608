import { describe, expect, it } from 'vitest';
import { readBodyMetadata } from '../body-metadata.js';
import { readFrontMatter } from '../front-matter.js';
import { setFields, type SettableField } from './set-fields.js';

function read(text: string): ReturnType<typeof readBodyMetadata>['frontMatter'] {
  const lines = text.split('\n');
  const { frontMatter, bodyLine } = readFrontMatter(lines);
  return readBodyMetadata(lines, bodyLine, frontMatter).frontMatter;
}

function set(text: string, values: readonly (readonly [SettableField, string])[]): string {
  const lines = text.split('\n');
  const edits = [...setFields(lines, '\n', read(text), values)].sort(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  );
  const offset = (line: number, character: number): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
  let changed = text;
  for (const { range, text: put } of edits)
    changed =
      changed.slice(0, offset(range.start.line, range.start.character)) +
      put +
      changed.slice(offset(range.end.line, range.end.character));
  return changed;
}

const NEW = [
  ['owner', 'Head of IT'],
  ['version', '1.10'],
  ['approved', '2026-05-20'],
] as const;

/** Where the front matter stands and what it is written in, before and after. */
const FORMS: readonly (readonly [before: string, after: string])[] = [
  ['# A\n', '---\nowner: Head of IT\nversion: "1.10"\napproved: 2026-05-20\n---\n\n# A\n'],
  [
    '---\ntitle: A\n---\n# A\n',
    '---\ntitle: A\nowner: Head of IT\nversion: "1.10"\napproved: 2026-05-20\n---\n# A\n',
  ],
  [
    '---\ntitle: A\napprover: CTO\nreview: annual\n---\n# A\n',
    '---\ntitle: A\nowner: Head of IT\napprover: CTO\nversion: "1.10"\napproved: 2026-05-20\nreview: annual\n---\n# A\n',
  ],
  [
    '---\nTitle: A\nReview: annual\n---\n',
    '---\nTitle: A\nOwner: Head of IT\nVersion: "1.10"\nApproved: 2026-05-20\nReview: annual\n---\n',
  ],
  [
    '\n---\ntitle: A\n---\n',
    '\n---\ntitle: A\nowner: Head of IT\nversion: "1.10"\napproved: 2026-05-20\n---\n',
  ],
  [
    '<!-- c -->\n---\ntitle: A\n---\n',
    '<!-- c -->\n---\ntitle: A\nowner: Head of IT\nversion: "1.10"\napproved: 2026-05-20\n---\n',
  ],
  [
    'name: A\nacronym: A\n---\n\nText',
    'name: A\nowner: Head of IT\nversion: "1.10"\napproved: 2026-05-20\nacronym: A\n---\n\nText',
  ],
  [
    '---\npolicy-owner: "[CONFIRM: role]"\n---\n',
    '---\npolicy-owner: Head of IT\nversion: "1.10"\napproved: 2026-05-20\n---\n',
  ],
  [
    '---\nowners:\n  - TBD\n---\n',
    '---\nowners:\n  Head of IT\nversion: "1.10"\napproved: 2026-05-20\n---\n',
  ],
  [
    '+++\ntitle = "A"\n+++\n',
    '+++\ntitle = "A"\nowner = "Head of IT"\nversion = "1.10"\napproved = 2026-05-20\n+++\n',
  ],
  [
    '+++\nowner = "x"\n[extra]\na = 1\n+++\n',
    '+++\nowner = "Head of IT"\nversion = "1.10"\napproved = 2026-05-20\n[extra]\na = 1\n+++\n',
  ],
  [
    '{\n  "title": "A"\n}\n',
    '{\n  "owner": "Head of IT",\n  "version": "1.10",\n  "approved": "2026-05-20",\n  "title": "A"\n}\n',
  ],
  [
    '{"title": "A"}\n',
    '{ "owner": "Head of IT", "version": "1.10", "approved": "2026-05-20","title": "A"}\n',
  ],
  [
    '# A\n\n**Owner:** CTO | **Version:** 1.0 | **Approved:** 2025-01-02\n',
    '# A\n\n**Owner:** Head of IT | **Version:** 1.10 | **Approved:** 2026-05-20\n',
  ],
  [
    '# A\n\n| | |\n|---|---|\n| Owner | CTO |\n| Version | 1.0 |\n| Approval date | 1 May 2025 |\n',
    '# A\n\n| | |\n|---|---|\n| Owner | Head of IT |\n| Version | 1.10 |\n| Approval date | 2026-05-20 |\n',
  ],
];

describe('setFields', () => {
  it.each(FORMS)('edits the block that is there: %j', (before, after) => {
    expect(set(before, NEW)).toBe(after);
    const frontMatter = read(after);
    expect([frontMatter?.owner?.value, frontMatter?.version?.value, frontMatter?.approved?.value]).toEqual([
      'Head of IT',
      '1.10',
      '2026-05-20',
    ]);
  });

  it('replaces no list of revisions and no badge, which say more than the field', () => {
    const comply = 'name: A\nmajorRevisions:\n  - date: 2018-06-01\n    comment: First\n---\n';
    expect(set(comply, [['version', '2']])).toBe(
      'name: A\nversion: "2"\nmajorRevisions:\n  - date: 2018-06-01\n    comment: First\n---\n',
    );
    const merged = '---\nbase: &b { owner: CISO }\n<<: *b\n---\n';
    expect(set(merged, [['owner', 'CTO']])).toBe('---\nowner: CTO\nbase: &b { owner: CISO }\n<<: *b\n---\n');
    const badge = '# A\n\n![](https://img.shields.io/badge/Owner-CEO-blue)\n';
    expect(set(badge, [['owner', 'CTO']])).toBe(`---\nowner: CTO\n---\n\n${badge}`);
  });
});
