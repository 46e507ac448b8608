import type { APIError } from 'openai';
import { LanguageModelProblem, type ProblemKind } from '../../../authoring/model/language-model.js';
import type { Guard } from './guarded-fetch.js';
import { Redirected, TooManyBytes } from './guarded-fetch.js';
import type { OpenAiSdk } from './openai-sdk.js';
import { codeOf, parsed, withoutKey, wordsOf } from './server-words.js';

/** What is known of a request that failed. */
export interface Attempt {
  readonly guard: Guard;
  readonly apiKey: string;
  /** Whether text had arrived. */
  readonly received: boolean;
  readonly signal: AbortSignal | undefined;
  /** The page's origin, in a browser. */
  readonly page: string | undefined;
}

/** Every error of the SDK as the user's problem, in the server's own words. */
export function problemOf(sdk: OpenAiSdk, error: unknown, attempt: Attempt): LanguageModelProblem {
  const { received, signal } = attempt;
  if (error instanceof LanguageModelProblem) return error;
  if (signal?.aborted || error instanceof sdk.APIUserAbortError)
    return new LanguageModelProblem('cancelled', { cause: error });
  for (const inner of causes(error)) {
    if (inner instanceof Redirected)
      return new LanguageModelProblem('redirected', { said: inner.location || undefined, cause: error });
    if (inner instanceof TooManyBytes)
      return new LanguageModelProblem('too-long', { part: 'output', cause: error });
  }
  if (error instanceof sdk.APIConnectionTimeoutError)
    return new LanguageModelProblem('timeout', { cause: error });
  if (error instanceof SyntaxError)
    return new LanguageModelProblem('invalid-response', { said: 'no valid JSON', cause: error });
  if (error instanceof sdk.APIError && !(error instanceof sdk.APIConnectionError))
    return ofAnswer(error, attempt);
  return new LanguageModelProblem(received ? 'cut-off' : 'network', {
    said: reasonOf(error),
    page: received ? undefined : attempt.page,
    cause: error,
  });
}

/** The status, or the number that an error in the middle of a stream gives as its code. */
function ofAnswer(error: APIError, { guard, apiKey }: Attempt): LanguageModelProblem {
  const body: unknown = guard.failure === undefined ? error.error : parsed(guard.failure);
  const words = guard.failure === undefined ? wordsOf(JSON.stringify(error.error)) : wordsOf(guard.failure);
  const code = codeOf(body);
  const status = error.status ?? (/\b[45]\d\d\b/.test(code) ? Number(/\b[45]\d\d\b/.exec(code)?.[0]) : 0);
  const said = withoutKey([error.status, words].filter(Boolean).join(' '), apiKey);
  const kind = kindOf(status, code, words ?? '');
  return new LanguageModelProblem(kind, {
    said,
    cause: error,
    part: kind === 'too-long' ? 'input' : undefined,
    retryAfter: kind === 'rate-limited' ? retryAfter(error.headers) : undefined,
  });
}

function kindOf(status: number, code: string, words: string): ProblemKind {
  if (status === 413 || /context_length_exceeded/.test(code)) return 'too-long';
  if (
    (status === 400 || status === 422) &&
    /context (?:length|window|size)|maximum context|too many tokens|too long|prompt is too/i.test(words)
  )
    return 'too-long';
  if (status === 402 || /insufficient_quota|billing/i.test(code)) return 'no-credit';
  if (status === 404) return /model|deployment/i.test(`${code} ${words}`) ? 'unknown-model' : 'wrong-address';
  const kinds: Readonly<Record<number, ProblemKind>> = {
    401: 'unauthorised',
    403: 'unauthorised',
    405: 'wrong-address',
    408: 'timeout',
    429: 'rate-limited',
    504: 'timeout',
  };
  return kinds[status] ?? (status >= 400 && status < 500 ? 'refused-request' : 'server');
}

function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let at = error; at instanceof Error && found.length < 6; at = at.cause) found.push(at);
  return found;
}

function reasonOf(error: unknown): string {
  const inner = causes(error).at(-1) ?? error;
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
