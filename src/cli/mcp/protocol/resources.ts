import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { AgentCore } from '../agent-core.js';
import { toldWhenRefused } from './refused.js';

const MOST_COMPLETIONS = 50;

/** Criteria and policies as resources, each with a list and a template. */
export function addResources(server: McpServer, core: AgentCore): void {
  server.registerResource(
    'criterion',
    new ResourceTemplate('attest://criterion/{id}', {
      list: async ({ signal }) => ({ resources: [...(await core.criteria(signal))] }),
      complete: { id: async (start) => startingWith(await core.criteria(never()), start.toUpperCase()) },
    }),
    {
      title: 'A criterion and its state',
      description: 'What a criterion asks and what the workspace has on it.',
      mimeType: 'application/json',
    },
    async (uri, { id }, { signal }) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: 'application/json',
          text: await toldWhenRefused(core, core.readCriterion(String(id), signal)),
        },
      ],
    }),
  );
  server.registerResource(
    'policy',
    new ResourceTemplate('attest://policy/{+path}', {
      list: async ({ signal }) => ({ resources: [...(await core.policies(signal))] }),
      complete: { path: async (start) => startingWith(await core.policies(never()), start) },
    }),
    {
      title: 'A policy',
      description: 'The text of a document that is read as a policy.',
      mimeType: 'text/markdown',
    },
    async (uri, { path }, { signal }) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: 'text/markdown',
          text: await toldWhenRefused(core, core.readPolicy(decoded(String(path)), signal)),
        },
      ],
    }),
  );
}

const never = (): AbortSignal => new AbortController().signal;

/** The path in a URI; one that is no proper encoding stands for itself. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function startingWith(all: readonly { readonly name: string }[], start: string): string[] {
  return all
    .map(({ name }) => name)
    .filter((name) => name.startsWith(start))
    .slice(0, MOST_COMPLETIONS);
}
