import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { readPayload } from '../hook/read-payload.js';
import { mayConcernPolicies, runHook } from '../hook/run-hook.js';
import { companyIn } from '../open-workspace.js';

/** No event of an agent is longer; what is longer is not an event. */
const MOST_INPUT = 32 * 1024 * 1024;

/**
 * `attest hook [dir]`: judges what a coding agent wrote. Exit code 2 with the findings on standard error, which the agent
 * reads; 0 and silence when nothing is wrong; 1, which holds nobody up, when the hook itself fails.
 */
export function addHook(program: Command, host: CliHost): void {
  program
    .command('hook')
    .description(
      'A hook for coding agents (PostToolUse, Stop): reads the event from standard input and tells the agent what it wrote that is not so.',
    )
    .argument('[dir]', 'the company’s folder; that of the agent when left out')
    .action(async (dir: string | undefined) => {
      try {
        const payload = readPayload(await readInput(host));
        if (!payload) throw new Error('standard input holds no event of a hook.');
        if (!mayConcernPolicies(payload)) return;
        const project = process.env.CLAUDE_PROJECT_DIR ?? payload.cwd ?? '.';
        const folder = await realpath(await companyIn(await folderOf(resolve(project, dir ?? '.'))));
        const said = await runHook(payload, folder, host);
        if (said === undefined) return;
        host.printError(said);
        host.exitCode(2);
      } catch (error) {
        // Not 2: an agent must not be stopped by what is no fault of its own.
        host.printError(`attest hook: ${error instanceof Error ? error.message : String(error)}`);
        host.exitCode(1);
      }
    });
}

async function readInput({ input = process.stdin }: CliHost): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as string | Uint8Array);
    size += bytes.length;
    if (size > MOST_INPUT) throw new Error('the event is too long.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
