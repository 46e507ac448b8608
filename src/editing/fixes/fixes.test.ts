import { describe, expect, it } from 'vitest';
import { EditingBench } from '../../../test/support/editing.js';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import { eachReport } from '../../analysis/rule.js';

const CONFIG = `version: 1
organisation:
  name: Acme
  people:
    - { name: Ann, role: CTO }
    - { name: Bob, role: Head of Security }
report:
  type: II
  categories: [security]
tools:
  - { name: Okta, area: identity }
`;
const CONTROLS = `controls:
  - id: AC-01
    title: Access requests
    statement: Access is granted on a request approved by the manager.
    criteria: [CC6.2]
    evidence: [user-access-review]
    status: implemented
`;

/** A complete policy with a body of one's own. */
function policy(body: string, front = ''): string {
  return `---\ntitle: Access Control Policy\nowner: Head of Security\napprover: CTO\nversion: "1.0"\napproved: 2026-05-01\nreview: annual\nstatus: approved\n${front}---\n\n# Access Control Policy\n\n${body}`;
}

function company(files: Readonly<Record<string, string>>): EditingBench {
  return new EditingBench({ 'soc2.yaml': CONFIG, 'controls.yaml': CONTROLS, ...files });
}

describe('fixes in a policy', () => {
  it('add a front-matter key in its place, and the diagnostic goes', () => {
    const bench = company({ 'policies/access.md': policy('Text.\n').replace('approver: CTO\n', '') });
    expect(bench.fixes('policies/access.md', 'missing-metadata')[0]).toBe('Add approver: CTO');
    bench.fix('policies/access.md', 'missing-metadata', /^Add approver: CTO$/);
    expect(bench.text('policies/access.md')).toContain('owner: Head of Security\napprover: CTO\nversion');
    expect(bench.codes('policies/access.md')).not.toContain('missing-metadata');
  });

  it('add all that is missing in one edit, and make the front matter when there is none', () => {
    const bench = company({ 'policies/access-control.md': '# Access Control Policy\r\n\r\nText.\r\n' });
    bench.fix('policies/access-control.md', 'missing-metadata', /^Add what is missing/);
    expect(bench.text('policies/access-control.md')).toBe(
      '---\r\nowner: Head of Security\r\napprover: CTO\r\nversion: "1.0"\r\napproved: "[CONFIRM: day of approval]"\r\nreview: annual\r\n---\r\n\r\n# Access Control Policy\r\n\r\nText.\r\n',
    );
    // Nobody said that it was approved.
    expect(
      bench.diagnostics('policies/access-control.md').find(({ code }) => code === 'missing-metadata')?.data
        ?.keys,
    ).toEqual(['approved']);
    bench.fix('policies/access-control.md', 'missing-metadata', /2026-11-24/);
    expect(bench.text('policies/access-control.md').match(/^---/gm)).toHaveLength(2);
    expect(bench.codes('policies/access-control.md')).not.toContain('missing-metadata');
  });

  it('keep a missing owner missing when nobody is known', () => {
    const bench = new EditingBench({ 'policies/access-control.md': '# Access Control Policy\n\nText.\n' });
    bench.fix('policies/access-control.md', 'missing-metadata', /^Add owner/);
    expect(bench.text('policies/access-control.md')).toContain('owner: "[CONFIRM: role that owns it]"');
    expect(bench.codes('policies/access-control.md')).toContain('missing-metadata');
  });

  it('set the cadence of reviews', () => {
    const bench = company({ 'policies/access.md': policy('Text.\n').replace('review: annual\n', '') });
    expect(bench.fixes('policies/access.md', 'missing-metadata').slice(0, 3)).toEqual([
      'Add review: annual',
      'Add review: semiannual',
      'Add review: quarterly',
    ]);
    bench.fix('policies/access.md', 'missing-metadata', /quarterly/);
    expect(bench.codes('policies/access.md')).not.toContain('missing-metadata');
  });

  it('edit the front matter that is there, whatever it is written in', () => {
    for (const [before, after] of [
      ['+++\ntitle = "Access Control Policy"\n+++\n\nText.\n', 'owner = "Head of Security"\n'],
      ['{\n  "title": "Access Control Policy"\n}\n\nText.\n', '"owner": "Head of Security",\n'],
      ['<!-- c -->\n---\ntitle: Access Control Policy\n---\n\nText.\n', 'owner: Head of Security\n'],
      ['# Access Control Policy\n\n**Owner:** TBD\n', '**Owner:** Head of Security\n'],
    ] as const) {
      const bench = company({ 'policies/access-control.md': before });
      bench.fix('policies/access-control.md', 'missing-metadata', /^Add owner: Head of Security/);
      expect(bench.text('policies/access-control.md')).toContain(after);
      expect(bench.text('policies/access-control.md').match(/^(?:---|\+\+\+)$/gm)?.length ?? 0).toBe(
        before.match(/^(?:---|\+\+\+)$/gm)?.length ?? 0,
      );
    }
  });

  it('make two places of a document say the same', () => {
    const bench = company({ 'policies/access.md': policy('Text.\n\nVersion: 2.0\n') });
    bench.fix('policies/access.md', 'metadata-differs', /^Write 1\.0 here/);
    expect(bench.text('policies/access.md')).toContain('\nVersion: 1.0\n');
    const other = company({ 'policies/access.md': policy('Text.\n\nVersion: 2.0\n') });
    other.fix('policies/access.md', 'metadata-differs', /^Write 2\.0 on line/);
    expect(other.text('policies/access.md')).toContain('version: "2.0"\n');
    expect(other.codes('policies/access.md')).not.toContain('metadata-differs');
  });

  it('turn a flag round that makes a document a draft', () => {
    const bench = company({
      'policies/access.md': policy('Text.\n').replace('status: approved', 'draft: true'),
    });
    bench.fix('policies/access.md', 'draft-policy', /approved/);
    expect(bench.text('policies/access.md')).toContain('draft: false');
    expect(bench.codes('policies/access.md')).not.toContain('draft-policy');
  });

  it('offer a whole folder its repair', () => {
    const bare = '# Access Control Policy\n\nText.\n';
    const bench = company({ 'policies/a.md': bare, 'policies/b.md': bare, 'policies/c.md': bare });
    expect(bench.fixes('policies/a.md', 'missing-metadata')[0]).toContain('Adopt existing policies');
  });

  it('record an overdue review, with the next one after the usual time', () => {
    const bench = company({ 'policies/access.md': policy('Text.\n', 'nextReview: 2026-08-01\n') });
    bench.fix('policies/access.md', 'review-overdue', /today/);
    expect(bench.text('policies/access.md')).toContain(
      'approved: 2026-11-24\nreview: annual\nstatus: approved\nnextReview: 2027-11-24\n',
    );
    expect(bench.codes('policies/access.md')).not.toContain('review-overdue');
  });

  it('replace a criterion that does not exist by the one meant', () => {
    const bench = company({ 'policies/access.md': policy('Access is reviewed every quarter (CC6.9).\n') });
    bench.fix('policies/access.md', 'unknown-criterion', /^Replace with CC6\.8$/);
    expect(bench.text('policies/access.md')).toContain('(CC6.8).');
  });

  it.each([
    ['(CC6.9)', 'every quarter (CC6.9).', 'every quarter.'],
    ['(CC6.9, CC6.2)', 'every quarter (CC6.9, CC6.2).', 'every quarter (CC6.2).'],
    ['(CC6.2, CC6.9)', 'every quarter (CC6.2, CC6.9).', 'every quarter (CC6.2).'],
  ])('remove a claim from %s with what would be left over', (_, before, after) => {
    const bench = company({ 'policies/access.md': policy(`Access is reviewed ${before}\n`) });
    bench.fix('policies/access.md', 'unknown-criterion', /^Remove the claim/);
    expect(bench.text('policies/access.md')).toContain(`Access is reviewed ${after}\n`);
  });

  it.each([
    ['a flow list', 'satisfies:\n  TSC: [CC6.4, CC3.3]\n', 'satisfies:\n  TSC: [CC6.4]\n'],
    ['a block list', 'satisfies:\n  TSC:\n    - CC3.3\n    - CC6.4\n', 'satisfies:\n  TSC:\n    - CC6.4\n'],
    ['a list of one', 'satisfies:\n  TSC: [CC3.3]\n', 'satisfies:\n  TSC: []\n'],
  ])('remove an unsubstantiated claim from %s in the front matter', (_, before, after) => {
    const bench = company({
      'policies/access.md': policy(
        '## Visitors\n\nVisitors sign in at the reception and are escorted.\n',
        before,
      ),
    });
    bench.fix('policies/access.md', 'claim-not-substantiated', /^Remove the claim CC3\.3$/);
    expect(bench.text('policies/access.md')).toContain(after);
  });

  it('add a section to fill in, before those that close the document', () => {
    const bench = company({
      'policies/access.md': policy(
        '## Passwords\n\nPasswords have 14 characters.\n\n## Revision history\n\n- 1.0\n',
        'satisfies:\n  TSC: [CC3.3]\n',
      ),
    });
    bench.fix('policies/access.md', 'claim-not-substantiated', /^Add a section for CC3\.3/);
    const text = bench.text('policies/access.md');
    expect(text.indexOf('[CONFIRM: ')).toBeGreaterThan(text.indexOf('## Passwords'));
    expect(text.indexOf('[CONFIRM: ')).toBeLessThan(text.indexOf('## Revision history'));
    expect(text).toMatch(/14 characters\.\n\n## [^\n]+\n\n- \[CONFIRM/);
    // Nothing counts as written before it is.
    expect(bench.codes('policies/access.md')).toContain('claim-not-substantiated');
    expect(bench.codes('policies/access.md')).toContain('placeholder');
  });

  it('add a section for a required content at the end of a file without a final line break', () => {
    const bench = company({ 'policies/access.md': policy('## Passwords\n\nPasswords have 14 characters.') });
    bench.fix('policies/access.md', 'missing-content', /^Add a section/);
    expect(bench.text('policies/access.md')).toMatch(
      /14 characters\.\n\n## [^\n]+\n\n\[CONFIRM: [^\n]+\]\n$/,
    );
  });

  it('offer a section for each content a document lacks, five at most and those that must be there first', () => {
    const path = 'policies/access.md';
    const bench = company({ [path]: policy('## Passwords\n\nPasswords have 14 characters.\n') });
    const headings = (from: readonly Diagnostic[]): string[] =>
      from.map(({ data }) => (data?.heading as { en: string }).en);
    const missing = (): readonly Diagnostic[] =>
      bench
        .diagnostics(path)
        .filter(({ code }) => code === 'missing-content')
        .flatMap(eachReport);
    const critical = headings(missing().filter(({ severity }) => severity === 'warning'));
    expect(critical.length).toBeGreaterThan(5);
    const offered = bench.fixes(path, 'missing-content').filter((title) => title.startsWith('Add a section'));
    expect(offered).toEqual(critical.slice(0, 5).map((heading) => `Add a section “${heading}” to fill in`));
    const third = critical[2] ?? '';
    bench.fix(path, 'missing-content', new RegExp(`^Add a section “${third}”`));
    expect(bench.text(path)).toMatch(new RegExp(`characters\\.\\n\\n## ${third}\\n\\n\\[CONFIRM: `));
    // A heading and a place to fill in state nothing.
    expect(headings(missing())).toContain(third);
  });

  it.each([
    ['##', '', ''],
    ['###', '\n\nTBD', ''],
    ['##', '\n\n<!-- who? -->', '<!-- who? -->\n\n'],
  ])('put what is to be filled in into an empty section of that name: %s%s', (marks, body, kept) => {
    const path = 'policies/access.md';
    const rest = '## Passwords\n\nPasswords have 14 characters.\n';
    const [missing] = company({ [path]: policy(rest) })
      .diagnostics(path)
      .flatMap(eachReport)
      .filter(({ code, severity }) => code === 'missing-content' && severity === 'warning');
    const heading = (missing?.data?.heading as { en: string } | undefined)?.en ?? '';
    expect(heading).not.toBe('');
    const bench = company({ [path]: policy(`${marks} ${heading}${body}\n\n${rest}`) });
    bench.fix(path, 'missing-content', /^Put into the section/);
    expect(bench.text(path)).toMatch(/\[CONFIRM: [^\n]*\]\n\n## Passwords/);
    expect(bench.text(path)).toContain(`\n${marks} ${heading}\n\n${kept}[CONFIRM: `);
    expect(bench.text(path).split(`# ${heading}`)).toHaveLength(2);
    // Once is enough.
    expect(bench.fixes(path, 'missing-content').join()).not.toContain(`“${heading}”`);
  });

  it('lead a link to the file or heading that was meant, or make the file', () => {
    const link =
      '## Steps\n\nSee [the steps](../procedures/onbording.md) and [reviews](#revews).\n\n## Reviews\n\nText.\n';
    const bench = company({
      'policies/access.md': policy(link),
      'procedures/onboarding.md': '# Onboarding\n\nText.\n',
    });
    expect(bench.fixes('policies/access.md', 'dangling-link').slice(0, 2)).toEqual([
      'Link to ../procedures/onboarding.md',
      'Create procedures/onbording.md',
    ]);
    bench.fix('policies/access.md', 'dangling-link', /^Link to/);
    expect(bench.text('policies/access.md')).toContain('[the steps](../procedures/onboarding.md)');
    bench.fix('policies/access.md', 'dangling-link', /^Link to #reviews$/);
    expect(bench.codes('policies/access.md')).not.toContain('dangling-link');
  });

  it('approve a draft', () => {
    const bench = company({
      'policies/access.md': policy('The manager approves every access request (CC6.2).\n').replace(
        'status: approved',
        'status: draft',
      ),
    });
    bench.fix('policies/access.md', 'draft-policy', /^Record that .+ approved this text/);
    expect(bench.text('policies/access.md')).toContain(
      'approved: 2026-11-24\nreview: annual\nstatus: approved\n',
    );
    expect(bench.text('policies/access.md')).toMatch(/approval:\n {2}by: .+\n {2}on: 2026-11-24\n/);
    expect(bench.codes('policies/access.md')).not.toContain('changed-since-approval');
  });
});

describe('fixes in records', () => {
  it('take a category into scope', () => {
    const bench = company({ 'policies/access.md': policy('Processing is complete (PI1.2).\n') });
    bench.fix('policies/access.md', 'out-of-scope-criterion', /^Add processing-integrity/);
    expect(bench.text('soc2.yaml')).toContain('categories: [security, processing-integrity]');
    expect(bench.codes('policies/access.md')).not.toContain('out-of-scope-criterion');
  });

  it('list a tool', () => {
    const bench = company({ 'policies/access.md': policy('Laptops run CrowdStrike Falcon.\n') });
    bench.fix('policies/access.md', 'unknown-tool', /to the tools in soc2\.yaml$/);
    expect(bench.text('soc2.yaml')).toMatch(
      /- \{ name: Okta, area: identity \}\n {2}- \{ name: CrowdStrike[^}]*, area: endpoint \}\n/,
    );
    expect(bench.codes('policies/access.md')).not.toContain('unknown-tool');
  });

  it('give a control an owner and a frequency', () => {
    const bench = company({ 'policies/access.md': policy('Access (AC-01).\n') });
    bench.fix('controls.yaml', 'control-without-owner', /Head of Security/);
    bench.fix('controls.yaml', 'control-without-frequency', /^Add frequency: quarterly$/);
    expect(bench.text('controls.yaml')).toContain(
      '  - id: AC-01\n    frequency: quarterly\n    owner: Head of Security\n    title',
    );
    expect(bench.codes('controls.yaml')).not.toContain('control-without-owner');
  });

  it('give a control in braces its key inside them', () => {
    const bench = company({
      'controls.yaml':
        'controls:\n  - { id: AC-01, title: Requests, criteria: [CC6.2], frequency: annual }\n',
    });
    bench.fix('controls.yaml', 'control-without-owner', /CTO/);
    expect(bench.text('controls.yaml')).toBe(
      'controls:\n  - { id: AC-01, owner: CTO, title: Requests, criteria: [CC6.2], frequency: annual }\n',
    );
  });

  it('renumber a control whose id is taken', () => {
    const bench = company({
      'controls.yaml': `${CONTROLS}  - id: AC-02\n    title: Two\n  - id: AC-01\n    title: Again\n`,
    });
    bench.fix('controls.yaml', 'duplicate-control', /AC-03/);
    expect(bench.text('controls.yaml')).toContain('- id: AC-03\n    title: Again');
    expect(bench.codes('controls.yaml')).not.toContain('duplicate-control');
  });

  it('add a control that a policy names, as planned', () => {
    const bench = company({
      'policies/access.md': policy('## Reviews\n\nUser access is reviewed each quarter (AC-44).\n'),
    });
    bench.fix('policies/access.md', 'unknown-control', /^Add AC-44/);
    expect(bench.text('controls.yaml')).toMatch(
      /status: implemented\n {2}- \{ id: AC-44, title: TBD, criteria: \[[^\]]*\], status: planned \}\n$/,
    );
    expect(bench.codes('policies/access.md')).not.toContain('unknown-control');
  });
});

describe('fixes for every diagnostic', () => {
  const vague = policy(
    '## Reviews\n\nAccess is reviewed periodically.\n\n| What | When |\n| --- | --- |\n| Access | reviewed periodically |\n',
  );

  it.each([/on this line$/, /in this section$/, /in this file$/])('ignore it %s', (title) => {
    const bench = company({ 'policies/access.md': vague });
    const places = (): number =>
      bench
        .diagnostics('policies/access.md')
        .flatMap(eachReport)
        .filter(({ code }) => code === 'vague-wording').length;
    const before = places();
    bench.fix('policies/access.md', 'vague-wording', title);
    expect(places()).toBeLessThan(before);
    expect(bench.codes('policies/access.md')).not.toContain('unused-ignore');
  });

  it('does not put a comment into a table or in the middle of a paragraph', () => {
    const bench = company({
      'policies/access.md': policy(
        '## Reviews\n\nPasswords have 14 characters.\nAccess is reviewed periodically.\n',
      ),
    });
    expect(
      bench.fixes('policies/access.md', 'vague-wording').filter((title) => title.includes('on this line')),
    ).toEqual([]);
  });

  it('grade or turn off the rule in soc2.yaml, which is made when it is not there', () => {
    const bench = company({ 'policies/access.md': policy('Access (CC6.9).\n') });
    bench.fix('policies/access.md', 'unknown-criterion', /^Show “unknown-criterion” as a warning/);
    expect(
      bench.diagnostics('policies/access.md').find(({ code }) => code === 'unknown-criterion')?.severity,
    ).toBe('warning');
    bench.fix('policies/access.md', 'unknown-criterion', /^Turn off/);
    expect(bench.codes('policies/access.md')).not.toContain('unknown-criterion');
    const bare = new EditingBench({ 'policies/access.md': policy('Access (CC6.9).\n') });
    bare.fix('policies/access.md', 'unknown-criterion', /^Turn off/);
    expect(bare.text('soc2.yaml')).toBe('version: 1\n\nrules:\n  unknown-criterion: off\n');
    expect(bare.codes('policies/access.md')).not.toContain('unknown-criterion');
  });

  it('take an unused code out of an ignore comment, or the whole comment', () => {
    const bench = company({
      'policies/access.md': policy(
        '## Reviews\n\n<!-- attest-ignore-next-line vague-wording, placeholder: a reason -->\nAccess is reviewed periodically.\n',
      ),
    });
    bench.fix('policies/access.md', 'unused-ignore', /./);
    expect(bench.text('policies/access.md')).toContain(
      '<!-- attest-ignore-next-line vague-wording: a reason -->',
    );
    expect(bench.codes('policies/access.md')).not.toContain('unused-ignore');
  });

  it('create a policy that is missing, from a template', () => {
    const bench = company({ 'policies/access.md': policy('Access (AC-01).\n') });
    expect(bench.codes('soc2.yaml')).toContain('missing-policy');
    expect(bench.fixes('soc2.yaml', 'missing-policy')[0]).toMatch(/^Create “.+” from a template$/);
  });
});
