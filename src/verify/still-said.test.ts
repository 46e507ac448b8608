import { describe, expect, it } from 'vitest';
import type { LeftBehind, StatedRecords } from '../analysis/approval/changed-statement.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { changedStatements } from './changed-statements.js';
import { leftByRecords } from './left-by-records.js';

const SOC2 = `organisation: { name: X }
commitments:
  - { id: P-1, statement: Customers hear of a confirmed incident with their data within 36 hours., target: 36 hours }
`;
const CONTROLS = `controls:
  - { id: KY-1, title: Keys, statement: Signing keys are replaced every 60 days., criteria: [CC6.1], status: implemented }
`;
const KEYS = `# Key Policy

Signing keys of build servers are replaced every 60 days. Invoices are paid within 60 days.
`;
const SERVERS = `# Server Policy

| Process | Longest outage | Time to recover |
| --- | --- | --- |
| Billing export | 9 hours | 3 hours |
| Search index | 9 hours | 5 hours |

The keys that sign on build servers are replaced every 60 days by the operator.

Word to the customer after a confirmed incident with its data comes within 36 hours.
`;
const PLAN = `# Recovery Plan

| Service | Data lost | Back within |
| --- | --- | --- |
| Billing export | 1 hour | 3 hours |
| Search index | 1 hour | 5 hours |
`;

function companyOf(files: Readonly<Record<string, string>>): StatedRecords & {
  readonly documents: NonNullable<StatedRecords['documents']>;
} {
  const all = {
    'soc2.yaml': SOC2,
    'controls.yaml': CONTROLS,
    'policies/keys.md': KEYS,
    'policies/servers.md': SERVERS,
    'policies/plan.md': PLAN,
    ...files,
  };
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(all)) index.set(`file:///w/${path}`, { text, version: 1 });
  const { config, controls, documents } = index.snapshot();
  return { commitments: config?.commitments ?? [], controls, documents: [...documents.values()] };
}

function left(path: string, text: string): readonly LeftBehind[] {
  const [before, after] = [companyOf({}), companyOf({ [path]: text })];
  const [old, fresh] = [before, after].map(({ documents }) => documents.find((one) => one.path === path));
  if (!old || !fresh) throw new Error(path);
  return changedStatements(old, fresh, after).flatMap(({ leftBehind = [] }) => leftBehind);
}

const named = (list: readonly LeftBehind[]): string[] => list.map(({ id, said }) => `${id}: ${said}`);

describe('statements of other documents that still say what one says no more', () => {
  it('are named with their place, in prose and in rows', () => {
    const found = left('policies/keys.md', KEYS.replace('replaced every 60', 'replaced every 200'));
    expect(named(found)).toEqual(['KY-1: every 60 days', 'policies/servers.md: every 60 days']);
    expect(found[1]?.range?.start.line).toBe(7);
    expect(
      named(left('policies/servers.md', SERVERS.replace('| 9 hours | 3 hours', '| 9 hours | 30 hours'))),
    ).toEqual(['policies/plan.md: 3 hours']);
  });

  it('are not when they are on another matter, or say the new number too', () => {
    expect(left('policies/keys.md', KEYS.replace('paid within 60', 'paid within 90'))).toEqual([]);
    // The row above it says so too, of something else.
    expect(left('policies/servers.md', SERVERS.replace('index | 9 hours', 'index | 12 hours'))).toEqual([]);
    expect(
      left('policies/plan.md', PLAN.replace('Billing export | 1 hour', 'Billing export | 2 hours')),
    ).toEqual([]);
  });

  it('are named of promises and controls that changed', () => {
    const before = companyOf({});
    const after = companyOf({
      'soc2.yaml': SOC2.replaceAll('36 hours', '24 hours'),
      'controls.yaml': CONTROLS.replace('60 days', '30 days'),
    });
    const found = leftByRecords(before, after);
    expect(named(found.get('commitment P-1') ?? [])).toEqual(['policies/servers.md: 36 hours']);
    expect(named(found.get('control KY-1') ?? [])).toEqual([
      'policies/keys.md: every 60 days',
      'policies/servers.md: every 60 days',
    ]);
    expect(leftByRecords(before, companyOf({})).size).toBe(0);
  });
});
