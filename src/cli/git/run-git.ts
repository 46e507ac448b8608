import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';

/** The only commands of git that are run: each reads, and none of them touches the working tree. */
export type GitCommand =
  | 'cat-file'
  | 'config'
  | 'diff-tree'
  | 'for-each-ref'
  | 'log'
  | 'ls-files'
  | 'ls-tree'
  | 'merge-base'
  | 'reflog'
  | 'rev-list'
  | 'rev-parse'
  | 'version';

export interface GitOptions {
  /** What git reads from its standard input. */
  readonly input?: string;
  /** The most it may write, in bytes; 64 MB unless told. */
  readonly maxBytes?: number;
  /** The longest it may take, in milliseconds; 30,000 unless told. */
  readonly timeout?: number;
  /** Stops git when whoever asked wants no answer any more. */
  readonly signal?: AbortSignal;
}

/**
 * Why git gave no answer. `missing`: there is no git; `refused`: git itself failed, as it does where no repository is;
 * `stopped`: nobody waits for it any more.
 */
export type GitFailure = 'missing' | 'timeout' | 'too-much' | 'refused' | 'stopped';

export class GitError extends Error {
  constructor(
    readonly reason: GitFailure,
    message: string,
  ) {
    super(message);
    this.name = 'GitError';
  }
}

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_TIME = 30_000;
const MAX_ERROR = 4000;
const NOWHERE = process.platform === 'win32' ? 'NUL' : '/dev/null';

/**
 * Settings by which a repository, which may come from anybody, would have git run a program, fetch what is missing or
 * ask somebody. What stands on the command line goes before the repository's own.
 */
const HARMLESS = [
  'core.fsmonitor=false',
  `core.hooksPath=${NOWHERE}`,
  'core.alternateRefsCommand=',
  'core.askPass=',
  'core.gitProxy=',
  'core.sshCommand=',
  'core.pager=cat',
  'core.quotePath=false',
  'core.commitGraph=false',
  'credential.helper=',
  'log.showSignature=false',
  'log.mailmap=false',
  'log.showRoot=true',
  'advice.graftFileDeprecated=false',
  'log.diffMerges=off',
  'diff.external=',
  'diff.orderFile=',
  'diff.submodule=short',
  'i18n.logOutputEncoding=UTF-8',
  'protocol.allow=never',
  'submodule.recurse=false',
  // A folder of the repository may be made to look like a repository with settings of its own.
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);

/** Commands that show differences, and with them could run a program that shows them. */
const SHOWS_DIFFERENCES: ReadonlySet<GitCommand> = new Set(['log', 'diff-tree']);

/** Variables that say which repository is meant: set by git for its hooks, and here it is the folder's. */
const OF_REPOSITORY =
  /^GIT_(?:DIR|WORK_TREE|IMPLICIT_WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|PREFIX|NAMESPACE|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|ALLOW_PROTOCOL|PROTOCOL_FROM_USER|SSH|SSH_COMMAND|PROXY_COMMAND|ASKPASS|EXEC_PATH|TRACE.*)$/i;

/**
 * Runs git in a folder without a shell and gives what it wrote. Neither the repository's settings nor its hooks, filters
 * or missing objects can run a program or reach a server; histories that were replaced or grafted are seen as they are.
 * Revisions and paths that come from others belong behind `--end-of-options` and `--`. Throws a GitError.
 */
export function runGit(
  folder: string,
  command: GitCommand,
  args: readonly string[],
  options: GitOptions = {},
): Promise<Buffer> {
  const harmless = SHOWS_DIFFERENCES.has(command) ? ['--no-ext-diff', '--no-textconv', '-O/dev/null'] : [];
  const signature = command === 'log' ? ['--no-show-signature'] : [];
  const argv = [
    '--no-pager',
    '--no-replace-objects',
    ...HARMLESS,
    '-C',
    resolve(folder),
    command,
    ...harmless,
    ...signature,
    ...args,
  ];
  if ([folder, ...args].some((one) => one.includes('\0')))
    return Promise.reject(new GitError('refused', 'Neither a folder nor a revision holds a NUL.'));
  const { maxBytes = MAX_BYTES, timeout = MAX_TIME, signal } = options;
  return new Promise((done, fail) => {
    // Not in the folder itself: on Windows a git.exe that lies there would be found first.
    const child = spawn('git', argv, {
      cwd: dirname(process.execPath),
      env: environment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    let size = 0;
    let said = '';
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const stop = (error: GitError): void => {
      end();
      child.kill('SIGKILL');
      fail(error);
    };
    const onAbort = (): void => {
      stop(new GitError('stopped', `git ${command} was stopped.`));
    };
    const timer = setTimeout(() => {
      stop(new GitError('timeout', `git ${command} took longer than ${timeout / 1000} s.`));
    }, timeout);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    child.on('error', (error) => {
      stop(new GitError('missing', `git cannot be run: ${error.message}`));
    });
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > maxBytes)
        stop(new GitError('too-much', `git ${command} wrote more than ${maxBytes} bytes.`));
      else pieces.push(piece);
    });
    child.stderr.on('data', (piece: Buffer) => {
      if (said.length < MAX_ERROR) said += piece.toString('utf8');
    });
    child.on('close', (code) => {
      end();
      if (code === 0) done(Buffer.concat(pieces));
      else fail(new GitError('refused', said.slice(0, MAX_ERROR).trim() || `git ${command} failed.`));
    });
    // Git may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** The text git wrote; undefined when it gave no answer. */
export function gitText(
  folder: string,
  command: GitCommand,
  args: readonly string[],
  options?: GitOptions,
): Promise<string | undefined> {
  return runGit(folder, command, args, options).then(
    (bytes) => bytes.toString('utf8'),
    () => undefined,
  );
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_REPOSITORY.test(name));
  return {
    ...Object.fromEntries(own),
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_GRAFT_FILE: NOWHERE,
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
