import { describe, expect, it } from 'vitest';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { statementsOf } from './extract.js';
import type { Statement } from './types.js';

const all = (text: string): readonly Statement[] =>
  statementsOf(new DocumentParser().parse({ uri: 'file:///w/a.md', path: 'a.md', version: 1, text }));
const read = (text: string): string[] =>
  all(text).map(({ subject, bound, value, qualifiers }) => [subject, bound, value, ...qualifiers].join(' '));

describe('statementsOf', () => {
  it.each([
    ['Passwords have at least 14 characters.', 'password-length min 14'],
    ['Wachtwoorden bestaan uit minimaal 12 tekens.', 'password-length min 12'],
    ['Passwords of administrators have at least 20 characters.', 'password-length min 20 admin'],
    ['Passwords expire after 90 days.', 'password-rotation max 90'],
    ['Audit logs are retained for one year.', 'log-retention exact 365'],
    ['Logbestanden bewaren wij zes maanden.', 'log-retention exact 182.5'],
    ['Databases are backed up every hour.', 'backup-frequency exact 8760 database'],
    ['Backups are kept for 35 days.', 'backup-retention exact 35'],
    ['The recovery time objective of the platform is 4 hours.', 'recovery-time-objective max 4'],
    ['User access is reviewed every quarter.', 'access-review-cadence exact 4'],
    ['Privileged access is reviewed monthly.', 'access-review-cadence exact 12 admin'],
    ['Twice a year, in May and November, the owners review user access.', 'access-review-cadence exact 2'],
    ['Wij controleren elk kwartaal wie toegang heeft.', 'access-review-cadence exact 4'],
    [
      'Customers are notified of a breach within 72 hours of the breach being confirmed by the lead.',
      'incident-notification max 72 from:confirmation to-customers',
    ],
    ['Toegangsrechten worden elk half jaar beoordeeld.', 'access-review-cadence exact 2'],
    ['Customers are notified of a breach within 48 hours.', 'incident-notification max 48 to-customers'],
    ['Critical vulnerabilities are repaired within 7 days.', 'vulnerability-repair max 7 severity:critical'],
    ['A penetration test takes place every year.', 'penetration-test-cadence exact 1'],
    ['All staff complete security awareness training annually.', 'training-cadence exact 1'],
    ['All policies are reviewed at least annually.', 'policy-review-cadence min 1'],
    ['Idle sessions expire after 15 minutes.', 'session-timeout max 0.25'],
    ['A risk assessment is performed every year.', 'risk-assessment-cadence exact 1'],
    ['Critical vendors are reviewed every six months.', 'vendor-review-cadence exact 2 critical'],
    ['Access of leavers is revoked within 24 hours.', 'offboarding-time max 24'],
    [
      'Customer data is deleted within 30 days after the contract ends.',
      'data-retention-after-termination max 30',
    ],
    [
      'Restore tests are held every quarter; test restores run in staging.',
      'restore-test-cadence exact 4 non-production',
    ],
    ['Accounts are disabled on the second working day after the last day.', 'offboarding-time max 48'],
    ['Passwords are changed only when a leak is suspected.', 'password-rotation exact 0'],
    ['Wachtwoorden worden alleen gewijzigd bij een vermoeden van een lek.', 'password-rotation exact 0'],
    ['Meeting minutes are kept for three years.', 'record-retention exact 1095 record:meeting minutes'],
    [
      'We keep personnel files for two years after leaving.',
      'record-retention exact 730 from:leaving record:hr',
    ],
    ['New colleagues acknowledge the policies within 14 days.', 'acknowledgement-time max 14'],
    ['We ask everyone for a PCR.', 'for-all:pcr exact for-all'],
    ['Kim can bypass branch protection.', 'for-all:branch protection exact not-for-all'],
    ['Temps need no PCR.', 'for-all:pcr exact not-for-all'],
    ['The CISO owns the risk register.', 'owner:risk-register exact ciso'],
    ['Policies are approved by the CEO.', 'approver:policies exact ceo'],
    ['Eigenaar van het risicoregister is de CFO.', 'owner:risk-register exact cfo'],
  ])('%s', (text, expected) => {
    // A sentence by itself is too short to tell its language.
    const top = /^(?:Wacht|Log|Toeg|Eig)/.test(text) ? '---\nlanguage: nl\n---\n' : '';
    expect(read(`${top}# A\n\n${text}`)).toEqual([expected]);
  });

  it('holds what a document on one part of the systems states for that part', () => {
    expect(read('# Router and Switch Security Policy\n\nLogs are retained for 90 days.')).toEqual([
      'log-retention exact 90 in:network',
    ]);
    expect(read('# Router and Switch Security Policy\n\nPasswords have at least 14 characters.')).toEqual([
      'password-length min 14',
    ]);
    expect(read('# Wireless Policy\n\nPasswords have at least 14 characters.')).toEqual([
      'password-length min 14 wireless',
    ]);
  });

  it.each([
    'All access must be logged with user, time and action; logs reviewed monthly.',
    'Vendors send a written incident report within 5 business days.',
  ])('is not misled: %s', (text) => {
    expect(
      read(`# A\n\n${text}`).filter((one) => /^(?:access-review|incident-notification)/.test(one)),
    ).toEqual([]);
  });

  it('reads tables: labels, headers and the line above them', () => {
    const table =
      '# Sign-in\n\nPasswords meet these standards:\n\n| Setting | Value |\n| --- | --- |\n| Minimum length | 14 characters |';
    expect(read(table)).toEqual(['password-length min 14']);
    const repair =
      '# Vulnerabilities\n\n| Severity | Repair within |\n| --- | --- |\n| Critical | 7 days |\n| High | 30 days |';
    expect(read(repair)).toEqual([
      'vulnerability-repair max 7 severity:critical',
      'vulnerability-repair max 30 severity:high',
    ]);
    const bare = '# Vulnerabilities\n\n| Severity | Repair time (days) |\n| --- | --- |\n| High | 30 |';
    expect(read(bare)).toEqual(['vulnerability-repair max 30 severity:high']);
  });

  it('takes a row with a joined label for each of its things', () => {
    const row =
      '# Toegangsbeleid\n\n## Controle\n\n| Wat | Hoe vaak |\n| --- | --- |\n| Toegangsrechten op productie en kantoorsystemen | elk kwartaal |';
    expect(read(row)[0]).toBe('access-review-cadence exact 4 production');
  });

  it('reads a row by its heading, the title of the document and its label without what explains it', () => {
    const kept = (label: string): string =>
      `---\ntitle: Logs\n---\n\n## How long we keep them\n\n| Kind | Time |\n| --- | --- |\n| ${label} | 9 months |`;
    expect(read(kept('Audit (app, database, cloud)'))).toEqual(['log-retention exact 273.75']);
    expect(
      read('# A\n\n## Kept how long\n\n| What | Time |\n| --- | --- |\n| Invoices and offers | 7 years |'),
    ).toEqual(['record-retention exact 2555 record:financial', 'record-retention exact 2555 record:offers']);
  });

  it('parts a sentence with several severities', () => {
    expect(
      read(
        '# V\n\nCritical vulnerabilities are repaired within 7 days, high within 30 days and medium within 90 days.',
      ),
    ).toEqual([
      'vulnerability-repair max 7 severity:critical',
      'vulnerability-repair max 30 severity:high',
      'vulnerability-repair max 90 severity:medium',
    ]);
  });

  it.each([
    'Passwords had 8 characters until 2022.',
    'We plan to keep logs for two years.',
    'The bank asks for "passwords of at least 8 characters".',
    'Customers require passwords of 10 characters.',
    'For example, logs are kept for 30 days.',
    'Visitor logs are kept for six months.',
    'The phone needs a PIN of 6 characters or a password.',
    'Tickets are answered within 2 days.',
    'Records are kept for 5 years.',
    'Temps have no access to production.',
    'Passwords are changed when a leak is suspected.',
  ])('states nothing: %s', (text) => {
    expect(read(`# A\n\n${text}`)).toEqual([]);
  });

  it('gives places in the file, also after the text above has moved', () => {
    const parser = new DocumentParser();
    const text = '# A\n\nText.\n\n## B\n\nPasswords have at least 14 characters.';
    const lines = [text, `${text.slice(0, 5)}\n\nMore.\n${text.slice(5)}`].map((one) => {
      const document = parser.parse({ uri: 'file:///w/a.md', path: 'a.md', version: 1, text: one });
      return [
        one.split('\n').indexOf('Passwords have at least 14 characters.'),
        statementsOf(document)[0]?.range.start.line,
      ];
    });
    for (const [expected, found] of lines) expect(found).toBe(expected);
  });
});
