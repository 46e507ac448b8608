import { describe, expect, it } from 'vitest';
import { TestCompany } from '../testing.js';

const EN = new TestCompany(
  { 'policies/access.md': '# Access Policy\n\n## Rules\n\nThe CTO owns this policy.\n' },
  'policies/access.md',
  'en',
);
const NL = new TestCompany(
  { 'policies/toegang.md': '# Toegangsbeleid\n\n## Regels\n\nDe CTO is eigenaar van dit beleid.\n' },
  'policies/toegang.md',
  'nl',
);
const kinds = (faults: readonly string[]): string[] => faults.map((one) => one.split(':')[0] ?? '');

describe('a refinement', () => {
  it.each([
    // who does what
    [
      'The CTO decides on the notification after hearing the Privacy Officer.',
      'The Privacy Officer decides on the notification after hearing the CTO.',
      'contradicted role',
    ],
    [
      'Exceptions are granted by the CTO and recorded by the Security Officer.',
      'The Security Officer grants exceptions, which the CTO recorded.',
      'contradicted role',
    ],
    // order, limits and what is joined
    [
      'The lead limits the damage and saves the logs before systems are restored.',
      'The lead limits the damage, restores systems and saves the logs.',
      'weakened condition',
    ],
    [
      'The CTO may extend the term once, by at most the same length.',
      'The CTO may extend the term once, by at least the same length.',
      'contradicted condition',
    ],
    [
      'Deletion needs the approval of the CTO and the Security Officer.',
      'Deletion needs the approval of the CTO or the Security Officer.',
      'contradicted condition',
    ],
    // a number that nobody asked for
    [
      'The passwords lie in a sealed envelope.',
      'The passwords lie in a sealed envelope and are replaced twice a year.',
      'invented frequency',
    ],
    // what was left out
    [
      'Administrators ask for the role in Jira with a reason.',
      'Administrators ask for the role in Jira.',
      'weakened condition',
    ],
    [
      'Access is removed the same day if the manager says so.',
      'Access is removed the same day.',
      'weakened condition',
    ],
    [
      'The CTO signs the list and files it in the access folder.',
      'The CTO signs the list.',
      'weakened condition',
    ],
    // what is left open
    [
      'Reviews follow within 5 working days of closure.',
      'We aim to follow up with reviews within 5 working days of closure.',
      'weakened force',
    ],
    [
      'Restores never go straight into production.',
      'Restores usually do not go straight into production.',
      'weakened force',
    ],
    [
      'Urgent changes may be released outside the window.',
      'Urgent changes and, in consultation with the CTO, other changes may be released outside the window.',
      'weakened exception',
    ],
  ])('“%s” to “%s”', (from, to, fault) => {
    expect(kinds(EN.changing(from, to))).toContain(fault);
  });

  it.each([
    [
      'The CTO decides on the notification after hearing the Privacy Officer.',
      'After hearing the Privacy Officer, the CTO decides on the notification.',
    ],
    [
      'The CTO approves exceptions that the Security Officer requests.',
      'Exceptions requested by the Security Officer are approved by the CTO.',
    ],
    [
      'Administrators ask for the role in Jira with a reason.',
      'Administrators ask for the role in Jira, stating why.',
    ],
    [
      'If the manager says so, access is removed the same day.',
      'Access is removed the same day when the manager says so.',
    ],
    [
      'Backups are made at 18:00 on Fridays and checked by the CTO.',
      'The CTO checks the backups, which are made every Friday at 6 p.m.',
    ],
  ])('keeps: “%s” to “%s”', (from, to) => {
    expect(EN.changing(from, to)).toEqual([]);
  });

  it.each([
    [
      'Over de melding beslist de CTO, die advies vraagt aan de Privacy Officer.',
      'Over de melding beslist de Privacy Officer, die advies vraagt aan de CTO.',
      'contradicted role',
    ],
    [
      'Uitzonderingen worden door de CTO verleend en door de Security Officer vastgelegd.',
      'Uitzonderingen worden door de Security Officer verleend en door de CTO vastgelegd.',
      'contradicted role',
    ],
    ['Beheerders vragen de rol aan met een reden.', 'Beheerders vragen de rol aan.', 'weakened condition'],
    [
      'Toegang vervalt dezelfde dag als de manager dat meldt.',
      'Toegang vervalt dezelfde dag.',
      'weakened condition',
    ],
    [
      'De evaluatie volgt binnen 5 werkdagen na sluiting.',
      'We streven naar een evaluatie binnen 5 werkdagen na sluiting.',
      'weakened force',
    ],
    [
      'Herstel gaat nooit rechtstreeks naar productie.',
      'Herstel gaat doorgaans niet rechtstreeks naar productie.',
      'weakened force',
    ],
    [
      'Spoedwijzigingen mogen buiten het venster.',
      'Spoedwijzigingen en, in overleg met de CTO, andere wijzigingen mogen buiten het venster.',
      'weakened exception',
    ],
  ])('“%s” to “%s”', (from, to, fault) => {
    expect(kinds(NL.changing(from, to))).toContain(fault);
  });

  it.each([
    [
      'Het team bekijkt de meldingen wekelijks in Grafana en maakt daarvan een overzicht.',
      'Het team bekijkt de meldingen in Grafana en maakt daarvan een weekoverzicht.',
    ],
    ['Uitzonderingen worden door de CTO verleend.', 'De CTO verleent uitzonderingen.'],
    [
      'De piketdienst wisselt elke maandag. Vijf leden van het team draaien mee in het rooster.',
      'Vijf leden van het team wisselen elkaar elke maandag af volgens het rooster van de piketdienst.',
    ],
    [
      'Back-ups starten om 18.00 uur op vrijdag en worden gecontroleerd door de CTO.',
      'De CTO controleert de back-ups, die vrijdags om 18.00 uur starten.',
    ],
  ])('keeps: “%s” to “%s”', (from, to) => {
    expect(NL.changing(from, to)).toEqual([]);
  });

  it('lets the user leave something out', () => {
    expect(
      EN.changing(
        'Administrators ask for the role in Jira with a reason.',
        'Administrators ask for the role in Jira.',
        'refine',
        ['drop the reason'],
      ),
    ).toEqual([]);
  });
});
