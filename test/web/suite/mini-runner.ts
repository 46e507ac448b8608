/** Runs mocha inside VS Code's web extension host, where there is neither a terminal nor a DOM. */
import 'mocha/mocha.js';

declare const ATTEST_TEST_GREP: string;

/** mocha wants a reporter; ours listens to the runner instead (below). */
const silent = function (): void {
  // nothing to print
} as never;

mocha.setup({ ui: 'bdd', reporter: silent, timeout: 20_000, color: false });
if (ATTEST_TEST_GREP) mocha.grep(new RegExp(ATTEST_TEST_GREP));

/** Sends a line or the counts to test/web/run.mjs, which picks them out of the page's console by these marks. */
function send(message: { line: string } | { counts: Counts }): void {
  console.log(`<attest-test>${JSON.stringify(message)}</attest-test>`);
}

interface Counts {
  passed: number;
  failed: number;
  pending: number;
  /** Full titles of those that failed. */
  failures: string[];
}

/** Prints each test as it ends. Titles are indented by depth, failures come with their stack. */
function report(runner: Mocha.Runner, results: Counts): void {
  let depth = 0;
  const print = (text: string): void => send({ line: '  '.repeat(Math.max(depth, 0)) + text });
  runner.on('suite', (suite) => {
    if (suite.title) print(suite.title);
    depth += suite.title ? 1 : 0;
  });
  runner.on('suite end', (suite) => {
    depth -= suite.title ? 1 : 0;
  });
  runner.on('pass', (test) => {
    results.passed++;
    print(`ok ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    results.pending++;
    print(`skipped ${test.title}`);
  });
  runner.on('fail', (test, error: unknown) => {
    results.failed++;
    results.failures.push(test.fullTitle());
    print(`FAILED ${test.title}`);
    print(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
}

/** Runs all suites loaded so far. Rejects when one fails or when none ran. */
export function runSuites(): Promise<void> {
  const results: Counts = { passed: 0, failed: 0, pending: 0, failures: [] };
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      send({ counts: results });
      if (results.failed > 0) reject(new Error(`${results.failed} failed`));
      else if (results.passed === 0) reject(new Error('No test ran'));
      else resolve();
    });
    report(runner, results);
  });
}
