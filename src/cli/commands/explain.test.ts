import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCaptured } from '../testing/run-captured.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-explain-'));
  cpSync('examples/meridian-metrics', folder, { recursive: true });
  writeFileSync(
    join(folder, 'policies', 'short.md'),
    '---\ntitle: Access Control Policy\nsatisfies:\n  TSC: [CC7.9]\n---\n\n# Access\n\nTBD\n\n## Reviews\n\nA yearly review of access to production is planned for 2027.\n\nManagers review the access rights of all users every quarter and revoke surplus rights.\n',
  );
  writeFileSync(
    join(folder, 'soc2.yaml'),
    'version: 1\norganisation: { name: Acme }\nreport: { type: II, categories: [security] }\nignore: [policies/data-*.md]\n',
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => runCaptured(['explain', ...args, '--today', '2026-11-24']);

describe('attest explain', () => {
  it('names links, with the sentences that caused them', async () => {
    const { out, code } = await run('policies/short.md:15', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^policies\/short\.md:15 {2}Reviews \(lines 11-1[56]\)/);
    expect(out).toMatch(/This line:\n {2}“Managers review [^\n]*” \((?:practice|obligation)\)/);
    expect(out).toMatch(
      /Linked to:\n {2}CC6\.\d [\s\S]*✓ [^\n]+\n {8}because of line 15: “Managers review .*access/,
    );
  });

  it('names gaps where they stand, with what caused them', async () => {
    expect((await run('policies/short.md:9', folder)).out).toMatch(
      /Gaps:\n(?:.*\n)* {2}line 9 {2}\w+ placeholder: /,
    );
    const claim = await run('policies/short.md:4', folder, '--language', 'nl');
    expect(claim.out).toContain('front matter (regels 1-5)');
    expect(claim.out).toMatch(/regel 4 {2}\w+ unknown-criterion: .*CC7\.9/);
  });

  it('prints JSON', async () => {
    const { out } = await run(join(folder, 'policies/short.md:13:4'), folder, '--format', 'json');
    const found = JSON.parse(out) as Record<string, unknown>;
    expect(found).toMatchObject({
      version: 1,
      path: 'policies/short.md',
      line: 13,
      heading: 'Reviews',
      statements: [{ text: 'A yearly review of access to production is planned for 2027.', force: 'plan' }],
    });
    expect(found.links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ criterion: expect.stringMatching(/^CC6\./) as string }),
      ]),
    );
  });

  it.each([
    ['policies/short.md', 'no place'],
    ['policies/short.md:0', 'no place'],
    ['policies/short.md:900', 'there is no line 900'],
    ['policies/none.md:1', 'There is no file'],
    ['policies/data-classification.md:1', 'left out by “ignore”'],
    ['controls.yaml:1', 'no Markdown document'],
    ['README.md:1', 'README'],
    [`${process.cwd()}/README.md:1`, 'outside the workspace'],
  ])('says what is wrong with %s', async (place, problem) => {
    const { error, out, code } = await run(place, folder);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(problem);
  });
});
