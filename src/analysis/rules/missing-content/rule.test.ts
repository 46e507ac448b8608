import { describe, expect, it } from 'vitest';
import { eachReport } from '../../rule.js';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('missing-content', () => {
  it('reports critical contents as warnings and others as hints', () => {
    const found = checkFiles(
      { 'policies/access-control.md': `${IN_ORDER}# Access Control Policy\n\nThe office has twelve desks.` },
      'missing-content',
    ).flatMap(eachReport);
    const severities = new Map(found.map(({ data, severity }) => [data?.content, severity]));
    expect(severities.get('access-reviews')).toBe('warning');
    expect(severities.get('session-timeout')).toBe('info');
  });

  it('is quiet on a content the text carries, and on documents of no known type', () => {
    const text =
      'System owners review all user accounts and access rights every quarter and remove what is no longer needed.';
    const found = checkFiles(
      { 'policies/access-control.md': `${IN_ORDER}# Access Control Policy\n\n## Access reviews\n\n${text}` },
      'missing-content',
    ).flatMap(eachReport);
    expect(found.map(({ data }) => data?.content)).not.toContain('access-reviews');
    expect(checkFiles({ 'policies/lunch.md': '# Lunch\n\nAt noon.' }, 'missing-content')).toEqual([]);
  });

  const contents = (files: Readonly<Record<string, string>>): string[] =>
    checkFiles(files, 'missing-content')
      .flatMap(eachReport)
      .map(({ uri, data }) => `${uri.split('/').pop()} ${data?.content}`);

  it('asks nothing of a document on a part of the subject, unless it declares the type', () => {
    const text = '# Clean Desk Policy\n\nPapers are locked away at the end of the day.';
    expect(contents({ 'policies/desk.md': text })).toEqual([]);
    expect(contents({ 'policies/desk.md': `---\ntype: acceptable-use\n---\n${text}` })).toContain(
      'desk.md acknowledgement',
    );
  });

  it('is quiet on what another document of the type carries, and says what all lack once', () => {
    const plan = '# Business Continuity Plan\n\nThe office has twelve desks.';
    const recovery = '# Disaster Recovery Plan\n\nThe office has ten desks.';
    const tested =
      'The disaster recovery plan is tested every year in a tabletop exercise and improved after it.';
    const alone = contents({ 'policies/bcp.md': plan });
    expect(alone).toContain('bcp.md plan-testing');
    const both = contents({
      'policies/bcp.md': plan,
      'policies/drp.md': `${recovery}\n\n## Tests\n\n${tested}`,
    });
    expect(both).not.toContain('bcp.md plan-testing');
    expect(both.length).toBeGreaterThan(0);
    expect(both.filter((one) => one.startsWith('drp.md'))).toEqual([]);
    // A draft counts for nothing.
    const draft = `---\nstatus: draft\n---\n${recovery}\n\n## Tests\n\n${tested}`;
    expect(contents({ 'policies/bcp.md': plan, 'policies/drp.md': draft })).toContain('bcp.md plan-testing');
  });

  it('takes procedures on parts together', () => {
    const joiners = '# Onboarding procedure\n\nThe office has twelve desks.';
    const leavers =
      '# Offboarding procedure\n\nLeavers hand in their laptop, keys and badge on their last working day.';
    expect(contents({ 'procedures/in.md': joiners })).toEqual([]);
    const both = contents({ 'procedures/in.md': joiners, 'procedures/out.md': leavers });
    expect(both.length).toBeGreaterThan(0);
    expect(both).not.toContain('in.md equipment-return');
  });

  it('does not call missing what a sentence names in its own words, or what a scope states', () => {
    const description = (text: string, heading = 'Where it runs'): string[] =>
      contents({ 'system-description.md': `# System description\n\n## ${heading}\n\n${text}` });
    expect(description('The service runs in one region.')).toContain('system-description.md boundaries');
    // What stands below its name may be it, in words that are not understood.
    const below = 'Boundaries and interfaces';
    expect(description('The service runs in one region.', below)).not.toContain(
      'system-description.md boundaries',
    );
    expect(description('', below)).toContain('system-description.md boundaries');
    expect(
      description('In scope: the production accounts and the laptops of staff. Privacy is not in scope.'),
    ).not.toContain('system-description.md boundaries');
  });
});
