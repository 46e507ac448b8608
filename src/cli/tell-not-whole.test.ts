import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.js';

const BOMB = `a: &a [x, x]\n${[...'bcdefghij'].map((name, n) => `${name}: &${name} [${'*'.concat('abcdefghi'[n] ?? '', ', ').repeat(9)}]`).join('\n')}\ncontrols: *j\n`;
const BROKEN = 'controls:\n  - id: AC-01\n    title: Access\n  - id: [AC-02\n    title: {\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-whole-'));
  cpSync('examples/meridian-metrics', folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const commands = (dir: string): readonly (readonly string[])[] => [
  ['check', dir],
  ['evidence', 'status', dir],
  ['calendar', dir],
  ['explain', 'policies/backup-recovery.md:20', dir],
  ['playbook', 'list', dir],
  ['adopt', dir],
  ['answer', '--list', dir],
  ['report', 'controls', dir],
  ['verify', 'policies/backup-recovery.md', '--workspace', dir],
];

describe.each([
  ['that would unpack without end', BOMB],
  ['with a fault of syntax', BROKEN],
])('of controls.yaml %s', (_, text) => {
  it.each(commands('').map(([name]) => name))('%s says that it is not whole, with 2', async (name) => {
    writeFileSync(join(folder, 'controls.yaml'), text);
    const args = commands(folder).find(([first]) => first === name) ?? [];
    const { out, error, code } = await runCaptured([...args, '--today', '2026-11-24']);
    expect(`${out}${error}`).toMatch(/(?:This|This check) is not whole: not everything/);
    expect(code).toBe(2);
  });
});

it.each([
  ['explain', 'policies/backup-recovery.md:20', '--format=json'],
  ['playbook', 'list', '--json'],
  ['adopt', '--format=json'],
])('says so in the JSON of %s', async (...args) => {
  const say = async (): Promise<{ complete?: boolean }> => {
    const { out } = await runCaptured([...args, folder, '--today', '2026-11-24']);
    return JSON.parse(out) as { complete?: boolean };
  };
  writeFileSync(join(folder, 'controls.yaml'), BROKEN);
  expect((await say()).complete).toBe(false);
  cpSync('examples/meridian-metrics/controls.yaml', join(folder, 'controls.yaml'));
  expect((await say()).complete).toBe(true);
});
