/** Milliseconds between two questions, and questions' time without an answer after which the server counts as stuck. */
const EVERY = 10_000;
const MOST_UNANSWERED = 6;

/**
 * Notices a server that no longer answers: a worker or process that is caught in one piece of work hears nothing and ends
 * by itself never. Time is counted in its own steps, so that a machine that slept is not taken for a server that hangs.
 */
export class Watchdog {
  readonly #timer: ReturnType<typeof setInterval>;
  #unanswered = 0;

  /**
   * @param ask asks the server something it answers at once
   * @param onStuck called once, when it did not answer for a minute
   */
  constructor(
    private readonly ask: () => Promise<unknown>,
    private readonly onStuck: () => void,
    every = EVERY,
  ) {
    this.#timer = setInterval(() => {
      this.#look();
    }, every);
  }

  dispose(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    if (this.#unanswered > 0) {
      this.#unanswered += 1;
      if (this.#unanswered <= MOST_UNANSWERED) return;
      this.dispose();
      this.onStuck();
      return;
    }
    this.#unanswered = 1;
    const answered = (): void => {
      this.#unanswered = 0;
    };
    // A connection that is gone is told of elsewhere.
    this.ask().then(answered, answered);
  }
}
