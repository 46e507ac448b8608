import { workspace, type ExtensionContext } from 'vscode';
import { storedKey } from './choice.js';
import { checkBaseUrl } from './base-url.js';

const DEFAULT_URL = 'https://api.openai.com/v1';

/**
 * The base URL of the user's own settings, checked; undefined when it cannot be used. The setting has machine scope, so
 * that no workspace can send the key elsewhere; a workspace's value is not even looked at.
 */
export function baseUrl(): string | undefined {
  const inspected = workspace.getConfiguration('attest').inspect<string>('ai.baseUrl');
  const checked = checkBaseUrl(inspected?.globalValue?.trim() || DEFAULT_URL);
  return 'url' in checked ? checked.url : undefined;
}

/** Address and key of the OpenAI-compatible server, when it is set up: a key, or a server on this machine. */
export async function openAiServer(
  context: ExtensionContext,
): Promise<{ readonly baseUrl: string; readonly apiKey: string } | undefined> {
  const url = baseUrl();
  if (url === undefined) return undefined;
  const apiKey = await storedKey(context);
  if (apiKey === undefined && url.startsWith('https:')) return undefined;
  return { baseUrl: url, apiKey: apiKey ?? '' };
}
