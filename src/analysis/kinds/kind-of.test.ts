import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { readDocument } from '../testing/answers-text.js';
import { checkFiles } from '../testing/check-files.js';
import { kindOf } from './kind-of.js';

const kind = (path: string, text: string): string => kindOf(readDocument(path, text)).kind;

describe('what a file is', () => {
  it.each([
    // By title.
    ['sections/21.md', '# 21. Fourth Party Policy\n\nText.', 'policy'],
    ['SUP-POL-2.md', '# Sub-processor Policy (SUP-POL-002)\n\nText.', 'policy'],
    ['x/y.md', '# Wachtwoordbeleid\n\nTekst.', 'policy'],
    ['x/z.md', '# Beleid voor thuiswerken\n\nTekst.', 'policy'],
    ['Risk_Methodology.md', '# Risk Assessment Methodology\n\nText.', 'procedure'],
    ['joiners/index.md', '---\ntitle: Joiner procedure\n---\n\nText.', 'procedure'],
    ['incident-response/index.md', '---\ntitle: Incident response plan\n---\n\nText.', 'plan'],
    // By folder.
    ['policy/x.md', '# Segregation of duties\n\nText.', 'policy'],
    ['privacy_policies/one.md', '# Customers\n\nText.', 'policy'],
    ['docs/05-beleid/een.md', '# Klanten\n\nTekst.', 'policy'],
    ['docs/procedures/leavers.md', '# Leavers\n\nText.', 'procedure'],
    ['policies/security.md', '# Security\n\nText.', 'policy'],
    ['policies/access-control/index.md', '# Access\n\nText.', 'policy'],
    [
      'policies/use.md',
      '# Acceptable use\n\nPasswords have at least 12 characters. See [x](later.md).',
      'policy',
    ],
    ['policies/site.mdx', '# Sites\n\nText.', 'policy'],
    // A policy among templates is still one.
    ['templates/access-control-policy.md', '# Access Control Policy\n\nText.', 'policy'],
    // By what is declared, wherever it lies.
    ['blog/rules.md', '---\ntype: access-control\n---\n# Rules\n', 'policy'],
    ['notes/rules.md', '---\nsatisfies: {TSC: [CC6.1]}\n---\n# Rules\n', 'policy'],
    ['x/minutes.md', '---\ntype: minutes\n---\n# Meeting\n\nText.', 'record'],
    ['policies/plans/leave.md', '# Leavers\n\nText.', 'plan'],
    ['plans/fire.md', '# Fire plan\n\nApproved by: CEO\nApproved: 2026-01-01\nOwner: COO\n\nText.', 'plan'],
    ['docs/third.md', '# 3rd Party Policy\n\nText.\n\n    indented\n', 'policy'],
    // By the lines on its owner and version.
    ['wiki/laptops.md', '---\nowner: CTO\nversion: 2\n---\n# Laptops\n\nText.', 'policy'],
    [
      'handbook/visits.md',
      '# Visits\n\nOwner: Facilities | Version: 2 | Approved by: COO | Review: yearly\n\nVisitors sign in at the desk. They must wear a badge.',
      'policy',
    ],
    // The page of a folder may be the policy itself.
    [
      'isms-wiki/suppliers/README.md',
      '# Supplier policy\n\nOwner: Buying\nVersion: 1\n\nBuying assesses each supplier before it signs.',
      'policy',
    ],
    [
      'it/eisen.md',
      '# Wachtwoordeisen\n\nWachtwoorden zijn minstens 16 tekens. Na vijf foute pogingen wordt het account geblokkeerd.',
      'standard',
    ],
    ['x/datalekken.md', '# Werkwijze datalekken\n\nTekst.', 'procedure'],
    [
      'regels/ai.md',
      '# Gebruik van AI\n\nDit beleid is nog niet vastgesteld. Eigenaar: Jurist. Versie: 0.3.\n\nMedewerkers delen niets.',
      'policy',
    ],
    // A menu shows a shorter title than the text has.
    [
      'pages/vd.md',
      '---\ntitle: Disclosure\n---\n# Vulnerability disclosure policy\n\nStop and tell us.',
      'policy',
    ],
    ['trust/vd.md', '# Disclosure policy\n\nThis policy covers our API. Stop and tell us.', 'policy'],
    ['policies/product/retention.md', '# Retention\n\nWe keep logs for a year.', 'policy'],
    // A chapter of a handbook that sets rules on a matter of policies.
    [
      'handbook/remote-work.md',
      '# Working elsewhere\n\nIt works well.\n\n- The router must have a new password.\n- Laptops must not be left in a car.\n- Nobody may use the laptop of somebody else.\n- Staff must use the VPN on public Wi-Fi.\n- A lost laptop must be reported within one hour.\n- Work abroad must be approved by the line manager.',
      'policy',
    ],
    // One page a control, whatever its name or text.
    [
      'soc/AC.1.02_access_review.md',
      '# AC.1.02 - Access review\n\n## Control statement\n\nOwners look at rights.\n\n## Context\n\nWhy.',
      'standard',
    ],
    ['soc/AC.1.03_lockout.md', '# AC.1.03 - Lockout\n\n## Control statement\n\nTo be written.', 'standard'],
  ])('%s is read (%#)', (path, text, expected) => {
    expect(kind(path, text)).toBe(expected);
  });

  it.each([
    ['blog/offsite.md', '# Offsite\n\nWe meet regularly and use Zoom.', 'none'],
    ['blog/our-policy.md', '# Our new travel policy\n\nWe fly less.', 'none'],
    ['docs/adr/0007-cache.md', '# ADR 7: cache keys\n\nKeys expire after 90 days.', 'none'],
    ['adr.md', '# ADR-12: password policy\n\nPasswords have at least 14 characters.', 'none'],
    ['careers/engineer.md', '# Senior engineer\n\nMentors others regularly.', 'none'],
    ['notes/2026-05-12.md', '# Notes 12 May\n\nPassword must be at least 8 characters in the form.', 'none'],
    [
      'docs/architecture.md',
      '# Architecture\n\nThe queue is drained periodically. Events go to Kafka.',
      'none',
    ],
    ['docs/plans/q3.md', '# Roadmap Q3 2026\n\nWe migrate to Postgres.', 'record'],
    ['docs/plans/migrate.md', '# Migration plan\n\n1. Freeze writes.\n2. Switch DNS.', 'none'],
    ['plans/launch.md', '# Launch plan\n\nWe launch in May.\n\nOwner: Ann\nVersion: 0.3', 'none'],
    ['plan.md', '# Project plan CRM\n\nOwner: Ann  \nVersion: 0.3\n\nWe export.', 'none'],
    [
      'isms/numbers.md',
      '# Access metrics dashboard\n\n**Owner:** CEO | **Version:** 1.1\n\n| Metric | Now |\n|---|---|\n| MFA | 98 % |',
      'record',
    ],
    // Owners and versions that designs, models of threats and offers have as well.
    [
      'security/threats.md',
      '# Threats to payments\n\nOwner: Payments team\nVersion: 3\n\n| Threat | Answer |\n|---|---|\n| Spoofing | Signed requests |',
      'none',
    ],
    [
      'product/back-ups.md',
      '# Back-up architecture\n\nOwner: Storage\nVersion: 4\nReview: yearly\n\nThe planner writes a snapshot each night. Snapshots are encrypted.',
      'none',
    ],
    [
      'offer/nis2.md',
      '# NIS2 service\n\n**Owner:** CEO | **Version:** 1 | **Approved by:** CEO\n\n- Market: large\n- Clients: many\n- Price: low\n\nWhy wait? The market may grow.',
      'none',
    ],
    [
      'suppliers/posture.md',
      `# Supplier posture\n\n**Owner:** CEO | **Version:** 2 | **Review:** yearly\n\n| Supplier | Use |\n|---|---|\n${'| Acme | Mail, with MFA for all accounts |\n'.repeat(24)}`,
      'record',
    ],
    [
      'course/one.md',
      '# Lesson 1: passwords\n\nPasswords have at least 14 characters. Never share one.',
      'none',
    ],
    [
      'docs/product/password-policy.md',
      '# Password policy\n\nWorkspace owners can set one for members. Go to **Settings**.\n\n| Setting | Default |\n|---|---|\n| Length | 12 |\n\nMembers with a shorter one are not signed out.',
      'none',
    ],
    [
      'docs/trust/overview.md',
      '# Security at Acme\n\n## Encryption\n\nAll data is encrypted in transit with TLS 1.2 and at rest with AES-256.\n\n## People\n\nAll employees are screened before they join.\n\n## Access\n\nAll access is reviewed every quarter by the CISO.',
      'none',
    ],
    [
      'docs/security/index.md',
      '# Security policies\n\nThis is the front door. Read the first two.\n\n| Document | For | Owner |\n|---|---|---|\n| [Access](a.md) | everyone | Ann |\n| [Passwords](p.md) | everyone | Bob |\n| [Backups](b.md) | engineers | Cas |\n\nThe others are in a drawer.',
      'index',
    ],
    [
      'src/access-control.md',
      '# Access control\n\nRoutes must declare a role. Guards must be registered. Handlers must not read the session. Each module must export a guard. Tests must mock it.',
      'none',
    ],
    ['api/access-policies.md', '# Access policies API\n\nA policy grants a token rights.', 'none'],
    ['terms.md', '# Key definitions\n\nMFA: a second factor is required for all accounts.', 'none'],
    ['beleid/LEESMIJ.md', '# Over deze map\n\nHier staat ons beleid.', 'index'],
    ['hr/vacancies/ciso.md', '# CISO\n\nYou review access. Owner: HR. Version: 2', 'none'],
    ['prompts.md', '# Prompt: write a policy\n\nEvery account has MFA.', 'none'],
    ['docs/retry-policy.md', '# Retry policy\n\nIt tries 3 times.\n\n```ts\nnew Client()\n```', 'none'],
    ['policies/_template.md', '# [Policy name] policy\n\nOwner: [owner]', 'record'],
    ['policies.bak/access.md', '# Access policy\n\nText.', 'none'],
    ['migration.md', '# Migration plan\n\nWe migrate to Postgres 18 in June.', 'none'],
    ['README.md', '# Product\n\nTODO.', 'index'],
    ['policies/README.md', '# Policies\n\nThese are ours.', 'index'],
    ['SECURITY.md', '# Security Policy\n\n## Reporting a vulnerability\n\nMail us.', 'none'],
    ['CHANGELOG.md', '# Changelog\n\n- TBD', 'none'],
    ['.github/ISSUE_TEMPLATE/bug.md', '---\nname: Bug\n---\nDescribe the bug', 'none'],
    ['policies/archive/access.md', '---\ntype: access-control\nstatus: approved\n---\n# Access\n', 'none'],
    ['_drafts/access.md', '---\ntype: access-control\nstatus: approved\n---\n# Access\n', 'none'],
    ['test/fixtures/policies/a.md', '---\ntype: access-control\n---\n# Access\n', 'none'],
    ['playbook/readme.md', '# Playbook', 'playbook'],
    [
      'reviews/x.md',
      '# Compliance review of the vendor policy\n\n| A | B |\n| --- | --- |\n| x | CC9.2 |',
      'record',
    ],
    [
      'templates/exception.md',
      '# Policy Exception Request\n\n| Field | Value |\n| --- | --- |\n| Date | <date> |',
      'record',
    ],
    ['annex/mapping.md', '# Control mapping matrix\n\n| A | B |\n| --- | --- |\n| x | CC9.2 |', 'record'],
    ['policies/register.md', '# Risk register\n\n| A | B |\n| --- | --- |\n| x | y |', 'record'],
    ['policies/2026-q1.md', '# Access in Q1 2026\n\nDone by Ann.', 'record'],
    ['policies/index.md', '# Everything\n\n- [Access](a.md)\n- [Backup](b.md)\n- [Change](c.md)', 'index'],
  ])('%s is not (%#)', (path, text, expected) => {
    expect(kind(path, text)).toBe(expected);
  });

  it('reads a handbook that says how things are done, by its text', () => {
    const text = `# Logins and laptops

## Joining and leaving

The manager approves each access request in Jira before the system owner grants it. Access is removed within one day after somebody leaves.

## Checking

System owners review all user access rights every quarter and remove what is not needed.

## Laptops

The disks of all laptops are encrypted.
`;
    expect(kindOf(readDocument('wiki/logins.md', text))).toMatchObject({ kind: 'policy', reason: 'text' });
    expect(
      kindOf(readDocument('wiki/lunch.md', '# Lunch\n\nLunch is at noon. Bring your own plate.')),
    ).toMatchObject({
      kind: 'none',
      reason: 'nothing',
    });
  });

  it('takes a post on how things are done for no policy', () => {
    const text =
      '# Logins\n\n## Joining\n\nThe manager approves each access request in Jira. Access is removed within one day after somebody leaves.\n\n## Checking\n\nSystem owners review all access rights every quarter.\n';
    expect(kind('eng/logins.md', text)).toBe('policy');
    expect(kind('eng/2025-12-01-logins.md', text)).toBe('record');
    expect(kind('eng/2025-12-01-logins/index.md', text)).toBe('record');
  });

  it('says why in both languages', () => {
    const { why } = kindOf(readDocument('policies/archive/a.md', '# A policy\n'));
    expect(why).toEqual({ en: 'It lies in the archive archive/.', nl: 'Het staat in het archief archive/.' });
  });
});

describe('“documents” in soc2.yaml', () => {
  const CONFIG =
    'organisation: { name: Demo }\ndocuments:\n  blog/**: none\n  archive/**: policy\n  archive/x.md: record\n  README.md: policy\n';

  it('goes before everything else, the last word before earlier ones', () => {
    const index = new WorkspaceIndex('file:///w');
    const set = (path: string, text: string): void => {
      index.set(`file:///w/${path}`, { text, version: 1 });
    };
    set('blog/access-policy.md', '---\ntype: access-control\n---\n# Access control policy\n');
    set('archive/access.md', '# Access\n');
    set('archive/x.md', '# Access\n');
    set('README.md', '# Ours\n');
    set('soc2.yaml', CONFIG);
    const kinds = (): Record<string, string> =>
      Object.fromEntries([...index.snapshot().documents.values()].map((one) => [one.path, kindOf(one).kind]));
    expect(kinds()).toEqual({
      'blog/access-policy.md': 'none',
      'archive/access.md': 'policy',
      'archive/x.md': 'record',
      'README.md': 'policy',
    });
    set('soc2.yaml', 'organisation: { name: Demo }\n');
    expect(kinds()).toMatchObject({
      'blog/access-policy.md': 'policy',
      'archive/access.md': 'none',
      'README.md': 'index',
    });
  });

  it('reports what is no kind', () => {
    const found = checkFiles({ 'soc2.yaml': 'documents: { a.md: polcy }\n' }, 'file-problem');
    expect(found).toMatchObject([{ range: { start: { line: 0 } } }]);
    expect(checkFiles({ 'soc2.yaml': 'documents: [a.md]\n' }, 'file-problem')).toHaveLength(1);
  });
});

it('gives files that are no policies no findings, and reads every one that is', () => {
  const files = {
    'soc2.yaml':
      'organisation: { name: Demo }\ntools: [{ name: Okta }]\nreport: { type: II, categories: [security] }\nrules: { missing-policy: off, criterion-not-covered: off }\n',
    'README.md': '# Product\n\nTODO: write. Runs regularly. See [x](gone.md). We use Splunk.',
    'blog/a.md': '# Offsite\n\nWe meet regularly and use Zoom. Write [your name] on the badge.',
    'docs/adr/1.md': '# ADR 1\n\nKeys expire after 90 days. We occasionally purge them. TBD (CC6.1).',
    'annex/matrix.md': '# Mapping\n\n| SOC 2 | Document |\n| --- | --- |\n| CC9.9 | [gone](gone.md) |',
    'reviews/2026.md': '# Compliance review\n\n| TSC | Remark |\n| --- | --- |\n| CC9.2 | CC6.5 addressed |',
  };
  expect(checkFiles(files)).toEqual([]);
});
