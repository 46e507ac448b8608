import { describe, expect, it } from 'vitest';
import { EVIDENCE_KIND_IDS } from './evidence-kind-ids.js';
import { meantEvidenceKind } from './meant-evidence-kind.js';

describe('the kind of evidence that a name stands for', () => {
  it('is found by its words, in whatever spelling', () => {
    for (const [name, kind] of [
      ['vulnerability-scan', 'vulnerability-scan-reports'],
      ['Log review', 'log-review-records'],
      ['restore_tests', 'restore-test-results'],
      ['training-completion', 'training-completion-records'],
      ['Access reviews', 'user-access-review'],
      ['change-ticket', 'change-tickets'],
    ] as const)
      expect(meantEvidenceKind(name)).toBe(kind);
    for (const id of EVIDENCE_KIND_IDS) expect(meantEvidenceKind(id)).toBe(id);
  });

  it('is not guessed where one word, several kinds or none could be meant', () => {
    for (const name of ['tickets', 'register', 'change log', 'user list', 'configuration', ''])
      expect(meantEvidenceKind(name)).toBe(name);
  });
});
