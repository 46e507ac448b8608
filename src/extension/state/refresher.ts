/**
 * Runs a task again after changes: one run at a time, a pause between runs, and always one run after the last change.
 * So a burst of changes costs two runs, and what is shown is never older than the last change.
 */
export class Refresher {
  #running = false;
  #again = false;
  #disposed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param pause milliseconds from a change to the run */
  constructor(
    private readonly task: () => Promise<void>,
    private readonly pause: number,
  ) {}

  /** Asks for a run. */
  changed(): void {
    if (this.#disposed || this.#timer !== undefined) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#timer = setTimeout(() => void this.now(), this.pause);
  }

  /** Runs without waiting for the pause. Resolves when that run ended. Never rejects: the task tells its own failures. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#disposed) return;
    this.#running = true;
    try {
      await this.task();
    } finally {
      this.#running = false;
      if (this.#again) {
        this.#again = false;
        this.changed();
      }
    }
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }
}
