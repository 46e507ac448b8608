import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const SOC2 =
  'version: 1\norganisation: { name: Harbour B.V. }\nservices: [{ name: Quayside, type: saas-platform }]\nsubserviceOrganisations: [{ name: Interxion }]\nreport: { type: I, categories: [security] }\n';
const names = (text: string, soc2 = SOC2): unknown[] =>
  checkFiles({ 'soc2.yaml': soc2, 'policies/a.md': `# Conduct\n\n${text}` }, 'foreign-company').map(
    ({ data }) => data?.name,
  );

describe('foreign-company', () => {
  it('reports a name that acts as the company', () => {
    expect(names('Brightwater employees must lock their screens.')).toEqual(['Brightwater']);
    expect(
      names('Brightwater reserves the right to look at its systems. Brightwater is committed to security.'),
    ).toEqual(['Brightwater']);
  });

  it('reports a name that no text knows, once, where a rule is for it', () => {
    expect(names('3.1 Brightwater shall inform its clients by letter.')).toEqual(['Brightwater']);
    expect(names('Plasmeer Software B.V. stelt dit beleid beschikbaar aan alle medewerkers.')).toEqual([
      'Plasmeer',
    ]);
    // A product of the company's own is named again.
    expect(names('Brightwater shall log each call. Alerts of Brightwater go to the team.')).toEqual([]);
    expect(names('Onboarding shall be finished in a week.')).toEqual([]);
  });

  it('tells a name once, in its longest form', () => {
    expect(
      names('Employees of Brightwater Cloud must also report it. Brightwater Cloud staff sign first.'),
    ).toEqual(['Brightwater Cloud']);
  });

  it('is quiet about the company, its services and providers, and about words', () => {
    expect(names('Harbour employees must lock their screens.')).toEqual([]);
    expect(names('Quayside personnel must wear a badge. Interxion staff are let in.')).toEqual([]);
    expect(names('Temporary employees must sign. We hire temporary staff.')).toEqual([]);
    expect(names('Engineering employees must use a key. HR staff are trained.')).toEqual([]);
  });
});
