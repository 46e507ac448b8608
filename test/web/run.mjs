/**
 * Runs test/web/suite inside a real VS Code for the web, in headless Chromium.
 *   node test/web/run.mjs [--grep PATTERN] [--timeout SECONDS] [--extension FOLDER] [--folder FOLDER] [--verbose]
 * Exits 1 when a test fails, when none ran, and when the run does not end in time.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot, startVsCodeWeb } from '../../scripts/vscode-web.mjs';
import { requireBuiltExtension } from '../../scripts/build-state.mjs';
import { launchChromium } from './support/chromium.mjs';
import { copyOfFolder, sampleCompany } from './support/sample.mjs';
import { bundleSuite } from './support/suite-bundle.mjs';

const MESSAGE = /<attest-test>(.*)<\/attest-test>/s;
const { values: options } = parseArgs({
  options: {
    grep: { type: 'string' },
    timeout: { type: 'string', default: '180' },
    extension: { type: 'string', default: repositoryRoot },
    folder: { type: 'string', default: sampleCompany },
    verbose: { type: 'boolean', default: false },
  },
});
const results = join(repositoryRoot, 'test-results');
/** How often a measurement that came out too long is taken again, each time in a fresh window. */
const MOST_WINDOWS = 4;

/**
 * Takes what VS Code logs, the extension host's console included: prints what the suites send, keeps the
 * counts, and lays the rest aside (shown with --verbose, or when the run fails).
 */
function logReader(outcome, log) {
  return (type, args) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    const sent = MESSAGE.exec(text);
    if (!sent) {
      if (type !== 'info' && type !== 'log' && !text.includes('ENOPRO')) log.push(`${type}: ${text}`);
      if (options.verbose) console.log(`[${type}] ${text}`);
      return;
    }
    const { line, counts } = JSON.parse(sent[1]);
    if (counts) outcome.counts = counts;
    else console.log(line);
  };
}

/** Opens the page and waits until VS Code says that the test run ended (or the time is up). */
async function runInPage(page, url, onLog, seconds) {
  let end;
  const ended = new Promise((resolveEnd) => (end = resolveEnd));
  const timer = setTimeout(end, seconds * 1000, 'timeout');
  page.once('crash', () => end('crash'));
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', (code) => end(code === 0 ? 'ok' : 'failed'));
  await page.goto(url);
  return ended.finally(() => clearTimeout(timer));
}

/** Keeps what helps to understand a failure: a picture, and the last errors that VS Code logged. */
async function keepEvidence(page, errors) {
  await mkdir(results, { recursive: true });
  const picture = join(results, `web-suite-${process.pid}.png`);
  try {
    await page.screenshot({ path: picture, timeout: 10_000 });
    console.error(`Screenshot: ${picture}`);
  } catch (error) {
    console.error(`No screenshot: ${error.message.split('\n')[0]}`);
  }
  for (const error of errors.slice(-20)) console.error(`  ${error}`);
}

/** Why this run is not a success, or undefined when it is. */
function failure(how, counts, seconds) {
  if (how === 'timeout') return `The run did not end within ${seconds} s.`;
  if (how === 'crash') return 'The page crashed.';
  if (!counts) return 'The extension host ended without running the tests.';
  if (counts.failed > 0) return `${counts.failed} failed.`;
  if (counts.passed === 0) return 'No test ran.';
  return how === 'ok' ? undefined : 'The extension host reported a failure.';
}

const extension = resolve(options.extension);
const seconds = Number(options.timeout);
if (!(seconds > 0)) throw new Error(`--timeout needs a number of seconds, not "${options.timeout}".`);
const outcome = {};

/** Runs the suites that match in a VS Code of their own; returns why that is no success, if it is none. */
async function attempt(grep, found) {
  const cleanups = [];
  try {
    const cache = join(extension, 'node_modules', '.cache', 'attest');
    await mkdir(cache, { recursive: true });
    const bundleFolder = await mkdtemp(join(cache, 'suite-'));
    cleanups.push(() => rm(bundleFolder, { recursive: true, force: true }));
    const bundle = join(bundleFolder, 'index.cjs');
    await bundleSuite(bundle, { grep });
    const folder = await copyOfFolder(options.folder);
    cleanups.push(folder.dispose);
    const server = await startVsCodeWeb({
      extensionDevelopmentPath: extension,
      extensionTestsPath: bundle,
      extensionPaths: [join(repositoryRoot, 'test', 'web', 'providers', 'scripted-lm')].filter(existsSync),
      folderPath: folder.path,
    });
    cleanups.push(server.dispose);
    const browser = await launchChromium({ viewport: { width: 1280, height: 800 } });
    cleanups.push(() => browser.close());
    const page = browser.pages()[0] ?? (await browser.newPage());
    const errors = [];
    page.on('pageerror', (error) => errors.push(`page: ${error.stack || error.message || error}`));
    const how = await runInPage(page, server.url, logReader(found, errors), seconds);
    const problem = failure(how, found.counts, seconds);
    if (problem && !onlySpeed(found.counts)) await keepEvidence(page, errors);
    return problem;
  } finally {
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
}

/** Whether nothing but measurements failed. */
function onlySpeed(counts) {
  return counts?.failed > 0 && counts.failures.every((title) => title.startsWith('Speed '));
}

try {
  await requireBuiltExtension(extension);
  let problem = await attempt(options.grep, outcome);
  // Other programs can only make a measurement longer: the best of a few windows is nearest to the truth.
  for (let window = 2; window <= MOST_WINDOWS && onlySpeed(outcome.counts); window++) {
    console.log(`Measuring again, in window ${window} of at most ${MOST_WINDOWS}.`);
    const again = {};
    problem = await attempt('^Speed ', again);
    const { passed = 0, failures = [] } = again.counts ?? {};
    if (!again.counts) break;
    const { counts } = outcome;
    outcome.counts = { ...counts, passed: counts.passed + passed, failed: failures.length, failures };
  }
  if (problem) {
    console.error(problem);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
const { passed = 0, failed = 0, pending = 0 } = outcome.counts ?? {};
console.log(`${passed} passed, ${failed} failed${pending ? `, ${pending} skipped` : ''}`);
