import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-today-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a command prints about a finding that is due on 24 November, in a time zone, at a moment. */
async function run(
  timezone: string,
  now: string,
  ...args: string[]
): Promise<{ out: string; error: string }> {
  writeFileSync(
    join(folder, 'soc2.yaml'),
    `version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security], timezone: ${timezone}, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n`,
  );
  writeFileSync(
    join(folder, 'findings.yaml'),
    'findings:\n  - { id: F-1, title: T, criteria: [CC6.1], class: exception, status: remediating, source: auditor, raised: 2026-10-01, description: D, response: R, remediation: { plan: P, owner: O, due: 2026-11-24 } }\n',
  );
  return runCaptured([...args, folder], { now: () => new Date(now) });
}

describe('today', () => {
  // Still the 24th in New York, already the 25th in Amsterdam.
  const moment = '2026-11-24T23:30:00Z';

  it.each([[['check']], [['check', '--cache']]])('of %s is that of the report’s time zone', async (args) => {
    expect((await run('Europe/Amsterdam', moment, ...args)).out).toContain('finding-overdue');
    expect((await run('America/New_York', moment, ...args)).out).not.toContain('finding-overdue');
  });

  it('of reports and evidence is the same day', async () => {
    for (const [zone, day] of [
      ['Europe/Amsterdam', '2026-11-25'],
      ['America/New_York', '2026-11-24'],
    ] as const) {
      const status = await run(zone, moment, 'evidence', 'status', '--json');
      expect((JSON.parse(status.out) as { today: string }).today).toBe(day);
      expect((await run(zone, moment, 'report', 'readiness')).out).toMatch(
        day === '2026-11-25' ? /25 November 2026|2026-11-25/ : /24 November 2026|2026-11-24/,
      );
    }
  });

  it('is what --today says, when that is a day', async () => {
    expect((await run('Europe/Amsterdam', moment, 'check', '--today', '2026-11-24')).out).not.toContain(
      'finding-overdue',
    );
    for (const command of [['check'], ['report', 'readiness'], ['calendar'], ['playbook', 'list']])
      expect((await run('Europe/Amsterdam', moment, ...command, '--today', '2026-02-30')).error).toContain(
        'no date',
      );
  });
});
