import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { approvalGaps } from '../approval.js';
import { checkFiles, IN_ORDER, TODAY } from '../testing/check-files.js';

/** What keeps a document with this text from counting as approved. */
function gaps(text: string, path = 'policies/access.md'): readonly string[] {
  const index = new WorkspaceIndex('file:///w');
  index.set(`file:///w/${path}`, { text, version: 1 });
  const document = index.snapshot().documents.get(`file:///w/${path}`);
  return document ? approvalGaps(document, TODAY) : ['unread'];
}

const TEXT = '\n# Access Control Policy\n\nSystem owners review all accounts every quarter.\n';

describe('what counts as approved', () => {
  it('is a document that says so, in whatever form', () => {
    expect(gaps(IN_ORDER + TEXT)).toEqual([]);
    expect(gaps(`\n<!-- c -->\n${IN_ORDER}${TEXT}`)).toEqual([]);
    expect(
      gaps(
        '# Access Control Policy\n\n| Owner | Version | Approved by | Approval date | Review |\n|---|---|---|---|---|\n| CISO | 2.0 | CEO | 1 May 2026 | Annual |\n\nText.\n',
      ),
    ).toEqual([]);
  });

  it.each(['[CONFIRM: role]', '<ROLE>', 'TBD', 'Head of [team]', '{{owner}}', '???'])(
    'is none with %s for an owner, or an approver',
    (value) => {
      const open = JSON.stringify(value);
      expect(gaps(IN_ORDER.replace('owner: Head of Security', `owner: ${open}`) + TEXT)).toContain('owner');
      expect(gaps(IN_ORDER.replace('approver: CTO', `approver: ${open}`) + TEXT)).toContain('approver');
    },
  );

  it.each([
    'draft: true',
    'published: false',
    'Draft: yes',
    'approval-status: in review',
    'status: final draft',
  ])('is no draft: %s', (line) => {
    expect(gaps(IN_ORDER.replace('status: approved', line) + TEXT)).toEqual(['draft']);
  });

  it('is nothing of which the front matter cannot be read: what it lacks is not known', () => {
    expect(gaps('---\nowner: [CISO\nversion: 2\n---\n# Access\n\nText.\n')).toEqual(['unread']);
  });

  it('is no draft by its title, file or banner either, and none that is over', () => {
    expect(
      gaps(IN_ORDER.replace('title: Access', 'title: "[DRAFT] Access"\nx-title: Access') + TEXT),
    ).toEqual(['draft']);
    expect(gaps(IN_ORDER + TEXT, 'policies/access.draft.md')).toEqual(['draft']);
    expect(gaps(`${IN_ORDER}\n# Access Control Policy\n\n**Status:** Draft\n`)).toEqual(['draft']);
    expect(gaps(IN_ORDER.replace('status: approved', 'archived: true') + TEXT)).toEqual(['withdrawn']);
  });
});

describe('merge keys in controls.yaml', () => {
  const controls = (entry: string): string =>
    `x-usual: &usual { owner: CISO, frequency: quarterly, status: implemented }\ncontrols:\n  - ${entry}\n`;
  const codes = (entry: string): string[] =>
    checkFiles({ 'controls.yaml': controls(entry) })
      .map(({ code }) => code)
      .filter((code) => code.startsWith('control-without'));

  it.each([
    '{ <<: *usual, id: AC-01, title: A, criteria: [CC6.2], statement: S }',
    '{ id: AC-01, title: A, criteria: [CC6.2], statement: S, <<: *usual }',
    '{ <<: [*usual], id: AC-01, title: A, criteria: [CC6.2], statement: S }',
  ])('gives owner and frequency: %s', (entry) => {
    expect(codes(entry)).not.toContain('control-without-owner');
    expect(codes(entry)).not.toContain('control-without-frequency');
  });

  it('does not without them', () => {
    expect(codes('{ id: AC-01, title: A, criteria: [CC6.2], statement: S }')).toContain(
      'control-without-owner',
    );
  });
});
