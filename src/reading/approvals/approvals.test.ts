import { describe, expect, it } from 'vitest';
import { approvalInCell, approvalsIn } from './approvals.js';

describe('approvalsIn', () => {
  it.each([
    ['en', '3.3 The CFO shall approve every critical vendor.', 'critical vendor', 'cfo'],
    ['en', 'New critical vendors are entered after the CTO has approved them.', 'critical vendor', 'cto'],
    [
      'en',
      'Every release to production needs the sign-off of the QA Manager.',
      'production release',
      'qa manager',
    ],
    ['en', 'Production releases are approved in writing by the CTO.', 'production release', 'cto'],
    ['nl', 'Het Hoofd IT geeft elke productierelease vrij.', 'production release', 'hoofd it'],
    ['nl', 'De CISO keurt iedere kritieke leverancier vooraf goed.', 'critical vendor', 'ciso'],
    ['nl', 'Een normale wijziging wordt door de CTO goedgekeurd.', 'change normal', 'cto'],
  ] as const)('%s: %s', (language, text, thing, role) => {
    expect(approvalsIn(text, language).map((one) => [one.thing, one.role.key])).toEqual([[thing, role]]);
  });

  it.each([
    ['en', 'The CFO and the CISO approve every critical vendor.'],
    ['en', 'When the CFO is unreachable, the CTO approves every critical vendor.'],
    ['en', 'The line manager approves every access request.'],
    ['en', 'The CTO approves changes.'],
    ['nl', 'Kritieke leveranciers worden ook door de CTO goedgekeurd.'],
  ] as const)('leaves out what is shared, conditional or anybody’s: %s %s', (language, text) => {
    expect(approvalsIn(text, language)).toEqual([]);
  });
});

describe('approvalInCell', () => {
  it('reads a cell below a header that says who approves, and no other', () => {
    const cell = { text: 'Productmanager', label: 'Release productie' };
    expect(approvalInCell({ ...cell, header: 'Wie keurt goed' }, 'nl')?.thing).toBe('production release');
    expect(approvalInCell({ ...cell, header: 'Wie doet het' }, 'nl')).toBeUndefined();
  });
});
