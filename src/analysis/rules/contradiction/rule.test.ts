import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../testing/check-files.js';

describe('contradiction', () => {
  const files = {
    'policies/access-control.md':
      '# Access control policy\n\n## Passwords\n\nPasswords have at least 14 characters.',
    'policies/use.md': '# Acceptable use\n\nPasswords have at least 12 characters.',
  };

  it('reports the text that deviates from the governing policy, with both places', () => {
    const [found, ...more] = checkFiles(files, 'contradiction');
    expect(more).toEqual([]);
    expect(found?.uri).toBe('file:///w/policies/use.md');
    expect(found?.related?.map(({ uri }) => uri)).toEqual([
      'file:///w/policies/use.md',
      'file:///w/policies/access-control.md',
    ]);
    expect(found?.message.en).toBe(
      'Password length: at least 12 characters here, at least 14 characters in “Access control policy”.',
    );
  });

  it.each([
    ['Passwords have at least 14 characters.', 'The Wi-Fi password has at least 20 characters.'],
    ['Passwords have at least 14 characters.', 'USB sticks carry a password of at least 10 characters.'],
    [
      'Wachtwoorden hebben minstens 14 tekens.',
      'Het wachtwoord van het draadloze netwerk heeft minstens 20 tekens.',
    ],
    [
      'Passwords are changed every 90 days.',
      'Passwords of encrypted drives on tape are changed every 12 months.',
    ],
    [
      'All staff follow security training every year.',
      'Security champions follow security training every quarter.',
    ],
    [
      'A restore test of the backups takes place every quarter.',
      'The restore of keys from backup is tested every year.',
    ],
  ])('is quiet on other objects: %s / %s', (one, other) => {
    expect(
      checkFiles({ 'policies/a.md': `# A\n\n${one}`, 'policies/b.md': `# B\n\n${other}` }, 'contradiction'),
    ).toEqual([]);
  });

  it('takes what a policy on media says of passwords as said of media', () => {
    expect(
      checkFiles(
        {
          'policies/a.md': '# Access control policy\n\nPasswords have at least 14 characters.',
          'policies/b.md': '# Media protection policy\n\nPasswords have at least 12 characters.',
        },
        'contradiction',
      ),
    ).toEqual([]);
  });

  it('is quiet on the same value in other words, other conditions, and withdrawn policies', () => {
    const access = '# Access\n\nAccess of all users is reviewed every quarter.';
    for (const other of [
      'Access of all users is reviewed every three months.',
      'Access of administrators is reviewed every month.',
      'Toegangsrechten van gebruikers worden elk kwartaal beoordeeld.',
    ]) {
      expect(
        checkFiles({ 'policies/a.md': access, 'policies/b.md': `# B\n\n${other}` }, 'contradiction'),
      ).toEqual([]);
    }
    expect(
      checkFiles(
        {
          'policies/a.md': access,
          'policies/b.md': '---\nstatus: retired\n---\n# B\n\nAccess of all users is reviewed every year.',
        },
        'contradiction',
      ),
    ).toEqual([]);
  });

  it('says working days as the text does', () => {
    const [found] = checkFiles(
      {
        'policies/access-control.md':
          '# Access control policy\n\nAccess of leavers is revoked within 4 hours.',
        'policies/hr.md': '# HR\n\nAccess of leavers is revoked within 2 business days.',
      },
      'contradiction',
    );
    expect(found?.message).toEqual({
      en: 'Removal of access: at most 2 working days here, at most 4 hours in “Access control policy”.',
      nl: 'Intrekken van toegang: hier hoogstens 2 werkdagen, in “Access control policy” hoogstens 4 uur.',
    });
  });

  it('finds one across languages', () => {
    const found = checkFiles(
      {
        'policies/a.md': '# Access\n\nUser access is reviewed every quarter.',
        'policies/b.md':
          '# Toegang\n\nDe toegangsrechten van medewerkers worden elk half jaar beoordeeld door de manager.',
      },
      'contradiction',
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    ['Passwords expire after 60 days.', 'Passwords are changed only when a leak is suspected.'],
    [
      'We keep staff files for two years after leaving.',
      'Personnel records are kept for five years after departure.',
    ],
    [
      '| Kept | Time |\n| --- | --- |\n| Backups containing customer data | aged out within 20 days |',
      'Backups are kept for 60 days.',
    ],
    [
      'Customers are told within 12 hours after finding out about a breach.',
      'Customers are notified of a breach within 36 hours.',
    ],
    ['Branch protection applies, even for admins.', 'Owners can bypass branch protection.'],
    ['We ask everyone for a PCR.', 'Interns need no PCR.'],
  ])('reports: %s / %s', (one, other) => {
    expect(messages({ 'policies/a.md': `# A\n\n${one}`, 'policies/b.md': `# B\n\n${other}` })).toHaveLength(
      1,
    );
  });

  it.each([
    ['other records', 'Meeting minutes are kept for 3 years.', 'Training records are kept for 5 years.'],
    ['the same records twice', 'Visitor cards are kept for 1 year.', 'Visitor cards are kept for 12 months.'],
    [
      'a leaver’s end and another event',
      'Staff files are kept for 2 years after leaving.',
      'Staff files are kept for 9 years after creation.',
    ],
    ['another group of people', 'Interns need no PCR.', 'Interns need no VPN.'],
  ])('is quiet on %s: %s / %s', (_, one, other) => {
    expect(messages({ 'policies/a.md': `# A\n\n${one}`, 'policies/b.md': `# B\n\n${other}` })).toEqual([]);
  });

  it('takes an exception for part of its rule in one document, not in two', () => {
    const rule = '# A\n\nNo code goes live without another developer reviewing it.';
    const exception = 'In an emergency the on-call lead merges a hotfix change, which skips the approval.';
    expect(messages({ 'policies/a.md': rule, 'policies/b.md': `# B\n\n${exception}` })).toHaveLength(1);
    expect(messages({ 'policies/a.md': `${rule}\n\n## Later\n\n${exception}` })).toEqual([]);
  });

  const soc2 = (commitments: string): string =>
    `version: 1\norganisation: { name: Harbour B.V. }\nservices: [{ name: Quayside, type: saas-platform }]\nreport: { type: I, categories: [security] }\ncommitments:\n${commitments}`;
  const control = (statement: string, frequency: string): string =>
    `controls:\n  - { id: AC-07, title: Access review, statement: "${statement}", criteria: [CC6.3], owner: CTO, frequency: ${frequency}, status: implemented }\n`;
  const messages = (files: Record<string, string>): string[] =>
    checkFiles(files, 'contradiction').map(({ message }) => message.en);

  it('holds policies to promises', () => {
    expect(
      messages({
        'soc2.yaml': soc2(
          '  - { id: C-1, statement: "Customers are notified of a breach within 24 hours after discovery." }',
        ),
        'policies/a.md': '# Incidents\n\nWe notify customers of a breach within 3 days after discovery.',
      }),
    ).toEqual([
      'Incident notification: at most 3 days here, at most 24 hours in commitment C-1.',
      'Incident notification: at most 24 hours in commitment C-1, at most 3 days in policies/a.md:3.',
    ]);
  });

  it('lets a policy do more than was promised', () => {
    expect(
      messages({
        'soc2.yaml': soc2(
          '  - { id: C-1, statement: "Customers are notified of a breach within 72 hours." }',
        ),
        'policies/a.md': '# Incidents\n\nWe notify customers of a breach within 24 hours after discovery.',
      }),
    ).toEqual([]);
  });

  it('reads the values of a target that its sentence does not name', () => {
    expect(
      messages({
        'soc2.yaml': soc2(
          '  - { id: C-1, statement: "After a disaster the service comes back.", target: "RTO 8 hours, RPO 1 hour" }',
        ),
        'policies/a.md': '# Recovery\n\nThe recovery time objective (RTO) is 24 hours.',
      })[0],
    ).toBe('Recovery time objective: at most 24 hours here, at most 8 hours in commitment C-1.');
  });

  it('holds policies to controls, by ID and by matter, unless another role does it', () => {
    const controls = control('All user accounts are reviewed.', 'quarterly');
    const found = (text: string): string[] =>
      messages({ 'controls.yaml': controls, 'policies/a.md': `# A\n\n${text}` });
    expect(found('The register is looked through every month (AC-07).')).toEqual([
      'Frequency of AC-07: every month here, every quarter in control AC-07.',
    ]);
    expect(found('User access is reviewed once a year.')).toEqual([
      'Access review: every quarter in control AC-07, every year in policies/a.md:3.',
      'Access review: every year here, every quarter in control AC-07.',
    ]);
    expect(found('The Head of People reviews user access once a year.')).toEqual([]);
    expect(found('User access is reviewed at least annually.')).toEqual([]);
  });

  it('reports a control whose words give another rhythm than its frequency', () => {
    expect(
      messages({ 'controls.yaml': control('All accounts are reviewed every month.', 'quarterly') }),
    ).toEqual(['Frequency of AC-07: every month in control AC-07, every quarter in its own frequency.']);
  });

  it('holds the text to the front matter', () => {
    const front = '---\nowner: CISO\napprover: CTO\nreview: annual\n---\n# A\n\n';
    expect(messages({ 'policies/a.md': `${front}This policy is reviewed every two years.` })).toEqual([
      'Review of this document: every 2 years here, every year in the front matter.',
    ]);
    expect(messages({ 'policies/a.md': `${front}The COO owns this policy.` })).toEqual([
      'Owner of this document: coo here, ciso in the front matter.',
    ]);
    expect(messages({ 'policies/a.md': `${front}This policy is reviewed once a year.` })).toEqual([]);
    // What is read of the document as front matter is, `metadata-differs` reports.
    expect(
      messages({
        'policies/a.md': `${front}This policy is owned by the COO and approved by the CTO. It was last approved on 1 May 2026.`,
      }),
    ).toEqual([]);
    expect(
      messages({
        'policies/a.md': '# A\n\n| Owner | Version |\n|---|---|\n| CISO | 1.2 |\n\nThe COO owns this policy.',
      }),
    ).toEqual(['Owner of this document: coo here, ciso on line 5.']);
  });

  it('compares a table with prose, also in one section', () => {
    expect(
      messages({
        'policies/a.md':
          '# A\n\nPasswords have at least 14 characters.\n\n| Setting | Value |\n| --- | --- |\n| Password length | 10 characters |',
      }),
    ).toHaveLength(1);
  });

  it.each([
    [
      'a shorter time from a later event',
      'We notify customers of a breach within 24 hours after confirmation.',
      'We notify customers of a breach within 72 hours after discovery.',
    ],
    [
      'another kind of data',
      'Audit logs are kept for 90 days.',
      'Financial audit logs are kept for seven years.',
    ],
    [
      'another training',
      'New employees complete the security training within a week of hire.',
      'New employees complete the AML training within 30 days of hire.',
    ],
    ['another system', 'The RTO of the portal is 4 hours.', 'The RTO of the archive is 3 days.'],
    [
      'a plan',
      'Passwords have at least 14 characters.',
      'From next year passwords will have at least 16 characters.',
    ],
    ['a month as days', 'Backups are kept for one month.', 'Backups are kept for 30 days.'],
    ['thousands', 'Backups are kept for 1,095 days.', 'Backups are kept for 1095 days.'],
    [
      'a stricter cadence',
      'User access is reviewed at least quarterly.',
      'User access is reviewed every month.',
    ],
    [
      'documents on vendors',
      'Critical vendors are reviewed every quarter.',
      '| Document | Next review | Cycle |\n| --- | --- | --- |\n| Vendor policy | 2027-01-10 | Semi-annual |',
    ],
  ])('is quiet on %s', (_, one, other) => {
    expect(messages({ 'policies/a.md': `# A\n\n${one}`, 'policies/b.md': `# B\n\n${other}` })).toEqual([]);
  });

  it.each([
    [
      'a day named against days after it',
      'When somebody leaves, every account is closed by 6 pm on the final day.',
      'Access of leavers is removed within two business days of departure.',
      'Removal of access: at most 2 working days here, on the last working day in “A”.',
    ],
    [
      'working days against hours',
      'Access of leavers is revoked within 24 hours of departure.',
      'Access of leavers is revoked within two business days of departure.',
      'Removal of access: at most 2 working days here, at most 24 hours in “A”.',
    ],
    [
      'a longer time from a later event',
      'We notify customers of a breach within 24 hours after discovery.',
      'We notify customers of a breach within 72 hours after it has been confirmed.',
      'Incident notification: at most 72 hours after confirmation here, at most 24 hours after discovery in “A”.',
    ],
    [
      'the last day against the return of things',
      'Bij vertrek gaat alles dicht op de laatste werkdag om 17.00 uur.',
      '| Stap | Wanneer |\n| --- | --- |\n| Accounts van de vertrekker blokkeren | binnen 3 werkdagen na inlevering van de laptop |',
      'Removal of access: at most 3 working days after things are handed in here, on the last working day in “A”.',
    ],
    [
      'all rows of a table',
      '| System | Kept backups |\n| --- | --- |\n| Wiki | 30 days |\n| Mail | 30 days |',
      'Backups are kept for 90 days.',
      'Backup retention: 90 days here, 30 days in “A”.',
    ],
    [
      'a database by another name',
      '| What | Kept backups |\n| --- | --- |\n| Aurora | 35 days |\n| Wiki | 90 days |',
      'Database snapshots are purged after 30 days.',
      undefined,
    ],
    [
      'records of any kind',
      '## Retention periods\n\n| Record | Kept |\n| --- | --- |\n| Payslips and annual statements | 7 years |',
      'Payslips are kept for five years.',
      undefined,
    ],
    [
      'who may be told in other words',
      'Customers hear from us no later than 24 hours after we first suspect a breach.',
      'When customer data was involved we tell each customer within 72 hours of having confirmed it.',
      undefined,
    ],
    [
      'a sentence that points to its heading',
      'We restore a backup every quarter, by the restore drill.',
      '## Restore drill\n\nWe do this once a year, in November, and when the database engine changes.',
      'Restore test: every quarter here, every year in “B”.',
    ],
    [
      'classes by letter',
      'Class A vendors are reassessed every year.',
      'We assess class A suppliers every two years.',
      undefined,
    ],
  ])('reports %s', (_, one, other, message) => {
    const [found, ...more] = messages({
      'policies/a.md': `# A\n\n${one}`,
      'policies/b.md': `# B\n\n${other}`,
    });
    expect([found === undefined, more]).toEqual([false, []]);
    if (message !== undefined) expect(found).toBe(message);
  });

  it.each([
    [
      'two working days and 48 hours',
      'Access of leavers is revoked within two business days of departure.',
      'Access of leavers is revoked within 48 hours of departure.',
    ],
    [
      'the last day and a few hours after it',
      'Accounts of leavers are disabled by the end of the last working day.',
      'Access of leavers is removed within 4 hours of departure.',
    ],
    [
      'a table of which one row agrees',
      '| System | Kept backups |\n| --- | --- |\n| Wiki | 30 days |\n| Mail | 90 days |',
      'Backups are kept for 90 days.',
    ],
    [
      'tables on other systems',
      '| System | Kept backups |\n| --- | --- |\n| Wiki | 30 days |\n| Mail | 30 days |',
      '| System | Kept backups |\n| --- | --- |\n| Shop | 90 days |\n| Till | 90 days |',
    ],
    [
      'classes by other letters',
      'Class A vendors are reassessed every year.',
      'We assess class B suppliers every two years.',
    ],
  ])('is quiet on %s as well', (_, one, other) => {
    expect(messages({ 'policies/a.md': `# A\n\n${one}`, 'policies/b.md': `# B\n\n${other}` })).toEqual([]);
  });

  it('holds the measures of a register to policies, those that are taken', () => {
    const policy = { 'policies/a.md': '# A\n\nCritical vendors are reviewed every year.' };
    const register = (state: string): string =>
      `# Risk register\n\n| # | Risk | Measure | State |\n| --- | --- | --- | --- |\n| 1 | A supplier fails | Will review critical suppliers every two years | ${state} |`;
    expect(messages({ ...policy, 'registers/risks.md': register('running') })).toEqual([
      'Vendor review: every 2 years here, every year in “A”.',
    ]);
    expect(messages({ ...policy, 'registers/risks.md': register('planned') })).toEqual([]);
  });

  it('holds how often is backed up to what may be lost', () => {
    const nightly = 'The databases are backed up every night.';
    const promise = soc2('  - { id: C-1, statement: "The recovery point objective (RPO) is 1 hour." }');
    const found = (text: string): string[] =>
      messages({ 'soc2.yaml': promise, 'policies/a.md': `# A\n\n${text}` });
    expect(found(nightly)).toEqual([
      'Backup frequency: every day here, while at most 1 hour of data may be lost (recovery point objective) in commitment C-1.',
    ]);
    expect(found(`${nightly} The databases are replicated to another region.`)).toEqual([]);
    expect(found('The databases are backed up every hour.')).toEqual([]);
    expect(
      found(
        '| System | RPO |\n| --- | --- |\n| Shop | 1 hour |\n| Archive | 24 hours |\n\nThe archive is backed up every night.',
      ).filter((message) => message.includes('elsewhere')),
    ).toEqual([]);
  });

  it('holds a general aim to the promise on one service', () => {
    expect(
      messages({
        'soc2.yaml': soc2(
          '  - { id: C-1, text: "After a disaster the service is restored within 4 hours." }',
        ),
        'policies/a.md': '# A\n\nIf the region is gone we aim to be back within 8 hours.',
      })[0],
    ).toBe('Recovery time objective: at most 8 hours here, at most 4 hours in commitment C-1.');
  });

  it('says two years as two years', () => {
    expect(
      messages({
        'policies/a.md': '# A\n\nA penetration test is performed every year.',
        'policies/b.md': '# B\n\nA penetration test takes place every two years.',
      })[0],
    ).toContain('every 2 years');
  });
});
