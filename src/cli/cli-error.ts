/** What the user did wrong or can mend; shown without a stack, exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
