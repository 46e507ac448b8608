import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a folder of its own, for tests. */
export class GitRepository {
  #clock = Date.UTC(2026, 6, 1, 9) / 1000;

  constructor(readonly folder = mkdtempSync(join(tmpdir(), 'attest-git-'))) {
    this.git('init', '-q', '-b', 'main');
  }

  /** Runs git as a person, an hour after the last time; gives what it wrote. */
  git(...args: readonly string[]): string {
    return this.as('Ann Author', ...args);
  }

  as(name: string, ...args: readonly string[]): string {
    this.#clock += 3600;
    const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}@example.com`;
    const date = `${this.#clock} +0000`;
    return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: date,
      },
    });
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    return this;
  }

  commit(message: string, name = 'Ann Author'): string {
    this.git('add', '-A');
    this.as(name, 'commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD').trim();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
