import type { RemoteConsole } from 'vscode-languageserver';
import { errorText } from '../analysis/run-rules.js';

/** Runs handlers so that nothing they throw reaches the connection; each distinct error is logged once. */
export class Guard {
  readonly #seen = new Set<string>();

  /** `onWork` is told before each piece of work. */
  constructor(
    private readonly console: Pick<RemoteConsole, 'error'>,
    private readonly onWork: () => void = () => undefined,
  ) {}

  /** The handler's answer, or `fallback` when it fails. */
  async run<T>(what: string, fallback: T, handler: () => T | Promise<T>): Promise<T> {
    this.onWork();
    try {
      return await handler();
    } catch (error) {
      this.report(what, error);
      return fallback;
    }
  }

  /** As `run`, for work nobody waits for. */
  start(what: string, handler: () => unknown): void {
    void this.run<unknown>(what, undefined, handler);
  }

  report(what: string, error: unknown): void {
    const message = errorText(error);
    const key = `${what}: ${message}`;
    if (this.#seen.has(key) || this.#seen.size > 200) return;
    this.#seen.add(key);
    this.console.error(`Attest: ${key}`);
  }
}
