import { expect, it } from 'vitest';
import { EditingBench } from '../../../../test/support/editing.js';
import { checkFiles } from '../../testing/check-files.js';

const CONFIG = 'organisation: { name: Fathom Labs }\ntools: [{ name: Okta }]\n';
const policy = (text: string, status = 'approved'): string => `---\nstatus: ${status}\n---\n# A\n\n${text}\n`;

it('reports each tool once a workspace, where it is named first, drafts last', () => {
  const found = checkFiles(
    {
      'soc2.yaml': CONFIG,
      'policies/a.md': policy('Alerts go to PagerDuty.', 'draft'),
      'policies/b.md': policy('Alerts go to PagerDuty. Tickets are kept in Linear and reviewed.'),
      'policies/c.md': policy('Alerts go to PagerDuty. CrowdStrike runs on every laptop.'),
    },
    'unknown-tool',
  );
  expect(found.map(({ uri, data }) => [uri.slice(-4), data?.name])).toEqual([
    ['b.md', 'PagerDuty'],
    ['b.md', 'Linear'],
    ['c.md', 'CrowdStrike'],
  ]);
});

it('moves on when the first document no longer names it', () => {
  const bench = new EditingBench({
    'soc2.yaml': CONFIG,
    'policies/a.md': policy('Alerts go to PagerDuty.'),
    'policies/b.md': policy('Alerts go to PagerDuty.'),
  });
  expect(bench.codes('policies/a.md')).toContain('unknown-tool');
  expect(bench.codes('policies/b.md')).not.toContain('unknown-tool');
  bench.set('policies/a.md', policy('Alerts are read.'));
  expect(bench.codes('policies/a.md')).not.toContain('unknown-tool');
  expect(bench.codes('policies/b.md')).toContain('unknown-tool');
});
