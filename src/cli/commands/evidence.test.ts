import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-cli-'));
  cpSync('examples/meridian-metrics', folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  runCaptured([...args, ...(args[0] === 'evidence' && args[1] === 'kinds' ? [] : ['--today', '2026-11-24'])]);
const text = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('attest calendar', () => {
  it('prints, and writes to a file', async () => {
    expect((await run('calendar', folder)).out).toContain('# Evidence calendar: Meridian Metrics B.V.');
    const file = join(folder, 'c.ics');
    expect(await run('calendar', folder, '--out', file)).toEqual({
      out: `wrote ${file}\n`,
      error: '',
      code: 0,
    });
    expect(readFileSync(file, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(await run('calendar', folder, '--out', join(folder, 'c.pdf'))).toMatchObject({
      code: 2,
      error: 'No calendar is a .pdf file; it can be md, csv, ics.\n',
    });
  });

  it('says what is wrong with the call or the folder', async () => {
    rmSync(join(folder, 'soc2.yaml'));
    expect(await run('calendar', folder)).toMatchObject({
      code: 2,
      error: expect.stringContaining('report.observationPeriod'),
    });
    expect(await run('calendar', join(folder, 'none'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('There is no folder'),
    });
  });
});

describe('attest evidence', () => {
  it('ends with 1 when evidence is missing', async () => {
    const status = await run('evidence', 'status', folder);
    expect(status.code).toBe(1);
    expect(status.out).toMatch(/^AC-03\s+none\s+missing: 2026-Q3/m);
    const { controls } = JSON.parse((await run('evidence', 'status', folder, '--json')).out) as {
      controls: { control: string; state: string }[];
    };
    expect(controls.filter(({ state }) => state === 'none').map(({ control }) => control)).toEqual(['AC-03']);
  });

  it('hashes, verifies and refuses to hide a change', async () => {
    expect((await run('evidence', 'hash', folder)).out).toContain('90 files recorded');
    expect(await run('evidence', 'verify', folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('99 files compared, 0 differ; 0 have no SHA-256'),
    });
    const file = 'evidence/governance/GV-04/2026/2026-07-13_GV-04_org-chart.txt';
    const manifest = 'evidence/governance/GV-04/2026/evidence.yaml';
    const before = text(manifest);
    writeFileSync(join(folder, file), 'other');
    expect(await run('evidence', 'verify', folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`CHANGED  ${file}`),
    });
    expect(await run('evidence', 'hash', folder)).toMatchObject({
      code: 1,
      error: expect.stringContaining('not overwritten'),
    });
    expect(text(manifest)).toBe(before);
    expect((await run('evidence', 'hash', folder, '--accept')).code).toBe(0);
    expect((await run('evidence', 'verify', folder)).code).toBe(0);
  });

  it('draws a sample once', async () => {
    const drawn = await run(
      'evidence',
      'sample',
      'CM-01',
      folder,
      '--period',
      '2026-09',
      '--size',
      '3',
      '--seed',
      's',
    );
    expect(drawn.out).toMatch(
      /^3 of 46 \(suggested: 15\), seed s:\nCHG-\d+\nCHG-\d+\nCHG-\d+\nevidence\/change\/CM-01\/2026-09\/evidence\.yaml\n$/,
    );
    expect(text('evidence/change/CM-01/2026-09/evidence.yaml')).toContain('seed: s');
    expect(
      (await run('evidence', 'sample', 'CM-01', folder, '--period', '2026-09', '--size', '4')).error,
    ).toContain('--replace');
    expect((await run('evidence', 'sample', 'CM-01', folder, '--period', 'soon')).code).toBe(2);
    expect((await run('evidence', 'sample', 'XX-1', folder, '--period', '2026-09')).code).toBe(2);
  });

  it('makes folders without touching what is there, and never through a link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
    try {
      expect((await run('evidence', 'structure', folder, '--dry-run')).out).toContain(
        'evidence/access/AC-03/2026-Q4/.gitkeep',
      );
      rmSync(join(folder, 'evidence', 'risk'), { recursive: true });
      symlinkSync(outside, join(folder, 'evidence', 'risk'));
      expect((await run('evidence', 'structure', folder)).error).toContain('outside');
      expect(readdirSync(outside)).toEqual([]);
      rmSync(join(folder, 'evidence', 'risk'));
      expect((await run('evidence', 'structure', folder)).code).toBe(0);
      expect((await run('evidence', 'structure', folder)).out).toBe('0 new files.\n');
      expect((await run('check', folder)).out).toContain('AC-03 has no evidence for 2026-Q3.');
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it('reviews, explains kinds, and packs what an auditor asks for', async () => {
    expect((await run('evidence', 'review', folder)).out).toContain('## What the auditor will ask');
    expect((await run('evidence', 'kinds', '--language', 'nl')).out).toContain('# Bewijssoorten');
    const list = join(folder, 'list.csv');
    writeFileSync(list, 'No,Request,Control\n1,Incident tickets,IR-01\n');
    const zip = join(folder, 'out.zip');
    expect((await run('evidence', 'requests', list, folder, '--out', zip)).out).toContain('3 files in');
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(zip))))).toHaveLength(8);
    writeFileSync(list, 'nothing');
    expect((await run('evidence', 'requests', list, folder)).code).toBe(2);
  });
});
