import type { Attest } from '../context.js';

/** A command: its ID as in package.json, and what it does with the context of its feature. */
export interface Command<Context> {
  readonly id: string;
  /** Starts the sentence that tells of a failure. */
  failure(): string;
  run(context: Context, ...args: readonly unknown[]): unknown;
}

/** A command that needs no more than every feature has. */
export type AttestCommand = Command<Attest>;
