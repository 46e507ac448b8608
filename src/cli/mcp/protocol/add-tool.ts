import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import type { AgentCore } from '../agent-core.js';

/** A tool: what it takes, gives and does. */
export interface Tool<I extends z.ZodRawShape, O extends z.ZodRawShape> {
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  readonly annotations?: ToolAnnotations;
  /** Throws with a message that says what to do instead. */
  run(input: z.output<z.ZodObject<I>>, signal: AbortSignal): Promise<z.input<z.ZodObject<O>>>;
}

/** Nothing is changed, and the same question has the same answer while the files stay as they are. */
const READS: ToolAnnotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** Adds a tool. What it does not know is refused, and what goes wrong becomes a result the agent can act on. */
export function addTool<I extends z.ZodRawShape, O extends z.ZodRawShape>(
  server: McpServer,
  core: Pick<AgentCore, 'problem'>,
  name: string,
  tool: Tool<I, O>,
): void {
  const { title, description, annotations = READS } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      // As a schema rather than a shape: names that are none of its inputs are mistakes.
      inputSchema: z.strictObject(tool.input),
      outputSchema: tool.output,
      annotations: { title, ...annotations },
    },
    async (input: unknown, { signal }: { readonly signal: AbortSignal }) => {
      try {
        const result = await tool.run(input as z.output<z.ZodObject<I>>, signal);
        const structuredContent = result as Record<string, unknown>;
        return { content: [{ type: 'text' as const, text: JSON.stringify(result) }], structuredContent };
      } catch (error) {
        return { content: [{ type: 'text' as const, text: core.problem(error) }], isError: true };
      }
    },
  );
}
