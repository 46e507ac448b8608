import { describe, expect, it } from 'vitest';
import { Analyser } from '../analysis/check.js';
import { coverageOf } from '../analysis/coverage.js';
import { evidenceSummary } from '../evidence/summary.js';
import { criteriaInScope } from '../analysis/facts/scope.js';
import { readinessOf } from '../analysis/readiness.js';
import { POLICY_TYPES } from '../catalog/policy-types.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { offlineTemplate } from './offline-template.js';

const TODAY = '2026-11-24';

function scoreOf(files: Readonly<Record<string, string>>): number {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 0 });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: TODAY });
  analyser.update(snapshot);
  return readinessOf(coverageOf(analyser.facts, evidenceSummary(snapshot, TODAY))).overall.score;
}

describe('templates that were accepted unread', () => {
  it('make a company hardly readier than no policy at all, whatever their front matter says', () => {
    const snapshot = new WorkspaceIndex('file:///w').snapshot();
    const inScope = criteriaInScope(undefined);
    const files: Record<string, string> = {};
    for (const type of POLICY_TYPES)
      files[`policies/${type.id}.md`] = offlineTemplate({ type, language: 'en', snapshot, inScope })
        .replace(/^owner: .*$/m, 'owner: CTO')
        .replace(/^approver: .*$/m, 'approver: CEO')
        .replace(/^# approved: .*$/m, 'approved: 2026-11-01')
        .replace(/^status: draft$/m, 'status: approved');
    expect(Object.keys(files)).toHaveLength(POLICY_TYPES.length);
    expect(scoreOf(files) - scoreOf({})).toBeLessThanOrEqual(5);
  });
});
