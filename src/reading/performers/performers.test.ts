import { describe, expect, it } from 'vitest';
import { deadlinesIn } from './deadlines.js';
import { performersIn } from './performers.js';

const OWN = {
  roles: ['Head of Platform', 'CISO', 'CTO', 'Compliance Manager', 'Hoofd Operations', 'Security Officer'],
  products: [
    'Cloud SQL',
    'Azure DevOps',
    'Azure Backup',
    'Microsoft Sentinel',
    'GitHub',
    'Defender for Cloud',
    'Guardey',
  ],
};

const read = (text: string, language: 'en' | 'nl'): string[] =>
  performersIn(text, language, OWN).map(({ text: who, act, kind }) => `${who}: ${kind} ${act}`);

describe('performersIn', () => {
  it.each([
    [
      'System owners review all accounts of Okta every quarter and the CISO signs the result.',
      ['System owners: somebody does', 'CISO: somebody does'],
    ],
    [
      'GitHub refuses a merge to main without the approval of a developer other than the author.',
      ['GitHub: product does', 'developer other than the author: somebody approves'],
    ],
    [
      'Access to production is granted after a Jira request approved by the Head of Platform.',
      ['Head of Platform: somebody approves'],
    ],
    [
      'The Compliance Manager leads a risk assessment every year and the CEO approves the register.',
      ['Compliance Manager: somebody does', 'CEO: somebody approves'],
    ],
    ['A job compares the ledger with the records of the bank every day.', ['job: job does']],
    [
      'Cloud SQL makes a backup every day; a failed backup pages the engineer on duty.',
      ['Cloud SQL: product does'],
    ],
    ['Keys are rotated every 90 days.', []],
    ['All staff complete the training every year.', ['staff: somebody does']],
    [
      'Every quarter the CTO and the CISO review the firewall rules.',
      ['CTO: somebody does', 'CISO: somebody does'],
    ],
    ['All employment contracts hold a confidentiality clause.', []],
    ['Customers are told within two days.', []],
    ['Administrator rights in GitHub are granted for at most 4 hours on approval in Slack.', []],
    ['Security signals of high severity page the engineer on duty.', []],
    ['Payments Operations reconciles totals every day.', ['Payments Operations: somebody does']],
    ['Elastic Stack keeps audit logs for a year.', ['Elastic Stack: product does']],
    [
      'GitHub blocks a merge until another engineer approved.',
      ['GitHub: product does', 'engineer: somebody approves'],
    ],
    [
      'Every change has a pull request approved by somebody other than the author.',
      ['somebody other than the author: somebody approves'],
    ],
    ['Incidents are recorded in GitHub and led by the CISO.', ['CISO: somebody does']],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });

  it.each([
    [
      'Toegang wordt alleen verleend na een aanvraag in TOPdesk die de CTO heeft goedgekeurd.',
      ['CTO: somebody approves'],
    ],
    [
      'Elke pull request in Azure DevOps wordt door een andere ontwikkelaar dan de auteur beoordeeld.',
      ['andere ontwikkelaar dan de auteur: somebody does'],
    ],
    [
      'Het Hoofd Operations test elk half jaar het terugzetten van de database.',
      ['Hoofd Operations: somebody does'],
    ],
    ['Elk kwartaal beoordeelt de Security Officer alle accounts.', ['Security Officer: somebody does']],
    [
      'Meldingen van Microsoft Sentinel met hoge ernst roepen de dienstdoende engineer op.',
      ['Microsoft Sentinel: product does'],
    ],
    [
      'Azure Backup maakt elke dag een back-up; mislukte taken geven een alarm bij het Hoofd Operations.',
      ['Azure Backup: product does'],
    ],
    ['Alle medewerkers volgen elk jaar de training in Guardey.', ['medewerkers: somebody does']],
    ['Logs in Log Analytics worden 12 maanden bewaard.', []],
    [
      'Beveiligingsincidenten worden in TOPdesk vastgelegd en door de Security Officer afgehandeld.',
      ['Security Officer: somebody does'],
    ],
    ['Accounts van vertrekkers worden binnen 24 uur uitgeschakeld.', []],
  ])('%s', (text, expected) => {
    expect(read(text, 'nl')).toEqual(expected);
  });
});

describe('deadlinesIn', () => {
  it.each([
    ['Access is removed within 8 hours after the last working day.', 'en', ['8 hours']],
    ['Audit logs are kept for 15 months.', 'en', []],
    ['Rights are granted for at most 4 hours.', 'en', []],
    ['A screen lock after 5 minutes.', 'en', []],
    ['Kritieke kwetsbaarheden worden binnen 7 dagen hersteld.', 'nl', ['7 dagen']],
    ['Logs worden 12 maanden bewaard.', 'nl', []],
  ] as const)('%s', (text, language, expected) => {
    expect(deadlinesIn(text, language).map((one) => one.text)).toEqual(expected);
  });
});
