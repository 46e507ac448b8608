import { beforeAll, describe, expect, it } from 'vitest';
import { openCompany, type Company } from '../../../test/playbook/company-input.js';
import { controlDesigns } from './control-design.js';
import { looseRegisters } from './loose-registers.js';

const companies = new Map<string, Company>();
const weaknesses = (name: string, id: string): string[] =>
  controlDesigns(companies.get(name)!.input)
    .find(({ control }) => control.id === id)!
    .weaknesses.map(
      ({ kind, slots }) =>
        `${kind}: ${slots.promise ?? slots.gap ?? slots.approver ?? slots.open ?? slots.others ?? ''}`,
    );

beforeAll(async () => {
  companies.set('ledgerline', await openCompany('ledgerline', 'en', 'test/companies'));
  companies.set('vitaroute', await openCompany('vitaroute', 'nl', 'test/companies'));
}, 120_000);

describe('weaknesses of a design', () => {
  it.each([
    ['ledgerline', 'BK-01', ['rpo: MSA-3']],
    ['ledgerline', 'IR-01', ['promise: MSA-2']],
    ['ledgerline', 'VM-02', ['severities: low']],
    ['ledgerline', 'EN-01', []],
    ['vitaroute', 'IR-01', ['promise: VWO-1']],
    ['vitaroute', 'TB-01', ['own-request: CTO']],
    ['vitaroute', 'BK-02', ['gap: Er is nog nooit een hersteltest gedaan']],
    ['vitaroute', 'WB-01', []],
  ])('of %s %s', (name, id, expected) => {
    expect(weaknesses(name, id)).toEqual(expected);
  });

  it('hold a recorded gap at the control it is about, and name the systems a review leaves out', () => {
    const [gap, others] = weaknesses('ledgerline', 'AC-02');
    expect(gap).toBe('gap: Two exceptions in the last report on access reviews');
    expect(others).toMatch(/CircleCI.*Jira/);
    expect(others).not.toMatch(/Okta|GitHub/);
  });
});

describe('registers that no control names', () => {
  it('are proposed to the controls they can serve, with what they lack', () => {
    const [changes, incidents] = looseRegisters(companies.get('ledgerline')!.input);
    expect(changes?.controls.map(({ id }) => id)).toEqual(['CM-01', 'CM-02', 'CM-03']);
    expect(changes?.rows).toBe(3);
    expect(changes?.lacking?.map(({ en }) => en)).toEqual([
      'who made the change',
      'the ticket it belongs to',
      'when it was approved',
      'the outcome of the tests',
    ]);
    expect(changes?.persons).toEqual(['R. Stein', 'T. Alvarez']);
    expect(incidents?.closedAtOnce).toEqual(['INC-31', 'INC-32']);
  });
});
