import type { Ai } from '../ai.js';

/** A command of drafting: its ID as in package.json, and what it does. */
export interface AiCommand {
  readonly id: string;
  /** Starts the sentence that tells of a failure. */
  failure(): string;
  run(ai: Ai, ...args: readonly unknown[]): unknown;
}
