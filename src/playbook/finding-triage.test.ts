import { expect, it } from 'vitest';
import { inputOfFiles } from '../../test/support/playbook.js';
import { playbookEntry } from '../catalog/playbook.js';
import { writeOffline } from './write-document.js';

const WHERE = 'evidence/a/LR-4/2026-03-09/2026-03-13_LR-4_log-review-records.md';
const FILES = {
  'soc2.yaml':
    'organisation: { name: Acme }\nreport: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-06-30 } }\n',
  'controls.yaml':
    'controls:\n  - { id: LR-4, title: Log review, statement: x, criteria: [CC7.2], frequency: weekly, evidence: [log-review-records], status: implemented }\n',
  'findings.yaml':
    'findings:\n  - { id: F-1, title: Log review of the week of 9 March missed, control: LR-4, status: open }\n  - { id: F-2, title: Log review of the week of 16 March missed, control: LR-4, status: open }\n',
  [WHERE]: '# Log review\n\nNothing found.\n',
};

it('names the evidence of a finding’s own week that was there, and of no other', () => {
  const entry = playbookEntry('finding-triage');
  if (!entry) throw new Error('no such entry');
  const { text } = writeOffline(entry, inputOfFiles(FILES));
  const row = (id: string): string => text.split('\n').find((line) => line.startsWith(`| ${id} `)) ?? '';
  expect(row('F-1')).toContain(`On file and made in time: 2026-03-09 (${WHERE})`);
  expect(row('F-2')).toContain('will be reported');
  expect(row('F-2')).not.toContain('On file');
});
