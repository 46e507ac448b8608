import type { Language, Localised } from '../../catalog/types.js';

const say = (en: string, nl: string): Localised => ({ en, nl });

/** What tools are for, as the set-up proposes it, in Dutch. */
const DUTCH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'SSO and MFA': 'SSO en MFA',
    'E-mail, documents and accounts': 'E-mail, documenten en accounts',
    'Directory and devices': 'Gebruikers en apparaten',
    'Source control and code review': 'Versiebeheer en codereview',
    'Source control, build and tickets': 'Versiebeheer, build en tickets',
    'Build and deployment': 'Build en uitrol',
    Tickets: 'Tickets',
    'Support tickets': 'Supporttickets',
    'Metrics, traces and logs': 'Metingen, traces en logs',
    'Metrics and traces': 'Metingen en traces',
    'Metrics and alerts': 'Metingen en meldingen',
    'On-call and paging': 'Bereikbaarheidsdienst en oproepen',
    'Error tracking': 'Foutregistratie',
    'Metrics, logs and alerts': 'Metingen, logs en meldingen',
    'Log management': 'Logbeheer',
    'Audit log of AWS': 'Auditlog van AWS',
    'Threat detection in AWS': 'Detectie van dreigingen in AWS',
    'Log management and threat detection': 'Logbeheer en detectie van dreigingen',
    'Audit log of Google Cloud': 'Auditlog van Google Cloud',
    'Scanning of code and dependencies': 'Scannen van code en afhankelijkheden',
    'Updates of dependencies': 'Bijwerken van afhankelijkheden',
    'Vulnerability scanning': 'Kwetsbaarheidsscans',
    'Cloud security posture': 'Beveiligingsinstellingen van de cloud',
    'Endpoint protection': 'Bescherming van werkplekken',
    'Device management': 'Apparaatbeheer',
    Backups: 'Back-ups',
    'HR records': 'Personeelsadministratie',
    'HR records and onboarding': 'Personeelsadministratie en onboarding',
    'HR and payroll records': 'Personeels- en salarisadministratie',
    'Security awareness training': 'Bewustwordingstraining',
    'Internal chat': 'Interne chat',
    'Public status page': 'Openbare statuspagina',
    'Secure e-mail': 'Beveiligde e-mail',
    Documents: 'Documenten',
    'Password manager': 'Wachtwoordbeheer',
    Secrets: 'Geheimen',
    'Encryption keys': 'Encryptiesleutels',
    'Keys and secrets': 'Sleutels en geheimen',
    'Infrastructure as code': 'Infrastructuur als code',
    'Web application firewall and CDN': 'Webapplicatiefirewall en CDN',
    'Container platform': 'Containerplatform',
    'Data classification and retention': 'Classificatie en bewaring van gegevens',
  }),
);

/** The kinds of tools of the catalogue, in words. */
const AREAS: ReadonlyMap<string, Localised> = new Map(
  Object.entries({
    identity: say('Accounts and sign-in', 'Accounts en aanmelden'),
    'source-control': say('Source control', 'Versiebeheer'),
    'ci-cd': say('Build and deployment', 'Build en uitrol'),
    ticketing: say('Tickets', 'Tickets'),
    monitoring: say('Monitoring', 'Monitoring'),
    logging: say('Logging', 'Logging'),
    vulnerability: say('Vulnerabilities', 'Kwetsbaarheden'),
    endpoint: say('Workstations and devices', 'Werkplekken en apparaten'),
    backup: say('Backups', 'Back-ups'),
    hr: say('HR records', 'Personeelsadministratie'),
    training: say('Training', 'Training'),
    communication: say('Communication', 'Communicatie'),
    secrets: say('Keys and secrets', 'Sleutels en geheimen'),
    cloud: say('Cloud and infrastructure', 'Cloud en infrastructuur'),
    other: say('Other', 'Overig'),
  }),
);

/** What a tool is for, in a language; a text that is not ours stays as it was written. */
export function useIn(purpose: string, language: Language): string {
  return language === 'nl' ? (DUTCH.get(purpose) ?? purpose) : purpose;
}

/** What a tool is for, else what kind of tool it is. */
export function useOf(purpose: string | undefined, area: string | undefined): Localised {
  if (purpose !== undefined) return say(purpose, useIn(purpose, 'nl'));
  return AREAS.get(area ?? 'other') ?? say(area ?? '', area ?? '');
}
