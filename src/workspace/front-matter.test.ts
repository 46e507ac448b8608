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

  it.each(['next_review: every 6 months', 'herzien: elk kwartaal', 'Reviewed: annually'])(
    'reads how often where a day is asked: %s',
    (line) => {
      const { frontMatter, problems } = read(`---\nowner: CTO\n${line}\n---\n# A`);
      expect(frontMatter?.review?.value).toBe(line.slice(line.indexOf(':') + 2));
      expect(problems).toEqual([]);
    },
  );

  it('finds front matter below a comment written as a link to nothing', () => {
    const { frontMatter, bodyLine } = read(
      "[//]: # (made by a tool)\n\n---\nEigenaar: CISO\nVersie: '1.2'\n---\n# Toegang",
    );
    expect(frontMatter?.version?.value).toBe('1.2');
    expect(bodyLine).toBe(6);
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

  /** What the values below amount to, however they are written. */
  const all = {
    title: 'Access Control Policy',
    owner: 'CISO',
    approver: 'CTO',
    version: '1.10',
    approved: '2026-05-20',
    review: 'annual',
    status: 'approved',
  };

  const valuesOf = (text: string): Record<string, unknown> => {
    const { frontMatter } = read(text);
    const names = [
      'title',
      'owner',
      'approver',
      'version',
      'approved',
      'review',
      'nextReview',
      'reviewed',
      'status',
    ] as const;
    return Object.fromEntries(
      names.flatMap((name) => (frontMatter?.[name] ? [[name, frontMatter[name].value]] : [])),
    );
  };

  const BODY =
    'title: Access Control Policy\nowner: CISO\napprover: CTO\nversion: 1.10\napproved: 2026-05-20\nreview: annual\nstatus: approved';
  const TOML =
    '+++\ntitle = "Access Control Policy"\nowner = "CISO"\napprover = "CTO"\nversion = 1.10\napproved = 2026-05-20\nreview = "annual"\nstatus = "approved" # since May\n+++';
  const JSON_FORM =
    '{\n  "title": "Access Control Policy",\n  "owner": "CISO",\n  "approver": "CTO",\n  "version": "1.10",\n  "approved": "2026-05-20",\n  "review": "annual",\n  "status": "approved"\n}';

  /** Every place and form front matter is written in; each states the same. */
  const FORMS: readonly string[] = [
    `---\n${BODY}\n---`,
    `\n---\n${BODY}\n---`,
    `\n\n\n---\n${BODY}\n---`,
    `<!-- SPDX-License-Identifier: MIT -->\n---\n${BODY}\n---`,
    `<!--\n  Copyright\n  Acme\n-->\n\n---\n${BODY}\n---`,
    `---\n${BODY}\n...`,
    `--- \n${BODY}\n---`,
    `${BODY}\n---`,
    TOML,
    `\n${TOML}`,
    `<!-- c -->\n${TOML}`,
    TOML.replace('owner = "CISO"', 'owners = ["CISO"]').replace(
      'approved = 2026-05-20',
      'approved = 2026-05-20T10:00:00Z',
    ),
    JSON_FORM,
    `<!-- c -->\n${JSON_FORM}`,
    JSON_FORM.replace(/\n */g, ' '),
    `;;;\n${JSON_FORM}\n;;;`,
    `---json\n${JSON_FORM}\n---`,
    TOML.replace('+++', '---toml').replace(/\+\+\+$/, '---'),
  ];
  it.each(FORMS)('reads it where and as it stands: %s', (form) => {
    const { bodyLine, problems } = read(`${form}\n# Body`);
    expect(valuesOf(`${form}\n# Body`)).toEqual(all);
    expect(problems).toEqual([]);
    expect(bodyLine).toBe(form.split('\n').length);
  });

  /** Keys of other tools, and what each states. */
  const KEYS: readonly (readonly [yaml: string, states: Record<string, unknown>])[] = [
    ['Owner: CISO', { owner: 'CISO' }],
    ['OWNER: CISO', { owner: 'CISO' }],
    ['policy-owner: CISO', { owner: 'CISO' }],
    ['policy_owner: CISO', { owner: 'CISO' }],
    ['policyOwner: CISO', { owner: 'CISO' }],
    ['"Policy Owner": CISO', { owner: 'CISO' }],
    ['document.owner: CISO', { owner: 'CISO' }],
    ['owners: [CISO, CTO]', { owner: 'CISO, CTO' }],
    ['owner:\n  - CISO\n  - name: Ada', { owner: 'CISO, Ada' }],
    ['owner: { role: CISO }', { owner: 'CISO' }],
    ['policy: { owner: CISO, version: "2" }', { owner: 'CISO', version: '2' }],
    ['metadata:\n  document-owner: CISO', { owner: 'CISO' }],
    ['owner: TBD\npolicy_owner: CISO', { owner: 'CISO' }],
    ['maintainers: [security]', { owner: 'security' }],
    ['eigenaar: CISO', { owner: 'CISO' }],
    ['Document-eigenaar: CISO', { owner: 'CISO' }],
    ['approved-by: CTO', { approver: 'CTO' }],
    ['approved_by: [CTO, CEO]', { approver: 'CTO, CEO' }],
    ['approval: { by: CTO, date: 2026-05-20 }', { approver: 'CTO', approved: '2026-05-20' }],
    ['approved: { by: CTO, on: 2026-05-20 }', { approver: 'CTO', approved: '2026-05-20' }],
    ['goedgekeurd door: CTO', { approver: 'CTO' }],
    ['vastgesteld_door: directie\nvastgesteld: 2026-05-20', { approver: 'directie', approved: '2026-05-20' }],
    ['approval-date: 20 May 2026', { approved: '2026-05-20' }],
    ['effective_date: 2026/05/20', { approved: '2026-05-20' }],
    ['ingangsdatum: 20-05-2026', { approved: '2026-05-20' }],
    ['versie: 2.10', { version: '2.10' }],
    ['version: 1.0', { version: '1.0' }],
    ['Revision: 007', { version: '007' }],
    ['review_cycle: annual', { review: 'annual' }],
    ['review-frequency: quarterly', { review: 'quarterly' }],
    ['herzieningscyclus: jaarlijks', { review: 'jaarlijks' }],
    ['next_review_date: 2027-05-20', { nextReview: '2027-05-20' }],
    ['next-review: 20 mei 2027', { nextReview: '2027-05-20' }],
    ['review: 2027-05-20', { nextReview: '2027-05-20' }],
    [
      'review: { cadence: annual, next: 2027-05-20, last: 2026-05-20 }',
      { review: 'annual', nextReview: '2027-05-20', reviewed: '2026-05-20' },
    ],
    ['volgende herziening: 2027-05-20', { nextReview: '2027-05-20' }],
    ['last_reviewed: 2026-05-20', { reviewed: '2026-05-20' }],
    ['laatst_herzien: 2026-05-20', { reviewed: '2026-05-20' }],
    ['base: &b { owner: CISO }\n<<: *b', { owner: 'CISO' }],
    ['owner: "[[Ada Byron]]"\napprover: "[[People/Bob|Bob]]"', { owner: 'Ada Byron', approver: 'Bob' }],
    ['owner: [[Ada]]', { owner: 'Ada' }],
    ['reviewFrequencyMonths: 12', { review: 'every 12 months' }],
    ['review_in_days: 90', { review: 'every 90 days' }],
    ['herziening_maanden: 6', { review: 'elke 6 maanden' }],
    ['approved_by: CEO (2026-05-20)', { approver: 'CEO', approved: '2026-05-20' }],
    [
      'approvers:\n  - { name: Ada, date: 2026-05-20 }\n  - { name: Bob, date: 2026-05-18 }',
      { approver: 'Ada, Bob', approved: '2026-05-20' },
    ],
    ['approved: true\napproval_date: 2026-05-20', { approved: '2026-05-20' }],
    ['approved: false', { status: 'draft' }],
    ['document_control:\n  - Owner: CISO\n  - Version: "2"', { owner: 'CISO', version: '2' }],
    ['responsible_executive: CISO\napproving_authority: Board', { owner: 'CISO', approver: 'Board' }],
    // The newest revision stands first or last.
    [
      'revisions:\n  - { rev: 3, date: 2026-05-20, approved by: CEO }\n  - { rev: 2, date: 2025-05-20, approved by: CTO }',
      { version: '3', approver: 'CEO', approved: '2026-05-20' },
    ],
    [
      'approval_history:\n  - { version: "1.9", approved_by: CTO, date: 2025-05-20 }\n  - { version: "1.10", approved_by: CEO, date: 2026-05-20 }',
      { version: '1.10', approver: 'CEO', approved: '2026-05-20' },
    ],
    ['changelog:\n  - 2.0: Rewritten\n  - 1.0: First', {}],
    [
      'revision_history:\n  - { version: "1.0", date: 2025-01-01 }\n  - { version: "1.1", date: 2026-01-01 }',
      { version: '1.1' },
    ],
  ];
  it.each(KEYS)('reads the keys of other tools: %s', (yaml, states) => {
    expect(valuesOf(`---\n${yaml}\n---\n`)).toEqual(states);
  });

  /** Spellings of a state. */
  const STATES: readonly (readonly [yaml: string, state: string | undefined])[] = [
    ...[
      'draft',
      'Draft',
      'DRAFT v2',
      'concept',
      'WIP',
      'work-in-progress',
      'in_review',
      'In Review',
      'under review',
      'pending approval',
      'proposed',
      'ter goedkeuring',
      'nog niet vastgesteld',
      'not approved',
      'unapproved',
      'final draft',
      'approved (draft)',
      'Approved - pending board sign-off',
      'active, not yet approved',
      'conceptversie',
      'in bewerking',
      'something else',
    ].map((word) => [`status: ${word}`, 'draft'] as const),
    ...[
      'approved',
      'Approved',
      'published',
      'in force',
      'in-force',
      'Effective',
      'vastgesteld',
      'Goedgekeurd door de directie',
      'final',
      'active',
    ].map((word) => [`status: ${word}`, 'approved'] as const),
    ...[
      'retired',
      'Archived',
      'superseded by POL-9',
      'vervallen',
      'ingetrokken',
      'deprecated',
      'obsolete',
    ].map((word) => [`status: ${word}`, 'retired'] as const),
    ['draft: true', 'draft'],
    ['Draft: yes', 'draft'],
    ['is_draft: "true"', 'draft'],
    ['draft: false', undefined],
    ['published: false', 'draft'],
    ['publish: no', 'draft'],
    ['gepubliceerd: nee', 'draft'],
    ['published: true', undefined],
    ['published: 2026-01-01', undefined],
    ['archived: true', 'retired'],
    ['gearchiveerd: ja', 'retired'],
    ['superseded-by: policies/new.md', 'retired'],
    ['status: approved\ndraft: true', 'draft'],
    ['status: approved\narchived: true', 'retired'],
    ['approval_status: pending', 'draft'],
    ['lifecycle: draft', 'draft'],
    ['version: 1.0-draft', 'draft'],
    ['Status: "[CONFIRM: state]"', 'draft'],
  ];
  it.each(STATES)('reads the state of %s', (yaml, state) => {
    expect(read(`---\n${yaml}\n---\n`).frontMatter?.status?.value).toBe(state);
  });

  /** What was left to be filled in. */
  it.each([
    '[CONFIRM: role that owns it]',
    '<OWNER>',
    '[Owner]',
    '{{ owner }}',
    'TBD',
    'n/a',
    '???',
    '____',
    'XXX',
    'nog te bepalen',
    'unassigned',
    'Head of [team name]',
  ])('takes %s for nobody, and says so', (value) => {
    const { frontMatter } = read(`---\nowner: ${JSON.stringify(value)}\n---\n`);
    expect(frontMatter?.owner).toBeUndefined();
    expect(frontMatter?.unfilled).toMatchObject([
      { field: 'owner', text: value, valueRange: { start: { line: 1 } } },
    ]);
  });

  /** What looks like front matter and is text. */
  it.each([
    '\n---\n\nSome prose: here.\n\n---\n',
    '\n---\n---\n',
    '{{< toc >}}\n\nText\n}\n',
    '{ not json }\n',
    '{\n  anything\n}\n',
    'Note: this is text.\n\nMore text.\n---\n',
    '+++ text\n',
  ])('takes %j for text', (text) => {
    expect(read(text)).toEqual({ frontMatter: undefined, problems: [], bodyLine: 0 });
  });

  it('gives the place of a value in TOML and JSON, and of what cannot be read', () => {
    const { frontMatter } = read(TOML);
    expect(frontMatter?.owner?.valueRange).toEqual({
      start: { line: 2, character: 8 },
      end: { line: 2, character: 14 },
    });
    expect(frontMatter?.status?.valueRange.end.character).toBe(19);
    expect(read(JSON_FORM).frontMatter?.owner?.valueRange.start).toEqual({ line: 2, character: 11 });
    expect(read('+++\nowner = CISO\n+++\n').problems[0]).toMatchObject({
      code: 'yaml-syntax',
      range: { start: { line: 1 } },
    });
    expect(read('+++\nowner = "CISO"\n\n# Body').problems[0]?.message.en).toContain('no closing `+++`');
  });

  it('keeps claims under keys in any case', () => {
    expect(
      read('---\nSatisfies: { tsc: [CC6.1] }\n---').frontMatter?.claims.map(({ value }) => value),
    ).toEqual(['CC6.1']);
    expect(
      read('+++\n[satisfies]\nTSC = ["CC6.1"]\n+++').frontMatter?.claims.map(({ value }) => value),
    ).toEqual(['CC6.1']);
  });
});
