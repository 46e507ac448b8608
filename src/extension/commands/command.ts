import type { Attest } from '../context.js';

/** A command: its ID as in package.json, and what it does. Errors it throws are shown to the user by `registerCommands`. */
export interface AttestCommand {
  readonly id: string;
  /** Starts the sentence that tells of a failure. */
  failure(): string;
  run(attest: Attest, ...args: readonly unknown[]): unknown;
}
