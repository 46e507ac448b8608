import { describe, expect, it } from 'vitest';
import { runProgram } from './run-program.js';

/** As thrown in the other bundle, which has a class of its own. */
class CliError extends Error {
  override readonly name = 'CliError';
}

async function failWith(error: Error): Promise<{ said: string; code: number }> {
  const result = { said: '', code: 0 };
  const host = {
    version: '0',
    colour: false,
    print: () => undefined,
    printError: (text: string) => void (result.said += text),
    exitCode: (code: number) => void (result.code = code),
  };
  await runProgram(['go'], host, (program) => {
    program.command('go').action(() => Promise.reject(error));
  });
  return result;
}

describe('runProgram', () => {
  it('shows a mistake in the call without a stack, whichever bundle noticed it', async () => {
    expect(await failWith(new CliError('“nu” is no date.'))).toEqual({ said: '“nu” is no date.', code: 2 });
  });

  it('shows where anything else went wrong', async () => {
    const { said, code } = await failWith(new Error('boom'));
    expect(said).toMatch(/^Attest failed: Error: boom\n {4}at /);
    expect(code).toBe(2);
  });
});
