import { withoutEnd } from '../../../workspace/text-ends.js';

/** The dialects that differ in address or headers; everything else is plain OpenAI-compatible. */
export type Dialect = 'azure' | 'anthropic' | 'openai';

/** A model server as its base URL describes it. */
export interface Endpoint {
  /** Scheme, host and port: the key belongs to it, and no request leaves it. */
  readonly origin: string;
  /** Without query and without a slash at the end. */
  readonly base: string;
  /** What stands in the query, sent with every request. */
  readonly query: Readonly<Record<string, string>>;
  readonly dialect: Dialect;
  /** Azure: the deployment that the address names; it is the model. */
  readonly deployment: string | undefined;
}

/** Hosts of Azure OpenAI and Azure AI Foundry, as Microsoft documents them. */
const AZURE_HOST = /\.(?:openai|cognitiveservices|services\.ai)\.azure\.(?:com|us|cn)$|\.azure-api\.net$/;
const DEPLOYMENT = /\/deployments\/([^/]+)$/;
/** Azure's version when the address gives none: the last general one of the deployments API. */
const AZURE_VERSION = '2024-10-21';

/** Reads an endpoint out of a URL that passed `checkBaseUrl`. */
export function endpointOf(url: string): Endpoint {
  const { origin, hostname, pathname, searchParams } = new URL(url);
  const query = Object.fromEntries(searchParams);
  const path = withoutEnd(pathname, /\//);
  const deployment = DEPLOYMENT.exec(path)?.[1];
  const isAzure = AZURE_HOST.test(hostname) || 'api-version' in query || deployment !== undefined;
  const dialect = isAzure ? 'azure' : hostname === 'api.anthropic.com' ? 'anthropic' : 'openai';
  const endpoint = { origin, base: `${origin}${path}`, query, dialect, deployment } as const;
  return isAzure ? azure(endpoint, path) : endpoint;
}

/** Where requests for a model go: Azure's older API has the model, there called deployment, in the path. */
export function baseFor({ base, dialect, deployment }: Endpoint, model: string): string {
  const needsPath = dialect === 'azure' && deployment === undefined && base.endsWith('/openai');
  return needsPath ? `${base}/deployments/${encodeURIComponent(model)}` : base;
}

/**
 * The headers a request carries beside its content type: the key in the way this server takes it, and what it asks for
 * besides. Nothing else, because every further header can fail the browser's CORS check.
 */
export function headersFor(
  { dialect }: Endpoint,
  apiKey: string,
  purpose: 'chat' | 'models',
  inBrowser: boolean,
): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  // The list of Anthropic belongs to its native interface; only its chat speaks OpenAI's.
  const native = dialect === 'anthropic' && purpose === 'models';
  if (native) headers['anthropic-version'] = '2023-06-01';
  if (dialect === 'anthropic' && inBrowser) headers['anthropic-dangerous-direct-browser-access'] = 'true';
  if (apiKey === '') return headers;
  if (native) headers['x-api-key'] = apiKey;
  else if (dialect === 'azure') headers['api-key'] = apiKey;
  else headers.authorization = `Bearer ${apiKey}`;
  return headers;
}

/** Azure's v1 API is OpenAI's own; the older one stands under /openai and always names its version. */
function azure(endpoint: Endpoint, path: string): Endpoint {
  if (/\/v1$/.test(path)) return endpoint;
  const base = path === '' ? `${endpoint.origin}/openai` : endpoint.base;
  return { ...endpoint, base, query: { 'api-version': AZURE_VERSION, ...endpoint.query } };
}
