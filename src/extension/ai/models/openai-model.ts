import type { APIError, OpenAI } from 'openai';
import {
  LanguageModelProblem,
  type LanguageModel,
  type ProblemKind,
} from '../../../authoring/model/language-model.js';
import { estimateTokens } from '../../../authoring/text/tokens.js';
import type * as sdkBundle from './openai.bundle.js';

/** The SDK, which is handed in because it is loaded only where a server is used. */
export type OpenAiSdk = typeof sdkBundle;

export interface OpenAiSettings {
  /** Checked with `checkBaseUrl`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
}

/** What servers commonly take; asked of none, because the protocol has no way to. */
const INPUT_TOKENS = 32_000;
/** Milliseconds until the response headers; streams have their own limits. */
const CONNECT = 150_000;

/** A model behind an OpenAI-compatible server. */
export function openAiModel(sdk: OpenAiSdk, settings: OpenAiSettings): LanguageModel {
  const client = clientOf(sdk, settings);
  return {
    id: settings.model,
    name: settings.model,
    maxInputTokens: INPUT_TOKENS,
    countTokens: async (text) => estimateTokens(text),
    async *send(messages, { signal } = {}) {
      let received = false;
      let finish: string | null | undefined;
      try {
        const stream = await client.chat.completions.create(
          {
            model: settings.model,
            stream: true,
            messages: messages.map(({ role, text }) => ({ role, content: text })),
          },
          { signal },
        );
        for await (const chunk of stream) {
          const [choice] = chunk.choices ?? [];
          if (choice?.finish_reason) finish = choice.finish_reason;
          const text = choice?.delta?.content;
          if (typeof text !== 'string' || text === '') continue;
          received = true;
          yield text;
        }
      } catch (error) {
        throw problemOf(sdk, error, received, signal);
      }
      if (signal?.aborted) throw new LanguageModelProblem('cancelled');
      if (finish === 'length') throw new LanguageModelProblem('too-long', { part: 'output' });
      if (finish === 'content_filter') throw new LanguageModelProblem('server', { said: 'content filter' });
      // A stream that just stops was cut: a whole answer says how it ended.
      if (!finish)
        throw new LanguageModelProblem(received ? 'cut-off' : 'invalid-response', {
          said: received ? undefined : 'no answer in the response',
        });
    },
  };
}

/** The models a server offers, by name. Rejects with a `LanguageModelProblem`. */
export async function listOpenAiModels(
  sdk: OpenAiSdk,
  settings: Omit<OpenAiSettings, 'model'>,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  try {
    const page = await clientOf(sdk, settings).models.list({ signal, timeout: 15_000 });
    return page.data.map(({ id }) => id).sort();
  } catch (error) {
    throw problemOf(sdk, error, false, signal);
  }
}

function clientOf(sdk: OpenAiSdk, { baseUrl, apiKey }: Omit<OpenAiSettings, 'model'>): OpenAI {
  // Nothing is tried again behind the user's back, and nothing is logged: the traffic log shows what was sent.
  return new sdk.OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey === '' ? 'none' : apiKey,
    maxRetries: 0,
    timeout: CONNECT,
    logLevel: 'off',
    organization: null,
    project: null,
  });
}

/** Every error of the SDK as the user's problem. */
function problemOf(
  sdk: OpenAiSdk,
  error: unknown,
  received: boolean,
  signal: AbortSignal | undefined,
): LanguageModelProblem {
  if (error instanceof LanguageModelProblem) return error;
  if (signal?.aborted || error instanceof sdk.APIUserAbortError)
    return new LanguageModelProblem('cancelled', { cause: error });
  if (error instanceof sdk.APIConnectionTimeoutError)
    return new LanguageModelProblem('timeout', { cause: error });
  if (error instanceof sdk.APIConnectionError)
    return new LanguageModelProblem(received ? 'cut-off' : 'network', {
      said: reasonOf(error),
      cause: error,
    });
  if (error instanceof SyntaxError)
    return new LanguageModelProblem('invalid-response', { said: 'no valid JSON', cause: error });
  if (error instanceof sdk.APIError) return ofStatus(error, received);
  return new LanguageModelProblem(received ? 'cut-off' : 'network', { said: reasonOf(error), cause: error });
}

function ofStatus(error: APIError, received: boolean): LanguageModelProblem {
  const { status, code, message } = error;
  const said = saidBy(error);
  if (
    code === 'context_length_exceeded' ||
    status === 413 ||
    (status === 400 &&
      /context (?:length|window)|maximum context|too many tokens|too long|prompt is too/i.test(message))
  ) {
    return new LanguageModelProblem('too-long', { part: 'input', said, cause: error });
  }
  const kinds: Readonly<Record<number, ProblemKind>> = {
    401: 'unauthorised',
    403: 'unauthorised',
    404: 'no-model',
    408: 'timeout',
    429: 'rate-limited',
    504: 'timeout',
  };
  const kind = kinds[status ?? 0] ?? (received ? 'cut-off' : 'server');
  return new LanguageModelProblem(kind, {
    said,
    cause: error,
    retryAfter: kind === 'rate-limited' ? retryAfter(error.headers) : undefined,
  });
}

/** The server's own words, without the key that some servers repeat. */
function saidBy({ error, message }: APIError): string {
  const inner =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : message;
  return inner.replace(/\b(?:sk|key|pk)-[\w*.-]{4,}/g, '…');
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : String(inner);
}

/** Seconds of a Retry-After header: a number, or a date. */
function retryAfter(headers: Headers | undefined): number | undefined {
  const text = headers?.get('retry-after');
  if (!text) return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
