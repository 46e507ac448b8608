import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('finding-without-response', () => {
  it('reports findings without a response, except drafts', () => {
    const findings =
      'findings:\n  - { id: F-1, title: A, status: open }\n  - { id: F-2, title: B, status: open, response: Agreed. }\n  - { id: F-3, title: C, status: draft }\n  - { id: F-4, title: D, status: open, response: "[CONFIRM: cause]" }\n';
    expect(
      checkFiles({ 'findings.yaml': findings }, 'finding-without-response').map(({ data }) => data?.finding),
    ).toEqual(['F-1', 'F-4']);
  });
});
