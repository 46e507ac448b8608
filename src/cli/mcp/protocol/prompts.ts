import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { GetPromptRequestSchema, ListPromptsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { AgentCore } from '../agent-core.js';
import { toldWhenRefused } from './refused.js';

/**
 * The guide's prompts, filled from the workspace, and those that the workspace adds. Asked for anew each time, because
 * the workspace may add some while the server runs.
 */
export function addPrompts({ server }: McpServer, core: AgentCore): void {
  server.registerCapabilities({ prompts: {} });
  server.setRequestHandler(ListPromptsRequestSchema, async (_request, { signal }) => ({
    prompts: (await core.prompts(signal)).map((prompt) => ({
      ...prompt,
      arguments: prompt.arguments.map((argument) => ({ ...argument, required: false })),
    })),
  }));
  server.setRequestHandler(
    GetPromptRequestSchema,
    async ({ params: { name, arguments: given = {} } }, { signal }) => {
      const { description, text } = await toldWhenRefused(core, core.prompt(name, given, signal));
      return { description, messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
    },
  );
}
