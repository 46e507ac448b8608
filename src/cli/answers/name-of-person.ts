import { CliError } from '../cli-error.js';
import { gitText } from '../git/run-git.js';
import type { CliHost } from '../host.js';

/**
 * Who gives an answer: the name given, else git's `user.name` in the folder, else what the user types. Throws a CliError
 * when nobody can be asked: an answer of nobody is none.
 */
export async function nameOfPerson(
  folder: string,
  given: string | undefined,
  host: Pick<CliHost, 'ask'>,
): Promise<string> {
  const name =
    clean(given) ??
    clean(await gitText(folder, 'config', ['user.name'], { timeout: 5000 })) ??
    clean(await host.ask?.('Who answers? Your name: '));
  if (name === undefined) throw new CliError('Say who answers with --by.');
  return name;
}

function clean(name: string | undefined): string | undefined {
  const text = name?.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
