import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Author {
  readonly name: string;
  readonly email: string;
}

export const ALICE: Author = { name: 'Alice Writer', email: 'alice@example.com' };
export const BOB: Author = { name: 'Bob Boss', email: 'bob@example.com' };
export const CAROL: Author = { name: 'Carol Helper', email: 'carol@example.com' };

/** A repository made for one test, with commits of chosen people on chosen days. */
export class MadeRepository {
  constructor(readonly folder = mkdtempSync(join(tmpdir(), 'attest-git-'))) {
    this.git(['init', '-q', '-b', 'main', '.']);
  }

  git(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    return execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...env },
    });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Commits all that changed; the committer is the author unless another is given. */
  commit(author: Author, day: string, message = 'Change', committer = author): string {
    this.git(['add', '-A']);
    this.git(['commit', '-q', '--allow-empty', '-m', message], identity(author, day, committer));
    return this.git(['rev-parse', 'HEAD']).trim();
  }

  merge(branch: string, author: Author, day: string, ...args: readonly string[]): string {
    this.git(['merge', '-q', '--no-ff', '-m', `Merge ${branch}`, ...args, branch], identity(author, day));
    return this.git(['rev-parse', 'HEAD']).trim();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function identity(author: Author, day: string, committer = author): Record<string, string> {
  const at = `${day}T10:00:00+00:00`;
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: at,
  };
}
