import { CliError } from '../cli-error.js';
import { GitError, gitText, runGit } from './run-git.js';

/** The full name of the commit that a branch, tag or other revision stands for. Throws a CliError. */
export async function commitOf(folder: string, revision: string): Promise<string> {
  try {
    const found = await runGit(folder, 'rev-parse', [
      '--verify',
      '--quiet',
      '--end-of-options',
      `${revision}^{commit}`,
    ]);
    return found.toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError && error.reason !== 'refused') throw new CliError(error.message);
    const isRepository = await gitText(folder, 'rev-parse', ['--git-dir']);
    if (isRepository === undefined)
      throw new CliError(`${folder} is in no git repository that can be read here.`);
    const shallow = await isShallow(folder);
    throw new CliError(
      `git knows no commit “${revision.slice(0, 200)}” here.${shallow ? ' This clone is shallow: fetch that branch first.' : ''}`,
    );
  }
}

/** Whether the clone leaves out commits that are older. */
export async function isShallow(folder: string): Promise<boolean> {
  return (await gitText(folder, 'rev-parse', ['--is-shallow-repository']))?.trim() === 'true';
}

/** The last commit two lines have in common; undefined when there is none, or a shallow clone does not hold it. */
export async function commonCommit(folder: string, a: string, b: string): Promise<string | undefined> {
  const found = (await gitText(folder, 'merge-base', ['--end-of-options', a, b]))?.trim();
  return found === undefined || found === '' ? undefined : found;
}
