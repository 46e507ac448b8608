import { beforeAll, describe, expect, it } from 'vitest';
import { offlineTemplate } from '../../src/authoring/offline-template.js';
import { policyType } from '../../src/catalog/policy-types.js';
import { playbookEntry } from '../../src/catalog/playbook.js';
import { lacksEvidence, stateSoFar } from '../../src/playbook/facts/state-so-far.js';
import { writeOffline } from '../../src/playbook/write-document.js';
import { openCompany, type Company } from './company-input.js';

/** A company with some policies elsewhere, a carved-out cloud, and a period that begins on 2027-01-01. */
describe('before the period of Vitaroute', () => {
  let company: Company;
  const page = (id: string): string => writeOffline(playbookEntry(id)!, company.input).text;
  const policy = (id: string): string => {
    const { snapshot, facts } = company.input;
    return offlineTemplate({ type: policyType(id)!, language: 'nl', snapshot, inScope: facts.inScope });
  };
  beforeAll(async () => {
    company = await openCompany('vitaroute', 'nl', 'test/companies');
  }, 120_000);

  it('misses no evidence, and counts an unknown population as nothing shown', () => {
    const { input } = company;
    const open = input.evidence.controls.filter(({ state }) => state === 'none');
    expect(open.length).toBeGreaterThan(0);
    expect(open.map((one) => stateSoFar(input, one))).toEqual(open.map(() => 'not-due'));
    expect(page('evidence-inventory')).toContain('Niets wat verschuldigd is ontbreekt.');
    expect(page('evidence-inventory')).toContain('geen populatie genoemd');
    expect(page('management-assertion')).not.toContain('missen bewijs');
  });

  it('misses it once the period runs', () => {
    const running = { ...company.input, today: '2027-02-01' };
    expect(running.evidence.controls.some((one) => lacksEvidence(running, one))).toBe(true);
  });

  it('says of a folder without policies what soc2.yaml says', () => {
    for (const id of ['control-mapping', 'documentation-gaps'])
      expect(page(id)).toContain('Volgens soc2.yaml is er wel beleid');
  });

  it('says which side of the boundary only of what is recorded', () => {
    expect(page('system-description')).toContain('welke producten onder software binnen de grens vallen');
    expect(page('system-description')).toMatch(/carve-out-methode erbuiten vallen .*Microsoft Azure/);
    expect(page('scope-questions')).toContain('zegt niet welke daarvan binnen de scope vallen');
  });

  it('does not say that controls stood still in a quarter outside the period', () => {
    expect(page('quarterly-self-assessment')).toMatch(/buiten de observatieperiode .* in werking zijn TB-01/);
  });

  it('gives a number of one system, or of a level that a promise names otherwise, only as a question', () => {
    expect(policy('data-retention')).toMatch(/\[CONFIRM: hoogstens 35 dagen\] in back-ups/);
    const levels = policy('incident-response');
    expect(levels).toMatch(
      /^\| Kritiek \| \[CONFIRM: 30 minuten \(SLA-2\), zelfde niveau\] \| \[CONFIRM: 4 uur\] \|$/m,
    );
  });
});
