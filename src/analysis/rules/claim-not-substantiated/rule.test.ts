import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('claim-not-substantiated', () => {
  const claiming = (text: string): string =>
    `---\ntitle: Notes on hosting\nsatisfies: { TSC: [CC6.3] }\n---\n# Notes on hosting\n\n${text}`;
  const review =
    'System owners review all user accounts and their permissions every quarter and remove access that the role no longer needs.';

  it('reports a claim no sentence supports', () => {
    const [found, ...more] = checkFiles(
      { 'policies/a.md': claiming('The office has twelve desks.') },
      'claim-not-substantiated',
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', criterion: 'CC6.3', range: { start: { line: 2 } } });
    expect(found?.why.en).toContain('No sentence');
  });

  it('is quiet where the text states something its type must state for the criterion', () => {
    const plan = (text: string): unknown[] =>
      checkFiles(
        {
          'policies/a.md': `---\ntitle: Incident response plan\ntype: incident-response\nsatisfies: { TSC: [CC7.4] }\n---\n# Incident response plan\n\n${text}\n`,
        },
        'claim-not-substantiated',
      );
    expect(plan('Every incident is closed with a review of its root cause within 5 working days.')).toEqual(
      [],
    );
    expect(plan('The office has twelve desks.')).toHaveLength(1);
  });

  it('is quiet when the text says how', () => {
    expect(checkFiles({ 'policies/a.md': claiming(review) }, 'claim-not-substantiated')).toEqual([]);
  });

  it('reports a claim whose only text denies it, and quotes it', () => {
    const [found] = checkFiles(
      { 'policies/a.md': claiming('We do not review user access rights every quarter.') },
      'claim-not-substantiated',
    );
    expect(found?.why.en).toContain('“We do not review user access rights every quarter”. Write');
  });

  it('is a hint when another document says how, and quiet when the claim links to it', () => {
    const other = { 'policies/reviews.md': `# Access reviews\n\n${review}` };
    const [hint] = checkFiles(
      { 'policies/a.md': claiming('The office has twelve desks.'), ...other },
      'claim-not-substantiated',
    );
    expect(hint).toMatchObject({ severity: 'info', data: { elsewhere: ['policies/reviews.md'] } });
    expect(
      checkFiles(
        { 'policies/a.md': claiming('See [reviews](reviews.md).'), ...other },
        'claim-not-substantiated',
      ),
    ).toEqual([]);
  });
});
