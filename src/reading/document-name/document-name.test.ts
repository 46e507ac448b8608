import { describe, expect, it } from 'vitest';
import { isDated, isDecisionName, readDocumentName } from './document-name.js';

describe('what a name says a document is', () => {
  it.each([
    ['21. 3rd Party Policy', 'policy'],
    ['Supplier Security Policy (SUP-POL-012)', 'policy'],
    ['Policy on the use of cloud services', 'policy'],
    ['Clean desk policy – Acme B.V.', 'policy'],
    ['Acme | Mobile device policy v2.1', 'policy'],
    ['Segregation of Duties Policy', 'policy'],
    ['Wachtwoordbeleid', 'policy'],
    ['Beleid voor logische toegang', 'policy'],
    ['[DRAFT] Key management policy', 'policy'],
    ['Leaver procedure', 'procedure'],
    ['Risk Assessment Methodology', 'procedure'],
    ['Uitdienstprocedure', 'procedure'],
    ['Procedure declaratieverwerking', 'procedure'],
    ['Beleid toegangsbeheer', 'policy'],
    ['Notulen directieoverleg', 'record'],
    ['Minutes of the security board', 'record'],
    ['Compliance review of the supplier policy', 'record'],
    ['Control mapping matrix', 'record'],
    ['Risk register', 'record'],
    ['Verwerkingsregister', 'record'],
    ['Incident report 2026-04', 'record'],
    ['Policies', 'index'],
    ['Policies and procedures', 'index'],
    ['Inhoudsopgave', 'index'],
    ['Architecture', 'none'],
    ['Security roadmap 2027', 'none'],
    ['Threshold policies API', 'none'],
    ['Architectuur van het portaal', 'none'],
    ['Les 2: veilig mailen', 'none'],
    ['Architecture policy', 'policy'],
  ])('%s', (name, kind) => {
    expect(readDocumentName(name)?.kind).toBe(kind);
  });

  it.each([
    'Offsite',
    'Senior engineer',
    'How we ship',
    'Our policy changed last week',
    'How to write a policy',
    'Feedback on our policy',
    '',
  ])('says nothing in “%s”', (name) => {
    expect(readDocumentName(name)).toBeUndefined();
  });

  it('tells what needs more to be believed', () => {
    expect(readDocumentName('Migration plan')).toEqual({ kind: 'plan', clear: false });
    expect(readDocumentName('Coding standard')).toEqual({ kind: 'standard', clear: false });
    expect(readDocumentName('Access review')).toEqual({ kind: 'record', clear: false });
  });

  it('takes any length of name in its stride', () => {
    const started = performance.now();
    readDocumentName('('.repeat(100_000));
    readDocumentName('policy of '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(100);
  });
});

it('knows what is of one day', () => {
  for (const name of ['2026-05-12', 'Notes 12 May', 'Review Q1 2026', '12-5 overleg'])
    expect(isDated(name), name).toBe(true);
  for (const name of ['Access control policy', '12. Breach policy', 'ISO 27001 policy'])
    expect(isDated(name), name).toBe(false);
});

it('knows notes on decisions', () => {
  expect(isDecisionName('ADR 7: cache keys')).toBe(true);
  expect(isDecisionName('Adrenaline policy')).toBe(false);
});
