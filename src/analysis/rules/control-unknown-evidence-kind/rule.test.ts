import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('control-unknown-evidence-kind', () => {
  it('reports a kind that does not exist, with the one meant', () => {
    const controls = 'controls:\n  - { id: A-1, title: A, evidence: [user-acess-review, patch-records] }\n';
    const found = checkFiles({ 'controls.yaml': controls }, 'control-unknown-evidence-kind');
    expect(found).toMatchObject([{ data: { fix: 'replace', text: 'user-access-review' } }]);
  });

  it('reports once what a merge key brings into several controls', () => {
    const controls =
      'x: &x { evidence: [user-acess-review] }\ncontrols:\n  - { <<: *x, id: A-1 }\n  - { <<: *x, id: A-2 }\n';
    expect(checkFiles({ 'controls.yaml': controls }, 'control-unknown-evidence-kind')).toHaveLength(1);
  });
});
