import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

describe('missing-content', () => {
  it('reports critical contents as warnings and others as hints', () => {
    const found = checkFiles(
      { 'policies/access-control.md': `${IN_ORDER}# Access Control Policy\n\nThe office has twelve desks.` },
      'missing-content',
    );
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
    );
    expect(found.map(({ data }) => data?.content)).not.toContain('access-reviews');
    expect(checkFiles({ 'policies/lunch.md': '# Lunch\n\nAt noon.' }, 'missing-content')).toEqual([]);
  });
});
