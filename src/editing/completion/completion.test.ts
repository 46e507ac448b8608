import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../../test/support/editing.js';
import { complete } from './completion.js';

const CONTROLS = 'controls:\n  - id: AC-01\n    title: Requests\n    criteria: [CC6.2]\n    owner: CTO\n';
const CONFIG =
  'version: 1\norganisation:\n  people:\n    - { name: Ann, role: CTO }\nsubserviceOrganisations:\n  - { name: AWS }\n';

/** What is proposed at the `|` of a file. */
function at(
  path: string,
  marked: string,
  files: Readonly<Record<string, string>> = {},
): { labels: string[]; inserted: string[] } {
  const bench = new EditingBench({
    'soc2.yaml': CONFIG,
    'controls.yaml': CONTROLS,
    ...files,
    [path]: marked.replace('|', ''),
  });
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const context = bench.context;
  const entries = complete(bench.file(path), position, context);
  const sorted = [...entries].sort((a, b) => (a.sort ?? a.label).localeCompare(b.sort ?? b.label));
  return { labels: sorted.map(({ label }) => label), inserted: sorted.map(({ insert }) => insert) };
}

describe('in front matter', () => {
  it('proposes the keys that are not there yet', () => {
    const { labels, inserted } = at('policies/a.md', '---\ntitle: A\nowner: CTO\n|\n---\n\n# A\n');
    expect(labels).toContain('approver');
    expect(labels).not.toContain('owner');
    expect(inserted).toContain('satisfies:\n  TSC: [$1]');
  });

  it.each([
    ['---\ntitle: Access Control Policy\nsatisfies:\n  TSC: [|]\n---\n', 'CC6.1'],
    ['---\nsatisfies:\n  TSC:\n    - CC6.1\n    - CC|\n---\n', 'CC1.1'],
    ['---\nsatisfies: [CC6.1, |]\n---\n', 'CC1.1'],
    ['---\nsatisfies:\n  |\n---\n', 'TSC'],
    ['---\ncontrols: [|\n---\n', 'AC-01'],
    ['---\nstatus: |\n---\n', 'draft'],
    ['---\nreview: |\n', 'annual'],
    ['---\nowner: |\n---\n', 'CTO'],
    ['---\napproved: |\n---\n', '2026-11-24'],
    ['---\ntype: acc|\n---\n', 'information-security'],
  ])('in %j proposes %s first', (text, first) => {
    expect(at('policies/a.md', text).labels[0]).toBe(first);
  });

  it('proposes nothing for a title', () => {
    expect(at('policies/a.md', '---\ntitle: A|\n---\n').labels).toEqual([]);
  });
});

describe('in text', () => {
  it('proposes criteria and controls in a tag, those the section is linked to first', () => {
    const { labels } = at(
      'policies/a.md',
      '# Access\n\n## Leavers\n\nAccess of a leaver is removed within 24 hours (|)\n',
    );
    expect(labels[0]).toBe('CC6.2');
    expect(labels).toContain('AC-01');
  });

  it('proposes criteria while one is typed, controls while one of theirs is', () => {
    expect(at('policies/a.md', '# A\n\nSee CC6|\n').labels).toHaveLength(61);
    expect(at('policies/a.md', '# A\n\nSee AC-|\n').labels).toEqual(['AC-01']);
  });

  it.each(['# A\n\nThe policy |\n', '# A\n\nSee [this](|)\n', '# A\n\nA p|\n'])(
    'stays out of the way in %j',
    (text) => {
      expect(at('policies/a.md', text).labels).toEqual([]);
    },
  );
});

describe('in records', () => {
  it.each([
    ['controls.yaml', 'controls:\n  - id: X-1\n    criteria: [|]\n', 'CC1.1'],
    [
      'controls.yaml',
      'controls:\n  - id: X-1\n    criteria: [CC6.2]\n    evidence: [|]\n',
      'access-request-tickets',
    ],
    ['controls.yaml', 'controls:\n  - id: X-1\n    evidence:\n      - |\n', 'access-request-tickets'],
    ['controls.yaml', 'controls:\n  - id: X-1\n    frequency: |\n', 'continuous'],
    ['controls.yaml', 'controls:\n  - id: X-1\n    status: |\n', 'implemented'],
    ['controls.yaml', 'controls:\n  - id: X-1\n    inheritedFrom: |\n', 'AWS'],
    ['controls.yaml', 'controls:\n  - { id: X-1, owner: | }\n', 'CTO'],
    ['findings.yaml', 'findings:\n  - id: F-1\n    control: |\n', 'AC-01'],
    ['findings.yaml', 'findings:\n  - id: F-1\n    class: |\n', 'exception'],
    ['findings.yaml', 'findings:\n  - id: F-1\n    remediation:\n      due: |\n', '2026-11-24'],
    ['evidence/access/AC-01/2026/evidence.yaml', 'entries:\n  - control: |\n', 'AC-01'],
    ['soc2.yaml', 'commitments:\n  - id: S-1\n    controls: [|]\n', 'AC-01'],
  ])('in %s, %j proposes %s first', (path, text, first) => {
    expect(at(path, text).labels[0]).toBe(first);
  });

  it('proposes the keys of a control that are not there yet', () => {
    const { labels } = at(
      'controls.yaml',
      'controls:\n  - id: A-1\n    title: One\n  - id: X-1\n    owner: CTO\n    |\n',
    );
    expect(labels).toContain('title');
    expect(labels).not.toContain('owner');
    expect(labels).not.toContain('id');
  });

  it('proposes policies and their sections', () => {
    const files = { 'policies/a.md': '# A\n\n## Access reviews\n\nText.\n' };
    expect(at('controls.yaml', 'controls:\n  - id: X-1\n    policies: [pol|]\n', files).labels).toEqual([
      'policies/a.md',
    ]);
    expect(
      at('controls.yaml', 'controls:\n  - id: X-1\n    policies: [policies/a.md#|]\n', files).labels,
    ).toContain('policies/a.md#access-reviews');
  });
});
