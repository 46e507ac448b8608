import { Option, type Command } from 'commander';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { loadMcp } from '../load-bundle.js';
import { agentCore } from '../mcp/agent-core.js';
import { companyIn } from '../open-workspace.js';

/** `attest mcp [dir]`: serves agents over standard input and output. */
export function addMcp(program: Command, host: CliHost): void {
  program
    .command('mcp')
    .description('Serve coding agents through the Model Context Protocol, over standard input and output.')
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (dir: string, { today }: { readonly today?: string }) => {
      const folder = await companyIn(await folderOf(dir));
      await loadMcp().serveMcp(agentCore(folder, today, host), (message) => {
        host.printError(message);
      });
    });
}
