import type { Localised } from '../../../catalog/types.js';
import type { Statement } from '../../statements/types.js';

/** The subjects of statements as a message names them. */
const SUBJECT_NAMES: Readonly<Record<string, Localised>> = {
  'password-length': { en: 'Password length', nl: 'Wachtwoordlengte' },
  'password-rotation': { en: 'Password expiry', nl: 'Geldigheid van wachtwoorden' },
  'log-retention': { en: 'Log retention', nl: 'Bewaartermijn van logs' },
  'log-review-cadence': { en: 'Log review', nl: 'Beoordeling van logs' },
  'backup-frequency': { en: 'Backup frequency', nl: 'Back-upfrequentie' },
  'backup-retention': { en: 'Backup retention', nl: 'Bewaartermijn van back-ups' },
  'recovery-time-objective': { en: 'Recovery time objective', nl: 'Hersteltijd (RTO)' },
  'recovery-point-objective': { en: 'Recovery point objective', nl: 'Maximaal dataverlies (RPO)' },
  'record-retention': { en: 'Retention of records', nl: 'Bewaartermijn' },
  'acknowledgement-time': { en: 'Acknowledgement of policies', nl: 'Bevestiging van beleid' },
  'access-review-cadence': { en: 'Access review', nl: 'Toegangsbeoordeling' },
  'incident-notification': { en: 'Incident notification', nl: 'Melding van incidenten' },
  'vulnerability-repair': { en: 'Repair of vulnerabilities', nl: 'Herstel van kwetsbaarheden' },
  'vulnerability-scan-cadence': { en: 'Vulnerability scans', nl: 'Kwetsbaarhedenscans' },
  'penetration-test-cadence': { en: 'Penetration test', nl: 'Penetratietest' },
  'training-cadence': { en: 'Security training', nl: 'Beveiligingstraining' },
  'training-new-hire': { en: 'Training of new staff', nl: 'Training van nieuwe medewerkers' },
  'policy-review-cadence': { en: 'Policy review', nl: 'Herziening van beleid' },
  'session-timeout': { en: 'Session time-out', nl: 'Sessietime-out' },
  'screen-lock': { en: 'Screen lock', nl: 'Schermvergrendeling' },
  'risk-assessment-cadence': { en: 'Risk assessment', nl: 'Risicobeoordeling' },
  'vendor-review-cadence': { en: 'Vendor review', nl: 'Leveranciersbeoordeling' },
  'offboarding-time': { en: 'Removal of access', nl: 'Intrekken van toegang' },
  'role-change-time': { en: 'Access after a change of role', nl: 'Toegang na functiewijziging' },
  'access-correction-time': {
    en: 'Removal after an access review',
    nl: 'Intrekken na een toegangsbeoordeling',
  },
  'emergency-change-review-time': {
    en: 'Review of emergency changes afterwards',
    nl: 'Beoordeling achteraf van spoedwijzigingen',
  },
  'subprocessor-notice': { en: 'Notice of new subprocessors', nl: 'Aankondiging van nieuwe subverwerkers' },
  'data-retention-after-termination': {
    en: 'Deletion of customer data',
    nl: 'Verwijderen van klantgegevens',
  },
  'restore-test-cadence': { en: 'Restore test', nl: 'Hersteltest' },
  'continuity-test-cadence': { en: 'Continuity test', nl: 'Continuïteitstest' },
  'incident-exercise-cadence': { en: 'Incident exercise', nl: 'Incidentoefening' },
  'incident-response-time': { en: 'Response to incidents', nl: 'Reactie op incidenten' },
  'lockout-attempts': { en: 'Lock-out after failed sign-ins', nl: 'Blokkering na mislukte aanmeldingen' },
  'key-rotation': { en: 'Key rotation', nl: 'Rotatie van sleutels' },
  'firewall-review-cadence': { en: 'Review of firewall rules', nl: 'Beoordeling van firewallregels' },
  'availability-target': { en: 'Availability', nl: 'Beschikbaarheid' },
  'phishing-test-cadence': { en: 'Phishing test', nl: 'Phishingtest' },
  'own-review': { en: 'Review of this document', nl: 'Herziening van dit document' },
  'own-owner': { en: 'Owner of this document', nl: 'Eigenaar van dit document' },
  'own-approver': { en: 'Approver of this document', nl: 'Goedkeurder van dit document' },
  'observation-start': { en: 'Begin of the observation period', nl: 'Begin van de observatieperiode' },
  'observation-end': { en: 'End of the observation period', nl: 'Einde van de observatieperiode' },
  person: { en: 'Who it is', nl: 'Wie het is' },
  approver: { en: 'Approver', nl: 'Goedkeurder' },
  owner: { en: 'Owner', nl: 'Eigenaar' },
};

/** How a message names what a statement is about: the thing as written, where it is known. */
export function nameOfStatement({ subject, shown }: Statement): Localised {
  const { en, nl } = nameOf(subject);
  return shown === undefined
    ? { en, nl }
    : { en: `${en} of “${shown.thing}”`, nl: `${nl} van “${shown.thing}”` };
}

/** How a message names a subject. */
export function nameOf(subject: string): Localised {
  const [kind = '', id = ''] = subject.split(':');
  if (kind === 'control') return { en: `Frequency of ${id}`, nl: `Frequentie van ${id}` };
  if (id === 'review-before-release') return { en: 'Review before release', nl: 'Beoordeling vóór vrijgave' };
  if (kind === 'for-all') {
    // A single word is a name in capitals.
    const object = id.includes(' ') ? id : id.toUpperCase();
    return { en: `Exceptions to “${object}”`, nl: `Uitzonderingen op “${object}”` };
  }
  return SUBJECT_NAMES[kind] ?? { en: kind, nl: kind };
}
