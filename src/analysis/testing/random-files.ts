import fc from 'fast-check';
import { fingerprintOf } from '../answers/fingerprint.js';

/** Pieces that random workspaces are made of: each is there because some rule looks at it. */
export const PATHS = [
  'policies/access.md',
  'policies/logging.md',
  'policies/info.md',
  'procedures/review.md',
  'notes/b.md',
  'README.md',
  'policies/deep/x.md',
];
export const KEYS = [
  'title: Access Control Policy',
  'title: Logging',
  'type: access-control',
  'type: logging-monitoring',
  'type: nonsense',
  'owner: CISO',
  'approver: CTO',
  'approver: CISO',
  'version: 1',
  'approved: 2026-01-01',
  'approved: 2024-01-01',
  'approved: soon',
  'review: annual',
  'nextReview: 2026-02-01',
  'status: draft',
  'status: retired',
  'status: approved',
  'satisfies: {TSC: [CC6.1, CC9.9]}',
  'satisfies: {TSC: [A1.1, CC7.2]}',
  'satisfies: [CC6.2',
  'controls: [AC-01, AC-77]',
  'language: nl',
];
export const SECTIONS = [
  '## Passwords\n\nPasswords have at least 14 characters.',
  '## Passwords\n\nPasswords have at least 12 characters. (CC6.1)',
  '## Logs\n\nLogs are kept for 12 months.',
  '## Logs\n\nAudit logs are kept for 90 days (LM-01).',
  '## Access reviews\n\nSystem owners review all accounts every quarter and remove what is not needed (AC-01). (CC6.2)',
  '## Access reviews\n\nUser access is reviewed every six months.',
  '## Links\n\nSee [access](access.md#passwords) and [logging](../policies/logging.md#logs) and [gone](gone.md).',
  '## Links\n\nSee [notes](../notes/b.md#links-1), [picture](../img/a.png) and [folder](../notes).',
  '## To do\n\nThe owner is TBD.',
  '## Vague\n\nAlerts are reviewed periodically and escalated as appropriate.',
  '<!-- attest-ignore placeholder: later -->\n\nThe date is TBD.',
  '<!-- attest-ignore-next-line vague-wording, nonsense -->\nAlerts are reviewed regularly.',
  '<!-- attest-ignore-file dangling-link -->',
  '## Capacity\n\nWe do not currently forecast capacity. (A1.1)',
  '## Empty',
  '## Tools\n\nAlerts go through PagerDuty to the engineer on call.',
  '## Controls\n\nControl AC-02 and LM-01 and AC-99 apply.',
  '## Toegang\n\nToegangsrechten worden elk half jaar beoordeeld door de systeemeigenaar.',
  '## Encryptie\n\nAlle gegevens worden versleuteld met AES-256. (CC6.7)',
  '| Setting | Value |\n| --- | --- |\n| Minimum password length | 10 characters |\n| Logs kept for | 30 days |',
];
export const CONFIGS = [
  'report: { categories: [security] }',
  'report: { categories: [security, availability] }\ntools: [{name: PagerDuty}]',
  'rules: { placeholder: error, dangling-link: off }\nreport: { categories: [security, privacy] }',
  'ignore: [notes/**]\ntools: [{name: Okta}]',
  'ignore: ["policies/deep/**"]\ncommitments: [{id: S1, statement: Fast, controls: [AC-01]}]',
  'report: [',
  'subserviceOrganisations: [{name: AWS, report: {periodEnd: 2024-01-01, path: img/a.png}}]',
];
export const CONTROLS = [
  'controls: []',
  'controls:\n  - {id: AC-01, title: Access review of accounts, criteria: [CC6.2], policies: [policies/access.md#access-reviews], evidence: [user-access-review]}\n',
  'controls:\n  - {id: AC-01, title: A, owner: CISO, frequency: annual}\n  - {id: AC-01, title: B, criteria: [CC9.9]}\n  - {id: LM-01, title: Logs are kept centrally for a year, status: planned, criteria: [CC7.2], policies: [policies/gone.md]}\n',
  'controls:\n  - {id: LM-01, title: Central logging of production systems, statement: Logs are collected and kept, policies: [policies/logging.md], evidence: [nonsense]}\n',
];
export const FINDINGS = [
  'findings: []',
  'findings: [{id: F1, title: T, status: open, remediation: {due: 2026-01-01}}]',
  'findings: [{id: F1, title: T, status: draft}]',
];

const given = 'why: W, by: A, date: 2026-03-01';
const PASSWORDS = fingerprintOf('Passwords have at least 14 characters.');
const PASSWORD_SECTION = fingerprintOf('Passwords\nPasswords have at least 14 characters.');
const LOG_SECTION = fingerprintOf('Logs\nLogs are kept for 12 months.');
/** Answers of people: on texts that random documents hold, hold no more, or hold at another path. */
export const ANSWERS = [
  'answers: []',
  `answers:\n  - {answer: stated-here, document: policies/access.md, content: session-timeout, ${given}, fingerprint: ${PASSWORDS}}\n`,
  `answers:\n  - {answer: stated-here, document: policies/moved.md, content: access-reviews, ${given}, fingerprint: ${PASSWORDS}}\n  - {answer: does-not-apply, document: policies/access.md, content: least-privilege, ${given}, fingerprint: x}\n`,
  `answers:\n  - {answer: wrong-link, document: policies/deep/x.md, criterion: CC6.1, ${given}, fingerprint: ${PASSWORD_SECTION}}\n  - {answer: wrong-link, document: gone.md, criterion: CC7.2, ${given}, fingerprint: ${LOG_SECTION}}\n`,
  `answers:\n  - {answer: stated-elsewhere, document: policies/access.md, content: access-reviews, place: policies/logging.md#logs, ${given}, fingerprint: ${LOG_SECTION}}\n  - {answer: stated-elsewhere, document: policies/logging.md, content: log-review, place: moved.md#passwords, ${given}, fingerprint: ${PASSWORD_SECTION}}\n`,
];

/** The text of a random document. */
export const randomDocument = fc
  .tuple(fc.subarray(KEYS), fc.array(fc.constantFrom(...SECTIONS), { maxLength: 5 }), fc.nat(3))
  .map(
    ([keys, sections, blank]) =>
      `${keys.length > 0 ? `---\n${keys.join('\n')}\n---\n` : ''}# Title\n${'\n'.repeat(blank)}${sections.join('\n\n')}\n`,
  );
