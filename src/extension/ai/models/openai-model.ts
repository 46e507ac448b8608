import type { OpenAI } from 'openai';
import {
  LanguageModelProblem,
  type LanguageModel,
  type ModelMessage,
  type SendOptions,
} from '../../../authoring/model/language-model.js';
import { estimateTokens } from '../../../authoring/text/tokens.js';
import { concede, concessionsOf, rememberConcessions, type Concessions } from './concessions.js';
import { baseFor, endpointOf, headersFor, type Endpoint } from './endpoint.js';
import { guardedFetch, type Guard } from './guarded-fetch.js';
import { problemOf } from './openai-problem.js';
import type { OpenAiSdk } from './openai-sdk.js';
import { readAnswer, type AnswerEnd } from './read-answer.js';
import { parsed } from './server-words.js';

export interface ServerSettings {
  /** Checked with `checkBaseUrl`. */
  readonly baseUrl: string;
  /** Empty for servers that take none. */
  readonly apiKey: string;
  /** The origin of the page, in a browser: there servers must allow it. */
  readonly page?: string;
}

export interface OpenAiSettings extends ServerSettings {
  readonly model: string;
  /** Tokens a request may have; no server says it in a common way. */
  readonly inputTokens?: number;
}

const INPUT_TOKENS = 32_000;
/** Milliseconds; `receive` gives up long before, by the user's own settings. */
const SDK_TIMEOUT = 4 * 3_600_000;
/** The list of models is asked for while the user looks at it. */
const LIST_TIMEOUT = 15_000;
/** Requests for one answer: each gives up one thing more. */
const MOST_REQUESTS = 5;

/** A model behind an OpenAI-compatible server. */
export function openAiModel(sdk: OpenAiSdk, settings: OpenAiSettings): LanguageModel {
  const endpoint = endpointOf(settings.baseUrl);
  const model = endpoint.deployment ?? settings.model;
  return {
    id: settings.model,
    name: settings.model,
    maxInputTokens: settings.inputTokens ?? INPUT_TOKENS,
    countTokens: async (text) => estimateTokens(text),
    async *send(messages, options = {}) {
      let made = concessionsOf(settings.baseUrl, model);
      for (let n = 1; ; n += 1) {
        const tried = { ...settings, sdk, endpoint, model, made };
        const more = yield* ask(tried, messages, options);
        if (more === undefined) break;
        if (n === MOST_REQUESTS) throw more.problem;
        ({ made } = more);
      }
      if (made !== concessionsOf(settings.baseUrl, model)) rememberConcessions(settings.baseUrl, model, made);
    },
  };
}

/** The models a server offers, by name; none when its interface has no list. Rejects with a `LanguageModelProblem`. */
export async function listOpenAiModels(
  sdk: OpenAiSdk,
  settings: ServerSettings,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const endpoint = endpointOf(settings.baseUrl);
  if (endpoint.deployment !== undefined) return [endpoint.deployment];
  // Azure lists what could be deployed, not what is.
  if (endpoint.dialect === 'azure') return [];
  const guard: Guard = guardOf(endpoint, settings, 'models');
  try {
    const client = clientOf(sdk, endpoint, endpoint.base, guard);
    const response = await client.get('/models', { signal, timeout: LIST_TIMEOUT }).asResponse();
    const names = namesIn(parsed(await response.text()));
    if (!names) throw new LanguageModelProblem('invalid-response', { said: 'no list of models' });
    return [...new Set(names)].sort();
  } catch (error) {
    const { apiKey, page } = settings;
    throw problemOf(sdk, error, { guard, apiKey, received: false, signal, page });
  }
}

interface Asking extends OpenAiSettings {
  readonly sdk: OpenAiSdk;
  readonly endpoint: Endpoint;
  readonly made: Concessions;
}

/** Asks once. Gives what to give up for another try, when the server refused what was asked besides the text. */
async function* ask(
  asking: Asking,
  messages: readonly ModelMessage[],
  options: SendOptions,
): AsyncGenerator<string, { made: Concessions; problem: LanguageModelProblem } | undefined> {
  const { sdk, endpoint, made, apiKey, page } = asking;
  const { signal, format } = options;
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) stop.abort();
  const marks = new DoneMark();
  const guard: Guard = {
    ...guardOf(endpoint, asking, 'chat'),
    simple: made.simple,
    onBytes: (bytes) => {
      marks.see(bytes);
      options.onLife?.();
    },
  };
  const end: AnswerEnd = {};
  let received = false;
  try {
    const client = clientOf(sdk, endpoint, baseFor(endpoint, asking.model), guard);
    const response = await client.chat.completions
      .create(requestOf(asking, messages, format), { signal: stop.signal })
      .asResponse();
    for await (const text of readAnswer(sdk, response, stop, end)) {
      received = true;
      yield text;
    }
  } catch (error) {
    const problem = problemOf(sdk, error, { guard, apiKey, received, signal, page });
    const next = received ? undefined : nextTry(asking, error, problem, guard, format !== undefined);
    if (next) return { made: next, problem };
    throw problem;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    stop.abort();
  }
  if (signal?.aborted) throw new LanguageModelProblem('cancelled');
  if (end.usage) options.onUsage?.(end.usage);
  throwUnlessWhole(end, received, marks.seen);
  return undefined;
}

/** A stream that just stops was cut: a whole answer says how it ended, or at least that it did. */
function throwUnlessWhole({ finish }: AnswerEnd, received: boolean, done: boolean): void {
  if (finish === 'length') throw new LanguageModelProblem('too-long', { part: 'output' });
  if (finish === 'content_filter') throw new LanguageModelProblem('server', { said: 'content filter' });
  if (finish || (received && done)) return;
  throw new LanguageModelProblem(received ? 'cut-off' : 'invalid-response', {
    said: received ? undefined : 'no answer in the response',
  });
}

function nextTry(
  { made, page, apiKey }: Asking,
  error: unknown,
  problem: LanguageModelProblem,
  { failure }: Guard,
  structured: boolean,
): Concessions | undefined {
  // A browser tells nothing of why a request failed: the plainest request there is may pass where others are blocked.
  if (problem.kind === 'network' && page !== undefined && !made.whole)
    return { ...made, whole: true, noUsage: true, simple: apiKey === '' };
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0;
  return problem.kind === 'too-long' ? undefined : concede(made, { status, body: failure ?? '' }, structured);
}

function requestOf(
  { model, made }: Asking,
  messages: readonly ModelMessage[],
  format: SendOptions['format'],
): OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming {
  const folded = made.foldedSystem ? withoutSystem(messages) : messages;
  const request = {
    model,
    messages: folded.map(({ role, text }) => ({ role, content: text })),
    ...(format && !made.plainText
      ? {
          response_format: {
            type: 'json_schema' as const,
            json_schema: { name: format.name, strict: true, schema: { ...format.schema } },
          },
        }
      : {}),
    ...(made.whole
      ? {}
      : { stream: true, ...(made.noUsage ? {} : { stream_options: { include_usage: true } }) }),
  };
  // Whether it streams is decided at run time; the answer is read by its own content type.
  return request as OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;
}

/** What the system says, in front of the first words of the user. */
function withoutSystem(messages: readonly ModelMessage[]): readonly ModelMessage[] {
  const rules = messages.filter(({ role }) => role === 'system').map(({ text }) => text);
  const others = messages.filter(({ role }) => role !== 'system');
  return others.map((message, n) =>
    n === 0 ? { ...message, text: [...rules, message.text].join('\n\n') } : message,
  );
}

function guardOf(endpoint: Endpoint, { apiKey, page }: ServerSettings, purpose: 'chat' | 'models'): Guard {
  return { origin: endpoint.origin, headers: headersFor(endpoint, apiKey, purpose, page !== undefined) };
}

function clientOf(sdk: OpenAiSdk, { query }: Endpoint, baseURL: string, guard: Guard): OpenAI {
  // Nothing is tried again behind the user's back, and nothing is logged: the traffic log shows what was sent.
  return new sdk.OpenAI({
    baseURL,
    // The guard sets the key; the SDK only insists on having one.
    apiKey: 'none',
    defaultQuery: { ...query },
    fetch: guardedFetch(guard),
    maxRetries: 0,
    timeout: SDK_TIMEOUT,
    logLevel: 'off',
    organization: null,
    project: null,
  });
}

/** OpenAI's `{data: [{id}]}`, a bare list, or `{models: [{name}]}`. */
function namesIn(value: unknown): string[] | undefined {
  const { data, models } = (value ?? {}) as { data?: unknown; models?: unknown };
  const list: unknown = Array.isArray(value) ? value : (data ?? models);
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((item: unknown) => {
    const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
    return typeof id === 'string' ? id : typeof name === 'string' ? name : [];
  });
}

/** Whether the last event of a stream was `[DONE]`; the SDK keeps that to itself. */
class DoneMark {
  static readonly #LENGTH = 64;
  readonly #decoder = new TextDecoder();
  #tail = '';

  see(bytes: Uint8Array): void {
    const text = this.#decoder.decode(bytes.subarray(-DoneMark.#LENGTH), { stream: false });
    this.#tail = (this.#tail + text).slice(-DoneMark.#LENGTH);
  }

  get seen(): boolean {
    return /(?:^|\n)data: ?\[DONE\]\s*$/.test(this.#tail);
  }
}
