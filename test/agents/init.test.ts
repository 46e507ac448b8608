import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from '../../src/cli/testing/run-captured.js';
import { SOC2 } from './company.js';

const FILES = ['AGENTS.md', '.mcp.json', '.claude/settings.json', '.claude/skills/attest/SKILL.md'];
let project: string;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
};
const text = (path: string): string => readFileSync(join(project, path), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));
const init = (...args: readonly string[]) => runCaptured(['init', '--agents', project, ...args]);
const hooks = (command: string) => [{ type: 'command', command, timeout: 60 }];

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'attest-init-'));
  write('soc2.yaml', SOC2);
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('attest init --agents', () => {
  it('makes what agents need, and a second time nothing', async () => {
    const { out, error, code } = await init();
    expect([error, code]).toEqual(['', 0]);
    for (const file of FILES) expect(out).toContain(`${file}: made`);
    expect(json('.mcp.json')).toEqual({
      mcpServers: { attest: { type: 'stdio', command: 'attest', args: ['mcp'] } },
    });
    expect(json('.claude/settings.json')).toEqual({
      hooks: {
        PostToolUse: [{ matcher: 'Edit|Write|MultiEdit', hooks: hooks('attest hook') }],
        Stop: [{ hooks: hooks('attest hook') }],
      },
    });
    expect(text('AGENTS.md')).toContain('facts_for');
    expect(text('.claude/skills/attest/SKILL.md')).toMatch(
      /^---\nname: attest\ndescription: .{50,1024}\n---\n/,
    );
    const before = FILES.map(text);
    const again = await init();
    for (const file of FILES) expect(again.out).toContain(`${file}: as it should be`);
    expect(FILES.map(text)).toEqual(before);
  });

  it('writes nothing in a dry run, and says what it would', async () => {
    write('AGENTS.md', '# Mine\n');
    const { out } = await init('--dry-run');
    expect(out).toContain('.mcp.json: would be made');
    expect(out).toContain('AGENTS.md: would be added to');
    expect(out).toContain('    + <!-- attest:begin -->');
    expect(out).not.toContain('+ # Mine');
    expect(readdirSync(project).sort()).toEqual(['AGENTS.md', 'soc2.yaml']);
    expect(text('AGENTS.md')).toBe('# Mine\n');
  });

  it('leaves files that are there alone until somebody agrees', async () => {
    write('AGENTS.md', '# Mine\n');
    const alone = await init();
    expect(alone.code).toBe(1);
    expect(alone.error).toContain('AGENTS.md: left as it is');
    expect(text('AGENTS.md')).toBe('# Mine\n');
    expect(existsSync(join(project, '.mcp.json'))).toBe(true);
    const asked: string[] = [];
    const ask = (said: string) => async (question: string) => {
      asked.push(question);
      return Promise.resolve(said);
    };
    await runCaptured(['init', '--agents', project], { ask: ask('no') });
    expect(text('AGENTS.md')).toBe('# Mine\n');
    await runCaptured(['init', '--agents', project], { ask: ask('y') });
    expect(text('AGENTS.md')).toMatch(/^# Mine\n\n<!-- attest:begin -->\n[\s\S]+<!-- attest:end -->\n$/);
    expect(asked).toHaveLength(2);
  });

  it('keeps what others wrote, with its form and its comments', async () => {
    write('AGENTS.md', 'Top\n\n<!-- attest:begin -->\nold\n<!-- attest:end -->\n\nBottom\n');
    write('.mcp.json', '{\n    "mcpServers": {\n        "other": { "command": "x" }\n    }\n}');
    write(
      '.claude/settings.json',
      '{\n\t// ours\n\t"permissions": {"allow": ["Bash"]},\n\t"hooks": {\n\t\t"Stop": [{"hooks": [{"type": "command", "command": "say done"}]}],\n\t\t"PostToolUse": [{"matcher": "Write", "hooks": [{"type": "command", "command": "/usr/bin/attest hook old"}]}]\n\t}\n}\n',
    );
    await init('--yes');
    expect(text('AGENTS.md')).toMatch(
      /^Top\n\n<!-- attest:begin -->\n## SOC 2[\s\S]+<!-- attest:end -->\n\nBottom\n$/,
    );
    expect(text('AGENTS.md')).not.toContain('old\n');
    expect(text('.mcp.json')).toMatch(/^\{\n {4}"mcpServers": \{\n {8}"other": /);
    expect(json('.mcp.json')).toMatchObject({
      mcpServers: { other: { command: 'x' }, attest: { args: ['mcp'] } },
    });
    const settings = text('.claude/settings.json');
    expect(settings).toContain('\t// ours\n\t"permissions": {"allow": ["Bash"]},');
    expect(JSON.parse(settings.replace('// ours', ''))).toMatchObject({
      hooks: {
        Stop: [{ hooks: [{ command: 'say done' }] }, { hooks: hooks('attest hook') }],
        PostToolUse: [{ matcher: 'Edit|Write|MultiEdit', hooks: hooks('attest hook') }],
      },
    });
    const before = FILES.map(text);
    await init('--yes');
    expect(FILES.map(text)).toEqual(before);
  });

  it.each([
    ['.mcp.json', '{ "mcpServers": '],
    ['.mcp.json', '[]'],
    ['.claude/settings.json', 'null'],
    ['AGENTS.md', 'x\n<!-- attest:end -->\n'],
  ])('refuses a %s that it cannot add to: %j', async (path, broken) => {
    write(path, broken);
    const { error, code } = await init('--yes');
    expect(code).toBe(1);
    expect(error).toContain(`${path}: left as it is`);
    expect(text(path)).toBe(broken);
  });

  it('names the company’s folder below the project, and another program', async () => {
    rmSync(join(project, 'soc2.yaml'));
    write('comp liance/soc2.yaml', SOC2);
    await init('--command', '/opt/my attest');
    expect(json('.mcp.json')).toMatchObject({
      mcpServers: { attest: { command: '/opt/my attest', args: ['mcp', 'comp liance'] } },
    });
    expect(json('.claude/settings.json')).toMatchObject({
      hooks: { Stop: [{ hooks: hooks("'/opt/my attest' hook 'comp liance'") }] },
    });
  });

  it('writes nothing through a link out of the project', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'attest-outside-'));
    try {
      symlinkSync(outside, join(project, '.claude'));
      const { error, code } = await init('--yes');
      expect(code).toBe(2);
      expect(error).toContain('outside');
      expect(readdirSync(outside)).toEqual([]);
      expect(existsSync(join(project, 'AGENTS.md'))).toBe(false);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
