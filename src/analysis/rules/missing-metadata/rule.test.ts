import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../../workspace/workspace-index.js';
import { Analyser } from '../../check.js';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

const CODE = 'missing-metadata';
const BARE = '# Access Control Policy\n\nThe CISO grants access to systems.\n';

/** The front matter without some of its lines. */
function without(...keys: readonly string[]): string {
  return IN_ORDER.split('\n')
    .filter((line) => !keys.some((key) => line.startsWith(`${key}:`)))
    .join('\n');
}

describe('missing-metadata', () => {
  it('takes no quarter of a plan for a property of the document', () => {
    const plan = '| Period | What |\n|---|---|\n| 2026 Q1 | March 2026 |\n| Q2 2026 | June 2026 |\n';
    const found = checkFiles(
      { 'policies/a.md': `# Access Control Policy\n\n${plan}\nThe CISO grants access.\n` },
      CODE,
    );
    expect(JSON.stringify(found)).not.toMatch(/Not understood[^"]*Q[12]/);
  });

  it.each([
    ['owner', 'who owns it'],
    ['approver', 'who approves it'],
    ['approved', 'when it was approved'],
    ['review', 'how often it is reviewed'],
  ])('asks for %s', (key, words) => {
    expect(checkFiles({ 'policies/a.md': `${without(key)}# A\n\nText.` }, CODE)).toMatchObject([
      {
        message: { en: `This document does not say ${words}.` },
        data: { fix: 'completeMetadata', keys: [key] },
      },
    ]);
  });

  it('does not ask for a version alone: git keeps the versions of a document that is in order', () => {
    expect(checkFiles({ 'policies/a.md': `${without('version')}# A\n\nText.` }, CODE)).toEqual([]);
  });

  it('is one finding, whatever is missing', () => {
    const found = checkFiles({ 'policies/access.md': BARE }, CODE);
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe('warning');
    expect(found[0]?.data?.keys).toEqual(['owner', 'approver', 'version', 'approved', 'review']);
  });

  it('is a lesser matter when only the review is missing', () => {
    expect(checkFiles({ 'policies/a.md': `${without('review')}# A\n` }, CODE)[0]?.severity).toBe('info');
  });

  it('is quiet when all is said, in front matter or in the text, and on files that are no policy', () => {
    const files = {
      'policies/a.md': `${IN_ORDER}# A\n\nText.`,
      'policies/b.md':
        '# B\n\n**Owner:** CISO | **Version:** 2 | **Review cycle:** annual\n\nText.\n\n## More\n\nText.\n\nApproved by: CEO on 25 January 2026\n',
      'README.md': '# R',
      'notes/lunch.md': '# Lunch\n\nAt noon.',
    };
    expect(checkFiles(files, CODE)).toEqual([]);
  });

  it('asks owner and version of a draft, and nothing else', () => {
    const draft = '---\ntitle: Access Control Policy\ndraft: true\n---\n\n# A\n\nText.\n';
    expect(checkFiles({ 'policies/a.md': draft }, CODE)[0]?.data?.keys).toEqual(['owner', 'version']);
  });

  it('takes a date for the next review as well, and a sentence on owner and review', () => {
    expect(
      checkFiles(
        {
          'policies/a.md': `${without('review').replace('status:', 'nextReview: 2027-01-01\nstatus:')}# A\n`,
        },
        CODE,
      ),
    ).toEqual([]);
    const sentences = 'The CISO owns this policy. This policy is reviewed annually.\n';
    expect(checkFiles({ 'policies/a.md': `${without('owner', 'review')}# A\n\n${sentences}` }, CODE)).toEqual(
      [],
    );
  });

  it('takes a value that was left to be filled in for none, and says which', () => {
    const open = IN_ORDER.replace('owner: Head of Security', 'owner: "[CONFIRM: role that owns it]"').replace(
      'approver: CTO',
      'approver: TBD',
    );
    const [found] = checkFiles({ 'policies/a.md': `${open}# A\n\nThe CISO owns this policy.\n` }, CODE);
    expect(found?.data?.keys).toEqual(['owner', 'approver']);
    expect(found?.why.en).toContain('owner “[CONFIRM: role that owns it]”, approver “TBD”');
  });

  it('leaves a date that cannot be read, and front matter that cannot, to their own reports', () => {
    expect(checkFiles({ 'policies/a.md': `${IN_ORDER.replace('2026-03-01', 'soon')}# A\n` }, CODE)).toEqual(
      [],
    );
    expect(checkFiles({ 'policies/a.md': '---\ntitle: "open\nowner: x\n---\n# Access\n' }, CODE)).toEqual([]);
  });

  it.each([
    ['shout_at: Ada', ['version', 'approved', 'review']],
    ['ring_first: Head of Labs', ['version', 'approved', 'review']],
    ['looked_over: "Jan 26"', ['owner', 'approver', 'version']],
    ['mood: relaxed', ['owner', 'approver', 'version', 'approved', 'review']],
    ['classification: Internal', ['owner', 'approver', 'version', 'approved', 'review']],
    ['author: Ada Byron', ['owner', 'approver', 'version', 'approved', 'review']],
    ['agreed: 2026-03-04', ['owner', 'approver', 'version']],
  ])('calls nothing missing that %s may say', (line, keys) => {
    const [found] = checkFiles({ 'policies/a.md': `---\n${line}\n---\n${BARE}` }, CODE);
    expect(found?.data?.keys).toEqual(keys);
    if (keys.length < 5) expect(found?.why.en).toContain(`Not understood, and so neither counted`);
  });

  it('names what is not understood when nothing else is missing', () => {
    const text = IN_ORDER.replace('owner: Head of Security', 'shout_at: Ada');
    expect(checkFiles({ 'policies/a.md': `${text}# A\n` }, CODE)).toMatchObject([
      {
        severity: 'info',
        message: {
          en: 'Not understood: shout_at “Ada”. Whether this document says who owns it is not known.',
        },
      },
    ]);
  });

  describe('of a folder', () => {
    const many = (count: number, text = BARE): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`policies/p${n}.md`, text]));

    it('is one finding when most documents lack something', () => {
      const found = checkFiles({ ...many(3), 'policies/z.md': `${IN_ORDER}# Z\n` }, CODE);
      expect(found).toMatchObject([
        {
          uri: 'file:///w/policies/p0.md',
          range: { start: { line: 0 } },
          message: {
            en: '3 of 4 documents in policies/ do not say all that an auditor asks of them: owner (3), approver (3), version (3), approval date (3) and review (3).',
          },
          data: { fix: 'adoptFolder', folder: 'policies' },
        },
      ]);
    });

    it('tells each by itself when there are few, or most are in order', () => {
      expect(checkFiles(many(2), CODE)).toHaveLength(2);
      const order = Object.fromEntries(
        ['w', 'x', 'y', 'z'].map((name) => [`policies/${name}.md`, `${IN_ORDER}# Z\n`]),
      );
      expect(checkFiles({ ...many(3), ...order }, CODE)).toHaveLength(3);
    });

    it('is one finding for several folders, and index.md counts with the folder above', () => {
      const bundles = Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [
          `policies/${name}/readme.md`,
          `---\ntype: access-control\n---\n${BARE}`,
        ]),
      );
      expect(checkFiles(bundles, CODE)).toMatchObject([{ data: { folder: 'policies' } }]);
      expect(checkFiles({ ...many(3), 'procedures/a.md': BARE }, CODE)).toMatchObject([
        { data: { fix: 'adoptFolder', folder: '' } },
      ]);
    });

    it('is of the one folder when those beside it are in order', () => {
      const order = Object.fromEntries(
        ['w', 'x', 'y', 'z'].map((name) => [`procedures/${name}.md`, `${IN_ORDER}# Z\n`]),
      );
      expect(checkFiles({ ...many(3), ...order, 'plans/a.md': BARE }, CODE)).toMatchObject([
        { data: { fix: 'completeMetadata' } },
        { data: { fix: 'adoptFolder', folder: 'policies' } },
      ]);
    });

    it('leaves out documents with a comment of their own, which is used', () => {
      const own = `${BARE}\n<!-- attest-ignore-file missing-metadata: kept elsewhere -->\n`;
      const found = checkFiles({ ...many(3), 'policies/own.md': own });
      expect(found.filter(({ code }) => code === CODE)).toHaveLength(1);
      expect(found.filter(({ code }) => code === 'unused-ignore')).toEqual([]);
    });

    it('changes with each edit as a check from scratch would', () => {
      const index = new WorkspaceIndex('file:///w');
      const analyser = new Analyser({ today: '2026-11-24' });
      const set = (path: string, text: string | undefined): number => {
        const uri = `file:///w/${path}`;
        if (text === undefined) index.delete(uri);
        else index.set(uri, { text, version: 1 });
        analyser.update(index.snapshot(), [uri]);
        return [...analyser.checkWorkspace().values()].flat().filter(({ code }) => code === CODE).length;
      };
      expect(set('policies/a.md', BARE)).toBe(1);
      expect(set('policies/b.md', BARE)).toBe(2);
      expect(set('policies/c.md', BARE)).toBe(1);
      expect(set('policies/a.md', `${IN_ORDER}# A\n`)).toBe(2);
      expect(set('policies/d.md', BARE)).toBe(1);
      expect(set('policies/d.md', undefined)).toBe(2);
      expect(set('policies/b.md', undefined)).toBe(1);
    });
  });

  it('tells what is not understood as that, whatever stands elsewhere', () => {
    const text =
      '# In and out\n\nRenske Dijkema, version 2.3, 28 May 2026, gone over with Wim. Review May 2027.\n\nEvery account is closed on the last day.\n';
    const files = {
      'README.md': '# Company\n\nAll policies are reviewed every year.\n',
      'procedures/in-and-out.md': text,
    };
    for (const { message } of checkFiles(files, 'missing-metadata'))
      expect(message.en).not.toContain('does not say who owns');
  });
});
