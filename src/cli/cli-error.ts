/** What the user did wrong or can mend; shown without a stack, exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** Known by its name, because the start of the program and its core are bundles with a class of their own each. */
export const isCliError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'CliError';
