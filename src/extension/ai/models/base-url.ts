/** Why a base URL cannot be used. */
export type BaseUrlProblem = 'not-a-url' | 'not-safe' | 'has-credentials';

/**
 * Checks the base URL of an OpenAI-compatible server: https, or http on this machine. The key travels with every
 * request, so anything else would show it to the network.
 */
export function checkBaseUrl(text: string): { readonly url: string } | { readonly problem: BaseUrlProblem } {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return { problem: 'not-a-url' };
  }
  if (url.username !== '' || url.password !== '') return { problem: 'has-credentials' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    return { problem: 'not-safe' };
  return { url: `${url.origin}${url.pathname.replace(/\/+$/, '')}` };
}

/** Whether a host is this machine by its name or address; names that merely look like it are not. */
function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(?:\.\d{1,3}){3}$/.test(host)
  );
}
