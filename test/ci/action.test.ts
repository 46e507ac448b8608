import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GitRepository } from '../../src/cli/testing/git-repository.js';

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
  readonly author: { readonly username: string };
}

let server: Server;
let comments: Comment[];
let requests: { readonly method: string; readonly url: string; readonly token: string | undefined }[];
let repository: GitRepository;
/** Stands for `attest`: writes a comment, and what it was called with. */
const STUB = `const fs = require('node:fs');
const args = process.argv.slice(2);
fs.appendFileSync(process.env.CALLS, JSON.stringify({ args, token: process.env.ATTEST_TOKEN }) + '\\n');
if (args[0] === '--help') console.log('Commands:\\n  check [options]\\n  verify [options]\\n  diff [options]');
if (args[0] === 'diff') fs.writeFileSync(args[args.indexOf('--out') + 1], '<!-- attest-diff -->\\n\\nrun ' + process.env.RUN);
process.exitCode = args[0] === process.env.FAILS ? 1 : 0;
`;

beforeEach(async () => {
  repository = new GitRepository();
  writeFileSync(join(repository.folder, 'attest.cjs'), STUB);
  requests = [];
  // Somebody else's comment with the marker in it is none of ours.
  comments = Array.from({ length: 130 }, (_, id) =>
    comment(id, id === 3 ? '<!-- attest-diff -->' : 'hello', 'eve'),
  );
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const { authorization, 'private-token': secret } = request.headers;
    requests.push({ method, url, token: authorization ?? String(secret) });
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString('utf8')));
    request.on('end', () => {
      const { body } = (text === '' ? {} : JSON.parse(text)) as { body?: string };
      const answer = reply(method, url, body ?? '');
      response.writeHead(answer === undefined ? 403 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => {
  server.close();
  repository.remove();
});

function comment(id: number, body: string, login = 'github-actions[bot]'): Comment {
  return {
    id,
    body,
    user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
    author: { username: login },
  };
}

function reply(method: string, url: string, body: string): unknown {
  if (url.endsWith('/user')) return url.includes('/v4/') ? { username: 'github-actions[bot]' } : undefined;
  if (method === 'GET') {
    const page = Number(new URL(url, 'http://x').searchParams.get('page'));
    return comments.slice((page - 1) * 100, page * 100);
  }
  if (method === 'POST') comments.push(comment(comments.length, body));
  else {
    const id = Number(url.split('/').at(-1));
    const found = comments.find((one) => one.id === id);
    if (!found) return undefined;
    found.body = body;
  }
  return {};
}

async function run(
  host: 'github' | 'gitlab',
  env: Record<string, string> = {},
): Promise<{ out: string; code: number }> {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const child = spawn(process.execPath, [resolve('.github/actions/attest/run.mjs'), host], {
    cwd: repository.folder,
    env: {
      PATH: process.env.PATH,
      ATTEST: join(repository.folder, 'attest.cjs'),
      CALLS: join(repository.folder, 'calls'),
      ATTEST_BASE: '-x; touch pwned',
      ATTEST_PULL_REQUEST: '7',
      ATTEST_TOKEN: 'secret',
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: 'acme/policies',
      GITHUB_STEP_SUMMARY: join(repository.folder, 'summary.md'),
      CI_API_V4_URL: `${url}/v4`,
      CI_PROJECT_ID: '12',
      RUN: '1',
      ...env,
    },
  });
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString('utf8')));
  child.stderr.on('data', (piece: Buffer) => (out += piece.toString('utf8')));
  return new Promise((done) => child.on('close', (code) => done({ out, code: code ?? -1 })));
}

describe('the action and the job', () => {
  it.each(['github', 'gitlab'] as const)('comments once on %s and updates that comment', async (host) => {
    expect(await run(host)).toMatchObject({ out: expect.stringContaining('A comment was posted.'), code: 0 });
    expect(await run(host, { RUN: '2' })).toMatchObject({ out: expect.stringContaining('updated') });
    expect(comments).toHaveLength(131);
    expect(comments.at(-1)?.body).toBe('<!-- attest-diff -->\n\nrun 2');
    expect(comments[3]?.body).toBe('<!-- attest-diff -->');
    expect(requests.every(({ token }) => token?.includes('secret'))).toBe(true);
  });

  it('runs check, verify and diff, none of which sees the token', async () => {
    await run('github');
    const calls = readFileSync(join(repository.folder, 'calls'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { args: string[]; token?: string });
    expect(calls.map(({ args }) => args[0])).toEqual(['check', '--help', 'verify', 'diff']);
    expect(calls.some(({ token }) => token !== undefined)).toBe(false);
    // What a pull request brings is one argument, and none that is an option.
    expect(calls.at(-1)?.args.slice(-2)).toEqual(['--', '-x; touch pwned']);
    expect(readFileSync(join(repository.folder, 'summary.md'), 'utf8')).toContain('run 1');
  });

  it('fails as the commands fail, and not because nobody may comment', async () => {
    expect((await run('github', { FAILS: 'check' })).code).toBe(1);
    expect(await run('github', { ATTEST_TOKEN: '' })).toMatchObject({
      code: 0,
      out: expect.stringContaining('no token'),
    });
    expect(await run('github', { GITHUB_REPOSITORY: '../x' })).toMatchObject({
      code: 0,
      out: expect.stringContaining('no name'),
    });
    rmSync(join(repository.folder, 'calls'));
    expect((await run('github', { ATTEST_BASE: '' })).out).toContain('no pull request');
  });

  it('hands nothing of a pull request into the text of a script', () => {
    const action = parse(readFileSync('.github/actions/attest/action.yml', 'utf8')) as {
      runs: { using: string; steps: { run: string; shell: string }[] };
    };
    expect(action.runs.using).toBe('composite');
    for (const { run: script, shell } of action.runs.steps) {
      expect(script).not.toContain('${{');
      expect(shell).toBe('bash');
    }
  });
});
