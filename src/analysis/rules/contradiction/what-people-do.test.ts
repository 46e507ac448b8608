import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

const policy = (title: string, ...sections: readonly string[]): string =>
  `# ${title}\n\n${sections.map((text, n) => `## Rules ${n + 1}\n\n${text}`).join('\n\n')}\n`;
const messages = (files: Record<string, string>): string[] =>
  checkFiles(files, 'contradiction').map(({ message }) => message.en);

describe('contradiction: who approves', () => {
  const first = policy('Vendor policy', 'The CFO shall approve every critical vendor.');

  it('compares sentences, tables and registers', () => {
    const table = policy(
      'Procurement policy',
      '| What | Approved by |\n| --- | --- |\n| Critical vendor | CTO |',
    );
    expect(messages({ 'policies/a.md': first, 'policies/b.md': table })).toEqual([
      'Approver of “Critical vendor”: CTO here, CFO in “Vendor policy”.',
    ]);
    const register =
      '# Vendor register\n\nNew critical vendors are entered after the CTO has approved them.\n';
    expect(messages({ 'policies/a.md': first, 'registers/vendors.md': register })).toEqual([
      'Approver of “critical vendors”: CTO here, CFO in “Vendor policy”.',
    ]);
  });

  it('is quiet on another thing, a deputy and a list', () => {
    for (const other of [
      'The CTO approves every ordinary vendor.',
      'When the CFO is away, the CTO approves every critical vendor.',
      'The CFO and the CTO approve every critical vendor.',
    ])
      expect(
        messages({ 'policies/a.md': first, 'policies/b.md': policy('Procurement policy', other) }),
      ).toEqual([]);
  });
});

describe('contradiction: forbidden and done', () => {
  const ban = 'Removable media are prohibited.';
  const done = 'Monthly backups are written to external hard drives.';

  it('reports what another text forbids', () => {
    expect(
      messages({
        'policies/a.md': policy('Acceptable use policy', ban),
        'policies/b.md': policy('Backup policy', done),
      }),
    ).toEqual(['“Removable media”: used or allowed here, forbidden in “Acceptable use policy”.']);
  });

  it('takes it for an exception in the same document, unless the ban has none', () => {
    expect(messages({ 'policies/a.md': policy('Acceptable use policy', ban, done) })).toEqual([]);
    expect(
      messages({ 'policies/a.md': policy('Acceptable use policy', `${ban} There are no exceptions.`, done) }),
    ).toEqual(['“Removable media”: used or allowed here, forbidden elsewhere in this document.']);
  });

  it('holds a rule without exceptions on reviews against a colleague who may go first', () => {
    const every =
      'Every production change shall be reviewed and approved by another engineer before it is merged. There are no exceptions.';
    const own =
      'The on-call engineer may merge their own fix, provided a second engineer reads it within two days.';
    expect(messages({ 'policies/a.md': policy('Change policy', every, own) })).toEqual([
      'Review before release: not for some here, for everybody elsewhere in this document.',
    ]);
  });
});

describe('contradiction: two tools', () => {
  const jamf = policy('Endpoint policy', 'All laptops are managed in Jamf.');

  it('reports another tool for the same work', () => {
    const kandji = policy('Onboarding procedure', 'New laptops are enrolled in Kandji by IT.');
    expect(messages({ 'policies/a.md': jamf, 'policies/b.md': kandji })).toEqual([
      'Device management: Kandji here, Jamf in “Endpoint policy”.',
    ]);
  });

  it('is quiet on other machines, other work, and two that are both listed', () => {
    const intune = policy('Onboarding procedure', 'Windows laptops are enrolled in Intune.');
    const macs = policy('Endpoint policy', 'Macs are managed in Jamf.');
    expect(messages({ 'policies/a.md': macs, 'policies/b.md': intune })).toEqual([]);
    const incidents = policy('Incident policy', 'All incidents are recorded in ServiceNow.');
    const changes = policy('Change policy', 'Every change is recorded in Jira.');
    expect(messages({ 'policies/a.md': incidents, 'policies/b.md': changes })).toEqual([]);
    const kandji = policy('Onboarding procedure', 'New laptops are enrolled in Kandji by IT.');
    const soc2 =
      'organisation: { name: A }\nreport: { type: I, categories: [security] }\ntools: [{ name: Jamf }, { name: Kandji }]\n';
    expect(messages({ 'soc2.yaml': soc2, 'policies/a.md': jamf, 'policies/b.md': kandji })).toEqual([]);
  });
});

describe('contradiction: encryption', () => {
  it('holds what is not encrypted against a promise, whichever key it stands under', () => {
    const soc2 = (text: string): string =>
      `organisation: { name: A }\nreport: { type: I, categories: [security] }\ncommitments:\n  - { id: C-1, text: "${text}" }\n`;
    const plain = policy('Data policy', 'A few carriers still deliver their files over plain FTP.');
    const both = (text: string): string[] => messages({ 'soc2.yaml': soc2(text), 'policies/a.md': plain });
    expect(both('Customer data is encrypted in transit and at rest.')).toEqual([
      'Encryption: not done here, promised in commitment C-1.',
    ]);
    expect(both('Customer data is encrypted at rest.')).toEqual([]);
  });
});

describe('contradiction: the same time from a later event', () => {
  const notice = (from: string): string =>
    policy('Incidents', `Customers are notified of a breach within 24 hours after ${from}.`);

  it('is told with both events, and only when both are named', () => {
    const found = (a: string, b: string): string[] =>
      messages({ 'policies/a.md': notice(a), 'policies/b.md': notice(b) });
    expect(found('discovery', 'confirmation')).toHaveLength(1);
    expect(found('confirmation', 'the report to the regulator')).toHaveLength(1);
    expect(found('discovery', 'discovery')).toEqual([]);
  });
});

describe('contradiction: what a cell allows', () => {
  it('is read as a sentence, when it names a thing', () => {
    const ban = policy(
      'Devices',
      'Company data is only opened on laptops and phones that are managed by IT.',
    );
    const table = (cell: string): string =>
      policy('Handbook', `| What | Rule |\n| --- | --- |\n| Phone | ${cell} |`);
    const found = (cell: string): string[] =>
      messages({ 'policies/a.md': ban, 'policies/b.md': table(cell) });
    expect(found('you may use your own phone for mail')).toEqual([
      '“own phone”: used or allowed here, forbidden in “Devices”.',
    ]);
    expect(found('you may use the company phone for mail')).toEqual([]);
  });
});
