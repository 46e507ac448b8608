import { describe, expect, it } from 'vitest';
import { TestCompany } from './testing.js';

const EN = new TestCompany(
  {
    'soc2.yaml': `version: 1
organisation: { name: Harrow Desk, people: [{ name: Ida Moss, role: Head of Infrastructure }, { name: Per Lund, role: CTO }, { name: Ann Roe, role: Data Protection Lead }] }
tools: [{ name: Grafana, purpose: Dashboards and alerting }, { name: Jira, purpose: Tickets }]
subserviceOrganisations: [{ name: Nordwall, services: [external penetration testing firm] }]
report: { type: II, categories: [security] }
`,
    'policies/vendors.md': `# Vendor Policy

Vendors shall show an ISO 27001 certificate or a Fernwood Trust Mark certification every year. Vendors return our data within 30 days after the contract ends.
`,
    'policies/access.md': `# Access Policy

## Keys

The encryption keys are kept in a secret store. Only the Head of Infrastructure can read the encryption keys. Shared accounts are not allowed. The ticketing system is Jira. The Head of Infrastructure keeps the alerting rules.

Customer data is deleted within 45 days after the customer leaves.
`,
  },
  'policies/access.md',
  'en',
);

const NL = new TestCompany(
  {
    'soc2.yaml': `version: 1
organisation: { name: Lindewerf, people: [{ name: Ida Mos, role: Hoofd Infrastructuur }, { name: Per Lund, role: CTO }] }
tools: [{ name: Grafana, purpose: Dashboards en meldingen }]
report: { type: II, categories: [security] }
preferences: { language: nl }
`,
    'policies/leveranciers.md': `# Leveranciersbeleid

Leveranciers tonen elk jaar een ISO 27001-certificaat. De leverancier geeft gegevens terug binnen 30 dagen na het einde van het contract.
`,
    'policies/toegang.md': `# Toegangsbeleid

## Sleutels

De versleutelingssleutels staan in een kluis. Alleen het Hoofd Infrastructuur kan de versleutelingssleutels lezen. Gedeelde accounts zijn niet toegestaan. Het Hoofd Infrastructuur beheert de meldingen.

Een externe pentester test de applicatie elk jaar.
`,
  },
  'policies/toegang.md',
  'nl',
);

describe('what nobody states, without a name to look up', () => {
  it.each([
    ['Events from both clouds are compared in our log correlation platform.', 'tool'],
    ['Outgoing mail passes a data loss prevention gateway.', 'tool'],
    ['Laptops report to a posture assessment tool.', 'tool'],
    ['An outsourced SOC watches the alerts at night.', 'role'],
    ['In a severe incident the cyber insurer is told as well.', 'role'],
    ['An external forensics lab keeps the disk images.', 'role'],
    ['Our hosting is covered by a Cyber Harbour Plus certificate.', 'certificate'],
    ['We hold the Golden Gate Security trustmark.', 'certificate'],
    ['Only the CTO can rotate the encryption keys.', 'promise'],
    ['Only the Data Protection Lead may mute the alerting rules.', 'promise'],
    ['It rains often; Nightjar scans the folders for secrets.', 'name'],
    ['Printed pages are shredded to level P-4.', 'number'],
    ['A vendor deletes our data within 45 days after the end of the contract.', 'time'],
  ])('%s', (text, what) => {
    expect(EN.adding(text).map((one) => one.split(':')[0])).toContain(`invented ${what}`);
  });

  it.each([
    'The ticketing system shows who asked for access.',
    'Tickets are kept in one tool.',
    'The alerting platform is Grafana.',
    'The external penetration testing firm Nordwall reports what it finds.',
    'External auditors get access to what they ask for.',
    'Only the Head of Infrastructure may read the encryption keys.',
    'The encryption keys can be read only by the Head of Infrastructure.',
    'Vendors show their ISO 27001 certificate every year.',
  ])('states nothing new: %s', (text) => {
    expect(EN.adding(text)).toEqual([]);
  });

  it.each([
    ['Gebeurtenissen worden vergeleken in een logcorrelatieplatform.', 'tool'],
    ['Servers worden gecontroleerd met een kwetsbaarhedenscanner.', 'tool'],
    ['Buiten kantoortijd kijkt een extern SOC mee.', 'role'],
    ['Bij een ernstig incident wordt de cyberverzekeraar ingelicht.', 'role'],
    ['Een forensisch bureau onderzoekt de schijven.', 'role'],
    ['Onze hosting heeft het keurmerk Veilig Datacenter.', 'certificate'],
    ['Wij zijn gecertificeerd volgens de Zorg Data Code.', 'certificate'],
    ['Alleen de CTO kan de versleutelingssleutels vervangen.', 'promise'],
  ])('%s', (text, what) => {
    expect(NL.adding(text).map((one) => one.split(':')[0])).toContain(`invented ${what}`);
  });

  it.each([
    'Het Hoofd Infrastructuur is de enige die de versleutelingssleutels kan lezen.',
    'De externe pentester krijgt een eigen account.',
    'Alleen het Hoofd Infrastructuur mag de versleutelingssleutels lezen.',
    'Externe partijen krijgen geen toegang tot de kluis.',
    'Het systeem is alleen op afspraak bereikbaar.',
  ])('states nothing new: %s', (text) => {
    expect(NL.adding(text)).toEqual([]);
  });
});

describe('what another line rules out', () => {
  it.each(['Contractors of one agency may use a common account.', 'Visitors may use a shared login.'])(
    '%s',
    (text) => {
      expect(EN.adding(text).join()).toMatch(/^contradicted/);
    },
  );
  it.each([
    'Inhuurkrachten mogen een gezamenlijk account gebruiken.',
    'De nachtdienst mag een groepsaccount gebruiken.',
  ])('%s', (text) => {
    expect(NL.adding(text).join()).toMatch(/^contradicted/);
  });
});
