import { expect, it } from 'vitest';
import { Analyser } from '../analysis/check.js';
import { coverageOf } from '../analysis/coverage.js';
import { NO_EVIDENCE } from '../evidence/evidence-state.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { toCoverage } from './coverage.js';

it('says how often a control runs in the language of the window', () => {
  const index = new WorkspaceIndex('file:///w');
  const text =
    'controls:\n  - { id: AC-02, title: Access review, criteria: [CC6.2], owner: CTO, frequency: quarterly }\n';
  index.set('file:///w/controls.yaml', { text, version: 1 });
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(index.snapshot());
  const found = [...coverageOf(analyser.facts, NO_EVIDENCE).values()].find(
    (one) => one.criterion === 'CC6.2',
  );
  if (!found) throw new Error('CC6.2 is missing');
  const details = (language: 'en' | 'nl'): string[] =>
    toCoverage(found, language, '2026-11-24', () => []).places.map(({ detail }) => detail);
  expect(details('nl')).toEqual(['CTO, per kwartaal']);
  expect(details('en')).toEqual(['CTO, quarterly']);
});
