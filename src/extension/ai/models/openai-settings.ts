import { workspace, type ExtensionContext } from 'vscode';
import { checkBaseUrl, isLoopback } from './base-url.js';
import { storedKey } from './keys.js';
import type { ServerSettings } from './openai-model.js';

const DEFAULT_URL = 'https://api.openai.com/v1';

/**
 * The base URL of the user's own settings, checked; undefined when it cannot be used. The setting has machine scope, so
 * that no workspace can send text elsewhere; a workspace's value is not even looked at.
 */
export function baseUrl(): string | undefined {
  const checked = checkBaseUrl(ownBaseUrl() ?? DEFAULT_URL);
  return 'url' in checked ? checked.url : undefined;
}

/** The origin of the base URL: what a key is kept for. */
export function serverOrigin(): string | undefined {
  const url = baseUrl();
  return url === undefined ? undefined : new URL(url).origin;
}

/**
 * The model server, when it is set up: a key for it, a server on this machine, or an address the user chose. Nothing is
 * asked of the default address before the user gave a key for it.
 */
export async function openAiServer(context: ExtensionContext): Promise<ServerSettings | undefined> {
  const url = baseUrl();
  if (url === undefined) return undefined;
  const { origin, hostname } = new URL(url);
  const apiKey = await storedKey(context, origin);
  if (apiKey === undefined && ownBaseUrl() === undefined && !isLoopback(hostname)) return undefined;
  return { baseUrl: url, apiKey: apiKey ?? '', page: pageOrigin() };
}

/** Tokens a request to the server may have. */
export function contextTokens(): number {
  return workspace.getConfiguration('attest').get<number>('ai.contextTokens', 32_000);
}

function ownBaseUrl(): string | undefined {
  const own = workspace.getConfiguration('attest').inspect<string>('ai.baseUrl')?.globalValue;
  return typeof own === 'string' && own.trim() !== '' ? own : undefined;
}

/** The origin that servers see on the web; undefined in Node, where no server has to allow anything. */
function pageOrigin(): string | undefined {
  const { process, location } = globalThis as {
    process?: { versions?: { node?: string } };
    location?: { origin?: string };
  };
  return process?.versions?.node === undefined ? location?.origin : undefined;
}
