/* global MutationObserver */
/**
 * From opening a folder of policies in a real VS Code to its diagnostics on the screen, and what activation takes of it.
 *   node test/bench/first-diagnostics.mjs [--documents 60] [--bytes 4600] [--runs 5] [--extension FOLDER] [--json]
 * Every run is a fresh window of VS Code for the web in headless Chromium. Times (milliseconds, medians) come from VS
 * Code's own marks in the extension host and from the count of problems in the status bar, seen as it changes:
 *   load      reading and running the extension's file
 *   activate  the call of activate()
 *   first     from the start of activation to the first problems counted in the status bar
 *   all       the same to the last change of that count
 */
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot, startVsCodeWeb } from '../../scripts/vscode-web.mjs';
import { launchChromium } from '../web/support/chromium.mjs';
import { writeWorkspace } from './synthetic-workspace.mjs';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '60' },
    bytes: { type: 'string', default: '4600' },
    runs: { type: 'string', default: '5' },
    extension: { type: 'string', default: repositoryRoot },
    json: { type: 'boolean', default: false },
  },
});
/** The count stands when it did not change for so long (milliseconds). */
const QUIET = 4000;

/** In the page: notes when the status bar's count of problems changes. Runs before VS Code does. */
function watchProblems() {
  const seen = (globalThis.attestSeen = []);
  const look = () => {
    const text = globalThis.document.getElementById('status.problems')?.textContent?.trim() ?? '';
    const total = (text.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0);
    if (total === (seen.at(-1)?.total ?? 0)) return;
    seen.push({ at: performance.timeOrigin + performance.now(), total });
  };
  new MutationObserver(look).observe(globalThis.document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** VS Code's marks about the extension, by what follows "code/extHost/"; in milliseconds since 1970. */
async function extensionMarks(page) {
  for (const worker of page.workers()) {
    const marks = await worker
      .evaluate(() =>
        performance
          .getEntriesByType('mark')
          .map(({ name, startTime }) => [name, performance.timeOrigin + startTime]),
      )
      .catch(() => []);
    const own = marks.filter(([name]) => name.endsWith('/attest.attest'));
    if (own.length > 0) return Object.fromEntries(own.map(([name, at]) => [name.split('/')[2], at]));
  }
  throw new Error('No extension host has marks of Attest.');
}

async function measure(folder) {
  const server = await startVsCodeWeb({
    extensionDevelopmentPath: resolve(options.extension),
    folderPath: folder,
  });
  const browser = await launchChromium({ viewport: { width: 1280, height: 800 } });
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    await page.addInitScript(watchProblems);
    const opened = Date.now();
    await page.goto(server.url);
    await page.waitForFunction(
      (quiet) => {
        const last = globalThis.attestSeen?.at(-1);
        return last && performance.timeOrigin + performance.now() - last.at > quiet;
      },
      QUIET,
      { timeout: 60_000 },
    );
    const seen = await page.evaluate(() => globalThis.attestSeen);
    const marks = await extensionMarks(page);
    const start = marks.willActivateExtension;
    return {
      opening: start - opened,
      load: marks.didLoadExtensionCode - marks.willLoadExtensionCode,
      activate: marks.didActivateExtension - marks.didLoadExtensionCode,
      first: seen[0].at - start,
      all: seen.at(-1).at - start,
      problems: seen.at(-1).total,
      marks,
    };
  } finally {
    await browser.close();
    await server.dispose();
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const home = await mkdtemp(join(await realpath(tmpdir()), 'attest-first-'));
try {
  await writeWorkspace(home, Number(options.documents), Number(options.bytes));
  const runs = [];
  for (let n = 0; n < Number(options.runs); n += 1) runs.push(await measure(home));
  if (options.json) console.log(JSON.stringify(runs));
  else {
    console.log(`${options.documents} documents of ${options.bytes} bytes, ${runs.length} windows; ms`);
    for (const name of ['opening', 'load', 'activate', 'first', 'all', 'problems']) {
      const all = runs.map((run) => Math.round(run[name]));
      console.log(`${name.padEnd(9)} median ${String(median(all)).padStart(6)}   ${all.join(' ')}`);
    }
  }
} finally {
  await rm(home, { recursive: true, force: true, maxRetries: 3 });
}
