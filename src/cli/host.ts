/** What commands need of the process, so that tests can run them without one. */
export interface CliHost {
  readonly version: string;
  /** Whether the output is a terminal that shows colours. */
  readonly colour: boolean;
  /** The clock; the machine's when left out. */
  now?(): Date;
  /** Asks the user for a line; left out where there is nobody to ask. */
  ask?(question: string): Promise<string>;
  /** What is piped into the program; the process's own when left out. */
  readonly input?: AsyncIterable<string | Uint8Array>;
  print(text: string): void;
  printError(text: string): void;
  exitCode(code: 0 | 1 | 2): void;
}
