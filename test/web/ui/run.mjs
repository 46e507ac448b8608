/**
 * Runs the UI tests (*.ui.mjs of this folder) against VS Code for the web.
 *   node test/web/ui/run.mjs [NAME ...]     only files whose name contains one of the words
 * Exits 1 when a test fails and when none ran.
 */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { requireBuiltExtension } from '../../../scripts/build-state.mjs';
import { findChromium } from '../support/chromium.mjs';
import { extensionUnderTest } from './ui-test.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const files = (await readdir(here))
  .filter(
    (name) => name.endsWith('.ui.mjs') && (words.length === 0 || words.some((word) => name.includes(word))),
  )
  .sort()
  .map((name) => join(here, name));

try {
  findChromium();
  await requireBuiltExtension(extensionUnderTest);
  if (files.length === 0) throw new Error(`No UI test matches ${words.join(', ') || 'here'}.`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

let passed = 0;
let failed = 0;
// One file at a time: two browsers at once on a small machine only make tests wait for each other.
const stream = run({ files, concurrency: 1, timeout: 600_000 });
const isTest = (event) => event.details?.type !== 'suite' && !files.includes(event.name);
stream.on('test:pass', (event) => (passed += isTest(event) && !event.skip && !event.todo ? 1 : 0));
stream.on('test:fail', (event) => (failed += isTest(event) || event.nesting === 0 ? 1 : 0));
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', () => {
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  if (passed === 0 && failed === 0) console.error('No test ran.');
});
