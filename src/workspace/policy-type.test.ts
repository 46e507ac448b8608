import { describe, expect, it } from 'vitest';
import { detectPolicyType, typesNamedIn } from './policy-type.js';

describe('the type a name stands for', () => {
  it.each([
    ['Incidentbeleid', 'incident-response'],
    ['Continuiteitsplan', 'business-continuity'],
    ['Continuïteitsplan', 'business-continuity'],
    ['Continui\u0308teitsplan', 'business-continuity'],
    ['Access Control Policy', 'access-control'],
  ])('%s', (title, id) => {
    expect(detectPolicyType(undefined, title, 'x.md')?.id).toBe(id);
  });

  it.each(['Uitrol', 'Inzage', 'Feestbeleid'])('is none for “%s”', (title) => {
    expect(detectPolicyType(undefined, title, 'docs/x.md')).toBeUndefined();
  });

  it('is named by a part of a title that names several things', () => {
    expect(typesNamedIn('Continuïteit en back-up', 'x.md')).toContain('business-continuity');
  });
});
