import { withoutEnd } from '../../../workspace/text-ends.js';

/** Why a base URL cannot be used. */
export type BaseUrlProblem = 'not-a-url' | 'not-safe' | 'has-credentials';

/** The request itself, which portals show as part of the address: Azure's “target URI” ends in it. */
const REQUEST_PATH = /\/(?:chat\/completions|completions|responses|models)$/;
/** Names of query parameters that carry a key, whatever their dress: `api_key`, `Api-Key`, `access_token`. */
const KEY_PARAMETER = /^(?:(?:api|access|subscription|auth)?(?:key|token)|secret|sig)$/;

/**
 * Checks the base URL of a model server: https, or http on this machine. The key travels with every request, so anything
 * else would show it to the network. The query is kept (`?api-version=…`); a key in it is refused, because settings are
 * no place for one.
 */
export function checkBaseUrl(text: string): { readonly url: string } | { readonly problem: BaseUrlProblem } {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return { problem: 'not-a-url' };
  }
  if (url.username !== '' || url.password !== '' || holdsKey(url)) return { problem: 'has-credentials' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return { problem: 'not-safe' };
  const path = withoutEnd(url.pathname, /\//).replace(REQUEST_PATH, '');
  return { url: `${url.origin}${path}${url.search}` };
}

/** Whether a host is this machine by its name or address; names that merely look like it are not. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  );
}

function holdsKey({ searchParams }: URL): boolean {
  return [...searchParams.keys()].some((name) =>
    KEY_PARAMETER.test(name.toLowerCase().replaceAll(/[-_.]/g, '')),
  );
}
