import type { OpenAI } from 'openai';
import { LanguageModelProblem, type TokenUsage } from '../../../authoring/model/language-model.js';
import type { OpenAiSdk } from './openai-sdk.js';
import { parsed, wordsOf } from './server-words.js';

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;

/** What an answer says beside its text. */
export interface AnswerEnd {
  finish?: string;
  usage?: TokenUsage;
}

/**
 * The pieces of text of an answer, whatever form the server chose: a stream of events, or one piece of JSON although a
 * stream was asked for. Thoughts (`reasoning_content`, `thinking` parts) are no text.
 */
export async function* readAnswer(
  sdk: OpenAiSdk,
  response: Response,
  stop: AbortController,
  end: AnswerEnd,
): AsyncGenerator<string> {
  if (/event-stream/i.test(response.headers.get('content-type') ?? '')) {
    yield* readStream(sdk, response, stop, end);
    return;
  }
  const body = await response.text();
  const value = parsed(body);
  if (isObject(value)) {
    if (isObject(value.error) || typeof value.error === 'string')
      throw new sdk.APIError(undefined, value.error, undefined, response.headers);
    yield* readChoice(value, end);
    // JSON that could be read whole was not cut; many local servers leave the reason out.
    end.finish ??= 'stop';
  } else if (/^\s*(?::|data:|event:)/.test(body)) {
    yield* readStream(sdk, new Response(body, { headers: response.headers }), stop, end);
  } else {
    throw new LanguageModelProblem('invalid-response', {
      said: wordsOf(body) ?? 'no answer in the response',
    });
  }
}

async function* readStream(
  sdk: OpenAiSdk,
  response: Response,
  stop: AbortController,
  end: AnswerEnd,
): AsyncGenerator<string> {
  for await (const chunk of sdk.Stream.fromSSEResponse<Chunk>(response, stop)) {
    if (isObject(chunk)) yield* readChoice(chunk, end);
  }
}

function* readChoice(value: object, end: AnswerEnd): Generator<string> {
  const { choices, usage } = value as { choices?: unknown; usage?: unknown };
  end.usage = usageOf(usage) ?? end.usage;
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (!isObject(choice)) return;
  if (typeof choice.finish_reason === 'string' && choice.finish_reason !== '')
    end.finish = choice.finish_reason;
  const said = isObject(choice.delta) ? choice.delta : choice.message;
  const text = isObject(said) ? textOf(said.content) : typeof choice.text === 'string' ? choice.text : '';
  if (text !== '') yield text;
}

/** Text as such, or as parts of which some may be thoughts. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) =>
      isObject(part) && typeof part.text === 'string' && (part.type === 'text' || part.type === undefined)
        ? part.text
        : '',
    )
    .join('');
}

function usageOf(usage: unknown): TokenUsage | undefined {
  if (!isObject(usage)) return undefined;
  const { prompt_tokens: input, completion_tokens: output } = usage;
  return typeof input === 'number' && typeof output === 'number' ? { input, output } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
