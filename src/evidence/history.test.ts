import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { Control } from '../workspace/records.js';
import { dayOf } from './day.js';
import { evidenceOf } from './evidence.js';
import { asOf, unchanged } from './history.js';

function controls(text: string): { readonly index: WorkspaceIndex; readonly control: Control } {
  const index = new WorkspaceIndex('file:///w');
  index.set('file:///w/soc2.yaml', {
    text: 'report: { type: II, periods: [{ start: 2026-01-01, end: 2026-03-31 }, { start: 2026-04-01, end: 2026-06-30 }] }\n',
    version: 1,
  });
  index.set('file:///w/controls.yaml', { text: `controls:\n  - { ${text} }\n`, version: 1 });
  const [control] = index.snapshot().controls;
  if (!control) throw new Error('no control');
  return { index, control };
}

const CHANGED =
  'id: C-1, title: C, criteria: [CC6.2], status: implemented, owner: CTO, frequency: monthly, history: [{ from: 2026-04-01, frequency: quarterly }, { from: 2026-05-01, owner: CISO }]';

describe('the history of a control', () => {
  it('says who owns it and how often it runs on a day', () => {
    const { control } = controls(CHANGED);
    const on = (day: string): string => {
      const { owner, frequency } = asOf(control, dayOf(day));
      return `${owner ?? ''} ${frequency ?? ''}`;
    };
    expect(['2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01'].map(on)).toEqual([
      'CTO monthly',
      'CTO quarterly',
      'CTO quarterly',
      'CISO quarterly',
    ]);
  });

  it('leaves nothing of what changed for a text to contradict', () => {
    const { control } = controls(CHANGED);
    expect([unchanged(control).owner, unchanged(control).frequency]).toEqual([undefined, undefined]);
    const { control: same } = controls('id: C-1, title: C, criteria: [CC6.2], frequency: monthly');
    expect(unchanged(same)).toBe(same);
  });

  it('keeps a control that begins after a period out of it', () => {
    const { index } = controls(
      'id: C-1, title: C, criteria: [CC6.2], status: implemented, frequency: monthly, evidence: [user-access-review], since: 2026-04-01',
    );
    expect(evidenceOf(index.snapshot(), '2026-05-01', '2026-01-01').controls).toEqual([]);
    expect(evidenceOf(index.snapshot(), '2026-05-01').controls).toHaveLength(1);
  });
});
