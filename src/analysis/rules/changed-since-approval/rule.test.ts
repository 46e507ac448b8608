import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../../workspace/workspace-index.js';
import { approve, type Approval } from '../../approval/approve.js';
import { approvalGaps } from '../../approval.js';
import { checkFiles, IN_ORDER, TODAY } from '../../testing/check-files.js';
import type { PolicyDocument } from '../../../workspace/document.js';

const PATH = 'policies/a.md';
const TEXT = `${IN_ORDER}# Access Control Policy

Okta enforces multi-factor authentication. SMS codes are switched off.

System owners review all accounts every quarter, in the second month of the quarter.
`;

function documentOf(text: string): PolicyDocument {
  const index = new WorkspaceIndex('file:///w');
  index.set(`file:///w/${PATH}`, { text, version: 1 });
  const document = index.snapshot().documents.get(`file:///w/${PATH}`);
  if (!document) throw new Error('no document');
  return document;
}

function approveText(text: string, by = 'Daan Kuipers', on = '2026-05-20'): Approval {
  return approve(documentOf(text), text, { by, on, today: TODAY, people: [], authors: [] });
}

function approvedText(text = TEXT): string {
  const result = approveText(text);
  if ('refused' in result) throw new Error(result.refused.en);
  return result.text;
}

const changedIn = (text: string): number => checkFiles({ [PATH]: text }, 'changed-since-approval').length;

describe('changed-since-approval', () => {
  it('reports a text that says something else than what was approved, which then does not count', () => {
    const text = approvedText();
    expect(changedIn(text)).toBe(0);
    expect(approvalGaps(documentOf(text), TODAY)).toEqual([]);
    const weaker = text.replace('every quarter', 'every two years');
    expect(changedIn(weaker)).toBe(1);
    expect(approvalGaps(documentOf(weaker), TODAY)).toEqual(['changed']);
  });

  it('lets layout be changed', () => {
    expect(changedIn(approvedText().replaceAll('\n', '\r\n').replace('Okta', '**Okta**'))).toBe(0);
  });

  it('keeps comments and the keys of others, and replaces an approval that is there', () => {
    const text = TEXT.replace('status: approved', '# ours\nstatus: draft\nticket: GRC-12');
    const first = approvedText(text);
    expect(first).toContain('# ours\nstatus: approved\nticket: GRC-12\napproval:\n  by: Daan Kuipers\n');
    const again = approvedText(
      first.replace('every quarter', 'every month').replace('  by:', '  note: x\n  by:'),
    );
    expect(again.match(/fingerprint:/g)).toHaveLength(1);
    expect(again).toContain('  note: x\n');
    expect(changedIn(again)).toBe(0);
  });

  it('refuses what is not ready, the owner, and the only author', () => {
    const refused = (result: Approval): string => ('refused' in result ? result.refused.en : 'approved');
    expect(refused(approveText(TEXT.replace('SMS', '[CONFIRM: which] SMS')))).toContain('filled in');
    expect(refused(approveText(TEXT, 'head of security'))).toContain('owns this document');
    expect(refused(approveText(TEXT, 'Daan Kuipers', '2027-01-01'))).toContain('still to come');
    const author = { name: 'Daan Kuipers', email: 'daan@example.com' };
    const request = { by: 'Daan Kuipers', on: TODAY, today: TODAY, people: [], authors: [author] };
    expect(refused(approve(documentOf(TEXT), TEXT, request))).toContain('only author');
  });

  it('takes an owner or approver to be confirmed for no approval, and the document for a draft', () => {
    const text = TEXT.replace('owner: Head of Security', 'owner: "[CONFIRM: role that owns it]"');
    expect(approvalGaps(documentOf(text), TODAY)).toEqual(['draft', 'owner']);
  });
});
