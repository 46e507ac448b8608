import { describe, expect, it } from 'vitest';
import { LanguageModelProblem, type LanguageModel } from './language-model.js';
import { receive } from './receive.js';

const modelOf = (send: LanguageModel['send']): LanguageModel => ({
  id: 'test',
  name: 'Test',
  maxInputTokens: 1000,
  countTokens: async (text) => text.length,
  send,
});
const never = (): Promise<never> => new Promise(() => undefined);
const kindOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof LanguageModelProblem ? error.kind : `other: ${String(error)}`),
  );

describe('receive', () => {
  it('collects the pieces and shows them as they come', async () => {
    const seen: string[] = [];
    const model = modelOf(async function* () {
      yield 'a';
      yield 'b';
    });
    expect(await receive(model, [], { onText: (text) => seen.push(text) })).toBe('ab');
    expect(seen).toEqual(['a', 'ab']);
  });

  it('waits for a slow first piece', async () => {
    const model = modelOf(async function* () {
      await new Promise((resolve) => setTimeout(resolve, 60));
      yield 'late';
    });
    expect(await receive(model, [], { limits: { first: 500, idle: 10 } })).toBe('late');
  });

  it('gives up on a stream that hangs before or within the answer', async () => {
    const before = modelOf(async function* () {
      yield await never();
    });
    const within = modelOf(async function* () {
      yield 'a';
      yield await never();
    });
    expect(await kindOf(receive(before, [], { limits: { first: 20 } }))).toBe('timeout');
    expect(await kindOf(receive(within, [], { limits: { idle: 20 } }))).toBe('timeout');
  });

  it('stops a stream that never ends and tells it so', async () => {
    let aborted = false;
    const model = modelOf(async function* (_, options) {
      options?.signal?.addEventListener('abort', () => (aborted = true));
      for (;;) yield 'x'.repeat(100);
    });
    expect(await kindOf(receive(model, [], { limits: { characters: 1000 } }))).toBe('too-long');
    expect(aborted).toBe(true);
  });

  it('stops a stream that drips for ever', async () => {
    const model = modelOf(async function* () {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        yield 'x';
      }
    });
    expect(await kindOf(receive(model, [], { limits: { total: 60 } }))).toBe('timeout');
  });

  it('is cancelled before, while waiting and within the answer', async () => {
    const hang = modelOf(async function* () {
      yield 'a';
      yield await never();
    });
    expect(await kindOf(receive(hang, [], { signal: AbortSignal.abort() }))).toBe('cancelled');
    const controller = new AbortController();
    const pending = kindOf(receive(hang, [], { signal: controller.signal }));
    setTimeout(() => controller.abort(), 20);
    expect(await pending).toBe('cancelled');
  });

  it('says cancelled when an adapter throws its own error because it was cancelled', async () => {
    const controller = new AbortController();
    const model = modelOf(async function* () {
      yield 'a';
      controller.abort();
      throw new Error('AbortError');
    });
    expect(await kindOf(receive(model, [], { signal: controller.signal }))).toBe('cancelled');
  });

  it('says cancelled when the stream ends quietly because it was told to stop', async () => {
    const controller = new AbortController();
    const model = modelOf(async function* (_, options) {
      yield 'half';
      if (!options?.signal?.aborted) yield 'rest';
    });
    expect(
      await kindOf(receive(model, [], { signal: controller.signal, onText: () => controller.abort() })),
    ).toBe('cancelled');
  });

  it('refuses an empty answer and wraps unknown errors', async () => {
    expect(
      await kindOf(
        receive(
          modelOf(async function* () {
            yield '  \n';
          }),
          [],
        ),
      ),
    ).toBe('invalid-response');
    const odd = modelOf(async function* () {
      yield await Promise.reject(new Error('odd'));
    });
    expect(await kindOf(receive(odd, []))).toBe('server');
  });
});
