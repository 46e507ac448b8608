import { withoutSecrets } from '../text/redactor.js';
import {
  LanguageModelProblem,
  type LanguageModel,
  type ModelMessage,
  type SendOptions,
} from './language-model.js';

/** Milliseconds and characters beyond which an answer is given up. */
export interface ReceiveLimits {
  /** Wait for the first piece, from the last sign of life: slow models think long. */
  readonly first: number;
  /** Wait between two pieces, or signs of life. */
  readonly idle: number;
  /** The whole answer. */
  readonly total: number;
  readonly characters: number;
}

export const RECEIVE_LIMITS: ReceiveLimits = {
  first: 120_000,
  idle: 45_000,
  total: 300_000,
  characters: 120_000,
};

export interface ReceiveOptions extends Pick<SendOptions, 'onUsage' | 'format'> {
  readonly signal?: AbortSignal;
  readonly limits?: Partial<ReceiveLimits>;
  /** Called with everything received so far. */
  readonly onText?: (soFar: string) => void;
}

/**
 * Sends the messages, with a last look for secrets, and collects the whole answer. Rejects with a `LanguageModelProblem`: also when the stream hangs,
 * never ends, is cancelled at any point or ends without text. The stream is always told to stop.
 */
export async function receive(
  model: LanguageModel,
  messages: readonly ModelMessage[],
  options: ReceiveOptions = {},
): Promise<string> {
  const limits = { ...RECEIVE_LIMITS, ...options.limits };
  const { signal } = options;
  if (signal?.aborted) throw new LanguageModelProblem('cancelled');
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  signal?.addEventListener('abort', onAbort, { once: true });
  const patience = new Patience(limits.total);
  let iterator: AsyncIterator<string> | undefined;
  let text = '';
  try {
    const stream = model.send(withoutSecrets(messages), {
      signal: stop.signal,
      onLife: () => patience.renew(),
      onUsage: options.onUsage,
      format: options.format,
    });
    iterator = stream[Symbol.asyncIterator]();
    for (let wait = limits.first; ; wait = limits.idle) {
      patience.renew();
      const step = await within(iterator.next(), () => patience.left(wait), signal);
      // A stream that was told to stop may end as if it were complete.
      if (signal?.aborted) throw new LanguageModelProblem('cancelled');
      if (step.done) break;
      text += step.value;
      if (text.length > limits.characters) throw new LanguageModelProblem('too-long', { part: 'output' });
      options.onText?.(text);
    }
  } catch (error) {
    if (signal?.aborted) throw new LanguageModelProblem('cancelled', { cause: error });
    if (error instanceof LanguageModelProblem) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new LanguageModelProblem('server', { said, cause: error });
  } finally {
    signal?.removeEventListener('abort', onAbort);
    stop.abort();
    // A stream that hangs would hang here too, so nobody waits for it.
    void Promise.resolve(iterator?.return?.()).catch(() => undefined);
  }
  if (text.trim() === '') throw new LanguageModelProblem('invalid-response', { said: 'empty answer' });
  return text;
}

/** How long an answer is still waited for. */
class Patience {
  readonly #end: number;
  #life = Date.now();

  constructor(total: number) {
    this.#end = Date.now() + total;
  }

  /** The model showed that it lives. */
  renew(): void {
    this.#life = Date.now();
  }

  /** Milliseconds that are left of a wait since the last sign of life, and of the whole. */
  left(wait: number): number {
    return Math.min(this.#life + wait, this.#end) - Date.now();
  }
}

/** The promise's value, unless no time is left or the signal fires first. */
function within<T>(promise: Promise<T>, left: () => number, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      act();
    };
    const onAbort = (): void => finish(() => reject(new LanguageModelProblem('cancelled')));
    const check = (): void => {
      const rest = left();
      if (rest <= 0) finish(() => reject(new LanguageModelProblem('timeout')));
      else timer = setTimeout(check, rest);
    };
    timer = setTimeout(check, Math.max(0, left()));
    signal?.addEventListener('abort', onAbort, { once: true });
    promise.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error instanceof Error ? error : new Error(String(error)))),
    );
  });
}
