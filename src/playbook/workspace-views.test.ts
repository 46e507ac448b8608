import { describe, expect, it } from 'vitest';
import { Analyser } from '../analysis/check.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { playbookInput, type PlaybookInput } from './input.js';
import { populationSize } from './population.js';
import { evidenceText } from './workspace-views.js';
import { wordsIn } from './words.js';

const ROOT = 'file:///w';

function inputOf(files: Readonly<Record<string, string>>, today: string): PlaybookInput {
  const index = new WorkspaceIndex(ROOT);
  for (const [path, text] of Object.entries(files)) index.set(`${ROOT}/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today });
  analyser.update(snapshot);
  return playbookInput({ snapshot, facts: analyser.facts, diagnostics: [], language: 'en' });
}

const FILES = {
  'soc2.yaml':
    'version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security], observationPeriod: { start: 2026-07-01, end: 2026-12-31 } }\n',
  'controls.yaml':
    'controls:\n  - { id: CM-01, title: Review, criteria: [CC8.1], owner: CTO, frequency: per-change, evidence: [change-tickets], population: registers/changes.csv, status: implemented }\n  - { id: AC-02, title: Access review, criteria: [CC6.2], owner: CTO, frequency: quarterly, evidence: [user-access-review], status: implemented }\n',
  'registers/changes.csv': 'id,date\nPR-1,2026-08-01\nPR-2,2026-09-01\nPR-3,2026-11-20\n',
};

describe('what the playbook says of a control', () => {
  it('counts no event as evidenced because its evidence is not due yet', () => {
    const input = inputOf(FILES, '2026-11-24');
    const [change] = input.snapshot.controls;
    expect(evidenceText(input, change!, wordsIn('en'))).toBe(
      '0 of 3 events; 1 too recent to expect it; without evidence: PR-1, PR-2',
    );
  });

  it('takes only periods that are over for the population so far', () => {
    const input = inputOf(FILES, '2026-11-24');
    expect(input.snapshot.controls.map((control) => populationSize(input, control))).toEqual([3, 1]);
  });
});
