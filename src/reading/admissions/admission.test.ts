import { describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { confirmForce } from '../force/confirm-force.js';
import { forceOf } from '../force/force.js';
import { admissionIn, chanceOfAdmission, type AdmissionKind } from './admission.js';

function read(text: string, language: Language): AdmissionKind | undefined {
  const force = confirmForce(forceOf(text, 'prose', language), text, 'prose', language);
  return admissionIn({ text, kind: 'prose', force, language });
}

// None of these stand in training/admissions. Seven more that stood here are not found any more, since sentences of handbooks
// are learned from: of those it is better to say nothing than to tell a story for a gap.
describe('an admission, whatever its words', () => {
  it.each([
    'The fire drill of 2024 was cancelled and no new date has been set.',
    'We have not been able to obtain an audit report from our payroll provider since 2023.',
    'Log retention on the staging cluster has not been set up yet.',
    'We do not have a standby for the phone system at the moment.',
    'The 2025 supplier assessment was never finished, as the questionnaire was not returned.',
    'Nobody has looked at the alerts of the old firewall since the administrator left.',
  ])('English: %s', (text) => {
    expect(read(text, 'en')).toBeDefined();
  });

  it.each([
    'Voor het facturatieportaal is dit nog niet geregeld.',
    'De bewaartermijnen op de testomgeving zijn nog niet ingesteld.',
    'In de loods is deze scheiding van taken vooralsnog niet haalbaar.',
  ])('Dutch: %s', (text) => {
    expect(read(text, 'nl')).toBeDefined();
  });

  it.each([
    // Admissions as well, but worded as pledges, good records and rules are: those would be told with them.
    'We have never paid a ransom and do not mean to.',
    'Whoever has not finished two weeks after the deadline gets a call.',
  ])('is not told of what may as well be none: %s', (text) => {
    expect(read(text, 'en')).toBeUndefined();
  });

  it('tells how something is not as it should be', () => {
    expect(read('De bewaartermijnen op de testomgeving zijn nog niet ingesteld.', 'nl')).toBe('planned');
    expect(read('We do not have a standby for the phone system at the moment.', 'en')).toBe('denied');
    expect(
      read(
        'De herziening die voor mei gepland stond, is doorgeschoven naar 2027 omdat de audit voorging.',
        'nl',
      ),
    ).toBe('otherwise');
  });
});

describe('a rule, a fact or an arrangement that only looks like one', () => {
  it.each([
    'Nobody approves their own expense claim.',
    'Passwords are never sent by e-mail.',
    'Without an approved ticket nothing is changed in production.',
    'This policy does not apply to machines that customers own.',
    'No production data may be copied to a laptop.',
    'We do not sell personal data.',
    'A request that has not been approved within five days lapses.',
    'Until the reference has been received, no badge is issued.',
    'The last restore test took place in June 2026 and met the target.',
    'All suppliers were assessed in 2025 and the reports are on file.',
    'We currently use two identity providers, one for staff and one for customers.',
    'The old data centre was closed in 2023.',
    'Visitors are accompanied at all times.',
    'The security officer reviews the exceptions every quarter.',
    'Staff who are still waiting for a key card report to reception.',
    'Nothing in this policy stands in the way of reporting to an authority.',
  ])('English: %s', (text) => {
    expect(read(text, 'en')).toBeUndefined();
  });

  it.each([
    'Niemand keurt zijn eigen declaratie goed.',
    'Wachtwoorden worden nooit per e-mail verstuurd.',
    'Zonder goedgekeurd ticket wijzigt er niets in productie.',
    'Dit beleid geldt niet voor apparaten van klanten.',
    'Productiegegevens mogen niet op een laptop staan.',
    'Wij verkopen geen persoonsgegevens.',
    'Zolang de referentie niet binnen is, wordt geen pas uitgegeven.',
    'De laatste hersteltest vond plaats in juni 2026 en haalde het doel.',
    'Alle leveranciers zijn in 2025 beoordeeld en de rapporten zijn bewaard.',
    'Wij gebruiken momenteel twee systemen voor aanmelden.',
    'Het oude datacentrum is in 2023 gesloten.',
    'Bezoekers worden altijd begeleid.',
    'De security officer beoordeelt de uitzonderingen ieder kwartaal.',
    'Niemand wordt benadeeld om een melding te goeder trouw.',
    // Of no consequence, or over: what handbooks are full of.
    'De meubels uit 2011 houden we.',
    'De eerste klant was een bakker uit Assen, die nog steeds klant is.',
  ])('Dutch: %s', (text) => {
    expect(read(text, 'nl')).toBeUndefined();
  });

  it('is neither a remark in brackets, nor a row, nor a line of its own about the document', () => {
    const text = 'The fire drill of 2024 was cancelled and no new date has been set.';
    const one = { text, kind: 'prose', force: 'denial', language: 'en' } as const;
    expect(admissionIn(one)).toBe('denied');
    expect(admissionIn({ ...one, kind: 'quote', force: 'example' })).toBe('denied');
    expect(admissionIn({ ...one, kind: 'row' })).toBeUndefined();
    expect(admissionIn({ ...one, force: 'metadata' })).toBeUndefined();
    expect(read('Outside counsel is at hand (not yet needed).', 'en')).toBeUndefined();
  });

  it('is read in the same way each time, however long', () => {
    const text = 'The review slipped again, as it did last year, and '.repeat(400);
    const one = { text, kind: 'prose', force: 'practice', language: 'en' } as const;
    const start = performance.now();
    const chance = chanceOfAdmission(one);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(chanceOfAdmission({ ...one })).toBe(chance);
  });
});
