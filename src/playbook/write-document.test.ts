import { beforeAll, describe, expect, it } from 'vitest';
import { inputOfFiles, sampleInput } from '../../test/support/playbook.js';
import { CRITERION_LIKE, isCriterionId } from '../catalog/criterion-ids.js';
import { PLAYBOOK_ENTRIES, playbookEntry } from '../catalog/playbook.js';
import type { Language } from '../catalog/types.js';
import { readSoc2Config } from '../workspace/soc2-config.js';
import { BODIES } from './documents/bodies.js';
import type { PlaybookInput } from './input.js';
import { hasOwnState, stateOf } from './state/state-of.js';
import { writeOffline } from './write-document.js';

/** What each document must say of the sample company, whatever its wording: `both` in both languages. */
const GOLDEN: Readonly<
  Record<
    string,
    { readonly both: readonly string[]; readonly en?: readonly string[]; readonly nl?: readonly string[] }
  >
> = {
  'report-type': {
    both: ['2027-09-15', '20–30%'],
    en: ['€28,000–€74,000+', '€14,000–€37,000', '3–6 months', '6–12 months', 'tight'],
    nl: ['€ 28.000–€ 74.000+', '€ 14.000–€ 37.000', '3–6 maanden', '6–12 maanden', 'krap'],
  },
  consistency: {
    both: ['policies/logging-monitoring.md:44', 'policies/data-classification.md:70', 'AC-02'],
    en: ['**differs**', 'another moment'],
    nl: ['**verschilt**', 'ander moment'],
  },
  'scope-advice': {
    both: ['SLA-1', 'SEC-4', 'policies/backup-recovery.md'],
    en: [
      '| Availability | 3 | yes | include |',
      '| Privacy | 18 | no | cannot tell yet |',
      '| Processing integrity | 5 | no | leave out for now |',
    ],
    nl: ['| Beschikbaarheid | 3 | ja | opnemen |'],
  },
  'workspace-context': {
    both: ['Meridian Metrics B.V.', 'Femke de Wit', 'Reijnders & Vos Assurance', 'Quote controls by id'],
  },
  'readiness-checklist': {
    both: ['## CC1 ', '## CC9 ', '## A ', 'CC3.3', 'HR-01, HR-03'],
    en: ['Difficulty'],
    nl: ['Moeilijkheid'],
  },
  'control-mapping': { both: ['| Okta |', 'AC-02 Quarterly user access review', '| CC3.3 ', '| A1.1 '] },
  'documentation-gaps': {
    both: [
      'policies/risk-assessment.md:',
      'NS-03',
      'policies/business-continuity.md:',
      'policies/backup-recovery.md:46',
    ],
  },
  'system-description': { both: ['system-description.md'] },
  'management-assertion': {
    both: ['Anouk Verhoeven, CEO', '2026-07-01', 'DC section 200', 'system-description.md', 'F-2026-02'],
  },
  'representation-letter': {
    both: ['Reijnders & Vos Assurance', 'AT-C sections 105', 'F-2026-02', 'registers/'],
  },
  'system-description-refine': {
    both: ['private subnets for all data stores', 'PagerDuty for on-call', 'ClickHouse backups'],
  },
  'system-description-check': {
    both: ['## DC1 ', '## DC9 ', 'carve-out method', 'No SEV1 incident took place'],
  },
  'service-commitments': { both: ['SLA-1', '99.9%', 'AV-01', 'DC-01', 'Service level agreement, section 2'] },
  'policy-information-security': { both: ['policies/information-security.md'] },
  'policy-access-control': { both: ['policies/access-control.md'] },
  'policy-change-management': { both: ['policies/change-management.md'] },
  'policy-incident-response': {
    both: ['policies/incident-response.md'],
    en: ['Notifying customers and authorities | yes | incomplete'],
    nl: ['onvolledig'],
  },
  'policy-risk-assessment': { both: ['policies/risk-assessment.md'] },
  'scope-procedures': {
    both: ['policies/vendor-management.md', 'procedures/restore-testing.md'],
    en: ['not in scope'],
    nl: ['buiten de scope'],
  },
  'access-controls': { both: ['Okta', 'AC-03', '2026-Q3', 'CC6.1', 'policies/access-control.md'] },
  'logging-monitoring': {
    both: ['LM-02', 'Security Engineer (LM-02)', 'Logs are kept for 12 months'],
    en: ['12 months', 'turning logging off'],
    nl: ['uitschakelen van logging'],
  },
  'change-process': { both: ['Argo CD', 'Linear', 'registers/changes.csv', 'CM-01'] },
  'vulnerability-management': {
    both: ['Snyk', '(policies/vulnerability-management.md:45)', 'VM-01', 'PCI DSS 11.3'],
  },
  'backup-recovery': {
    both: ['RTO', 'RPO', 'BK-02', '2026-Q4', 'AWS Backup', 'Recovery time objective: 4 hours'],
  },
  'evidence-by-criterion': { both: ['evidence/access/AC-02/', 'evidence/change/', '## CC8 '] },
  'evidence-calendar': {
    both: [
      '2026-07-01',
      '2027-06-30',
      'AC-03 Quarterly privileged access review',
      '## 2027-01',
      'registers/changes.csv',
    ],
    en: ['**missing**'],
    nl: ['**ontbreekt**'],
  },
  'evidence-areas': {
    both: ['AC-01', 'BK-02', 'HR-03'],
    en: ['Access reviews', 'per change'],
    nl: ['Toegangsbeoordelingen', 'per wijziging'],
  },
  'internal-audit-checklist': {
    both: ['## CC1 ', '## CC9 ', '## C ', 'RA-01'],
    en: ['Objective', 'Common failing'],
    nl: ['Doel', 'Veelvoorkomende tekortkoming'],
  },
  'operating-tests': {
    // The sample is that of the whole period: 177 so far point to some 440.
    both: ['| CM-01 Peer review before merge | 177 | 25–40 ', 'AC-04'],
    en: ['Red flags'],
    nl: ['Alarmsignalen'],
  },
  'evidence-inventory': { both: ['AC-03 Quarterly privileged access review', '2026-Q3'] },
  'auditor-selection': {
    both: ['Reijnders & Vos Assurance', 'AWS', 'NOREA', 'AT-C section 105'],
    en: ['€28,000–€74,000+', 'CPA licence', 'Red flags'],
    nl: ['€ 28.000–€ 74.000+', 'CPA-licentie', 'Alarmsignalen'],
  },
  'kickoff-deck': {
    both: ['## 1. ', '## 8. ', 'Meridian Query API', 'command:attest.exportKickoffDeck'],
  },
  'audit-process': {
    both: ['2027-06-30', '2027-09-15'],
    en: ['Kick-off meeting', 'Management representation letter', 'How Type I differs'],
    nl: ['Bevestigingsbrief van het management', 'Hoe Type I verschilt'],
  },
  'scope-questions': { both: ['Out of scope: the public website', 'AWS: carve-out'] },
  'subservice-organisations': { both: ['carve-out', 'inclusive', '2026-03-31', 'AWS-CUEC-3'] },
  'design-challenge': { both: ['NS-03', 'AV-02'] },
  'sampling-exceptions': { both: ['25–40', '177'], en: ['no fixed number'], nl: ['vast aantal'] },
  'finding-classes': {
    both: ['F-2026-01', 'F-2026-03'],
    en: ['Material weakness', 'Qualified opinion'],
    nl: ['Materiële zwakheid', 'Oordeel met beperking'],
  },
  'draft-findings': {
    both: ['F-2026-02 Capacity is not forecast', 'F-2026-04', 'Platform Lead', '2027-02-26'],
  },
  'finding-triage': { both: ['F-2026-02', 'F-2026-04', '295'] },
  'late-evidence': { both: ['AC-03', '147', '365'] },
  'undocumented-controls': { both: ['NS-03', 'policies/access-control.md#access-reviews'] },
  'shared-responsibility': { both: ['PH-02', 'AWS-CUEC-1', 'CHC-CUEC-2', 'PaaS', 'EKS', 'BK-01'] },
  'evidence-folders': {
    both: ['evidence/', 'AC-02/', '`user-access-review`'],
    en: ['Every file is where it belongs'],
    nl: ['Elk bestand ligt waar het hoort'],
  },
  'quarterly-self-assessment': { both: ['2026-Q4', 'AC-02', 'F-2026-02', 'CrowdStrike'] },
  'policy-updates': {
    both: [
      'policies/vulnerability-management.md',
      'policies/business-continuity.md',
      'CrowdStrike',
      '| Okta (',
    ],
  },
  renewal: { both: ['2027-04-01', '2027-07-01', '2028-06-30', 'AV-02'] },
  'next-steps': {
    both: ['✓', '`evidence-calendar`'],
    en: ['of 8 results are done', 'Policies and procedures written and approved'],
    nl: ['van 8 resultaten zijn gereed', 'Beleid en procedures geschreven en goedgekeurd'],
  },
};

describe.each(['en', 'nl'] as const)('documents of the sample company (%s)', (language: Language) => {
  let input: PlaybookInput;
  beforeAll(async () => {
    input = await sampleInput(language);
  }, 120_000);

  it.each(PLAYBOOK_ENTRIES.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
    const { text, path, policy } = writeOffline(entry, input);
    const golden = GOLDEN[id];
    expect(golden, id).toBeDefined();
    for (const fact of [...(golden?.both ?? []), ...(golden?.[language] ?? [])])
      expect(text, fact).toContain(fact);
    expect(policy).toBe(false);
    expect(path).toMatch(/^playbook\/output\/[a-z0-9-]+(?:-2026-Q4)?\.md$/);
    expect(text).not.toMatch(/\{\{|undefined|\[object|NaN|\bnull\b/);
    expect(
      [...text.matchAll(CRITERION_LIKE)].map(([found]) => found).filter((found) => !isCriterionId(found)),
    ).toEqual([]);
    // Every row of a table has as many cells as its header.
    for (const [rows] of text.matchAll(/(?:^\|.*\n?)+/gm)) {
      const widths = rows
        .trimEnd()
        .split('\n')
        .map((row) => row.replace(/\\\|/g, '').split('|').length);
      expect(new Set(widths).size, rows.slice(0, 200)).toBe(1);
    }
  });
});

describe('documents', () => {
  it('have a body and a state for every entry', () => {
    expect(PLAYBOOK_ENTRIES.filter(({ id }) => !Object.hasOwn(BODIES, id) || !hasOwnState(id))).toEqual([]);
    expect(Object.keys(GOLDEN).sort()).toEqual(PLAYBOOK_ENTRIES.map(({ id }) => id).sort());
  });

  it.each(PLAYBOOK_ENTRIES.map((entry) => [entry.id, entry] as const))(
    '%s of an empty workspace invents nothing',
    (id, entry) => {
      const input = inputOfFiles({});
      const { text, missing } = writeOffline(entry, input);
      expect(text.length).toBeGreaterThan(300);
      expect(text).not.toMatch(/\{\{|undefined|\[object|NaN|Meridian|Okta \(/);
      expect(missing.length).toBe(entry.inputs.length);
      expect(['not-started', 'attention']).toContain(stateOf(id, input).state);
      expect(stateOf(id, input).reason.nl).not.toBe('');
    },
  );

  it('do not change with the time or the order of calls', async () => {
    const [a, b] = [await sampleInput('en'), await sampleInput('en')];
    for (const entry of [...PLAYBOOK_ENTRIES].reverse())
      expect(writeOffline(entry, a).text).toBe(writeOffline(entry, b).text);
  }, 120_000);

  it('start a policy from its template where there is none, and review it where there is one', () => {
    const entry = playbookEntry('policy-access-control')!;
    const draft = writeOffline(entry, inputOfFiles({ 'soc2.yaml': 'organisation: { name: Acme }\n' }));
    expect([draft.path, draft.policy]).toEqual(['policies/access-control.md', true]);
    expect(draft.text).toContain('status: draft');
    const review = writeOffline(
      entry,
      inputOfFiles({
        'policies/access-control.md':
          '---\ntype: access-control\n---\n# Access control policy\n\nAccess is reviewed every quarter.\n',
      }),
    );
    expect([review.path, review.policy]).toEqual(['playbook/output/policy-access-control.md', false]);
  });

  it('tell which policies a change of tools touches', async () => {
    const entry = playbookEntry('policy-updates')!;
    const files = {
      'soc2.yaml':
        'tools:\n  - { name: Okta, area: identity }\n  - { name: GitLab, area: source-control }\ninfrastructure: { providers: [AWS], backup: Hourly snapshots }\n',
      'policies/access-control.md':
        '---\ntype: access-control\n---\n# Access control policy\n\nStaff sign in through Okta.\n',
      'policies/change-management.md':
        '---\ntype: change-management\n---\n# Change management policy\n\nCode is kept in GitHub and reviewed by another engineer.\n',
      'policies/backup.md': '---\ntype: backup-recovery\n---\n# Backup policy\n\nBackups run every day.\n',
    };
    const before = readSoc2Config(
      'file:///w/soc2.yaml',
      'tools:\n  - { name: Okta, area: identity }\n  - { name: GitHub, area: source-control }\ninfrastructure: { providers: [AWS], backup: Daily snapshots }\n',
    );
    const { text } = writeOffline(entry, inputOfFiles(files, '2026-11-24', { label: 'v1', config: before }));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.find((row) => row.includes('tool GitHub'))).toContain('policies/change-management.md');
    expect(rows.find((row) => row.includes('tool GitLab'))).toContain('policies/change-management.md');
    expect(rows.find((row) => row.startsWith('| backup'))).toContain('policies/backup.md');
    expect(rows.some((row) => row.includes('tool Okta'))).toBe(false);
  });

  it('take no control on a related criterion for the answer to a question, and place every promise', () => {
    const input = inputOfFiles({
      'soc2.yaml':
        'report: { type: II, categories: [security] }\ncommitments: [{ id: breach, statement: We tell customers within 72 hours. }]\n',
      'controls.yaml':
        'controls:\n  - { id: CM-01, title: Review, criteria: [CC8.1], status: implemented }\n',
    });
    const { text } = writeOffline(playbookEntry('scope-questions')!, input);
    expect(text).not.toContain('CM-01');
    expect(text).toMatch(/breach \(“We tell customers within 72 hours\.”\): \[CONFIRM: which criteria/);
    expect(text).toMatch(/Do contractors .*\n[\s\S]*?Nothing yet: \[CONFIRM: whether contractors/);
  });

  it('survive hostile content of the workspace', () => {
    const input = inputOfFiles({
      'soc2.yaml':
        'organisation: { name: "A | B\\n## C `x`" }\nservices: [{ name: "|||", description: "{{organisation}}" }]\ntools: [{ name: "x.*(", area: nowhere }]\ncommitments: [{ statement: "a|b\\nc" }]\nreport: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-01-02 }, targetDate: 2020-01-01 }\n',
      'controls.yaml':
        'controls:\n  - { id: "A|1", title: "t\\n|", criteria: [CC6.1, CC9.9], frequency: monthly }\n',
      'findings.yaml': 'findings:\n  - { id: "F|1", title: "x", criteria: [CC9.9] }\n',
    });
    for (const entry of PLAYBOOK_ENTRIES) {
      const { text } = writeOffline(entry, input);
      for (const [rows] of text.matchAll(/(?:^\|.*\n?)+/gm)) {
        const widths = rows
          .trimEnd()
          .split('\n')
          .map((row) => row.replace(/\\[\\|]/g, '').split('|').length);
        expect(new Set(widths).size, `${entry.id}: ${rows.slice(0, 200)}`).toBe(1);
      }
    }
  });
});
