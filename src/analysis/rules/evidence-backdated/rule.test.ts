import { describe, expect, it } from 'vitest';
import { CONTROLS, foundEvidence as found } from '../../testing/evidence-files.js';

import { WorkspaceIndex } from '../../../workspace/workspace-index.js';
import { Analyser } from '../../check.js';

const manifest = (entry: string): Readonly<Record<string, string>> => ({
  'evidence/access/AC-1/2026-Q1/x.csv': '',
  'evidence/access/AC-1/2026-Q1/evidence.yaml': `entries: [{ control: AC-1, kind: user-access-review, period: 2026-Q1, ${entry}, files: [x.csv] }]`,
});

describe('evidence-backdated', () => {
  it('finds dates that cannot be true', () => {
    expect(
      found('evidence-backdated', {
        'evidence/access/AC-1/2026-Q4/2026-12-24_AC-1_user-access-review.csv': '',
      }),
    ).toEqual([expect.stringContaining('is dated 2026-12-24, which is still to come.')]);
    expect(found('evidence-backdated', manifest('effectiveDate: 2026-03-30, collected: 2026-03-02'))).toEqual(
      ['evidence.yaml: x.csv was made on 2026-03-02, before what it shows happened on 2026-03-30.'],
    );
  });

  it('finds a sign-off that was made long afterwards, but lets systems export later', () => {
    expect(found('evidence-backdated', manifest('effectiveDate: 2026-03-02, collected: 2026-11-02'))).toEqual(
      ['evidence.yaml: x.csv was made on 2026-11-02, long after 2026-03-02, which it is to show.'],
    );
    expect(found('evidence-backdated', manifest('effectiveDate: 2026-03-02, collected: 2026-05-31'))).toEqual(
      [],
    );
    expect(
      found('evidence-backdated', {
        ...manifest('effectiveDate: 2026-03-02, collected: 2026-11-02'),
        'controls.yaml': CONTROLS.replace('user-access-review', 'change-tickets'),
        'evidence/access/AC-1/2026-Q1/evidence.yaml':
          manifest('effectiveDate: 2026-03-02, collected: 2026-11-02')[
            'evidence/access/AC-1/2026-Q1/evidence.yaml'
          ]?.replace('user-access-review', 'change-tickets') ?? '',
      }),
    ).toEqual([]);
  });

  it('asks about a file that was changed later, unless all times are those of a copy', () => {
    const check = (mtime: (n: number) => number): number => {
      const index = new WorkspaceIndex('file:///w');
      index.set('file:///w/controls.yaml', { text: CONTROLS, version: 1 });
      for (let n = 1; n <= 28; n += 1) {
        const date = `2026-02-${String(n).padStart(2, '0')}`;
        index.setUnread(
          `file:///w/evidence/access/AC-1/2026-Q1/${date}_AC-1_user-access-review.csv`,
          10,
          mtime(n),
        );
      }
      const analyser = new Analyser({ today: '2026-11-24' });
      analyser.update(index.snapshot());
      return [...analyser.checkWorkspace().values()]
        .flat()
        .filter(({ code }) => code === 'evidence-backdated').length;
    };
    expect(check((n) => Date.UTC(2026, 1, n) + (n === 5 ? 100 : 2) * 86_400_000)).toBe(1);
    expect(check(() => Date.UTC(2026, 9, 1))).toBe(0);
    expect(check(() => 0)).toBe(0);
  });
});
