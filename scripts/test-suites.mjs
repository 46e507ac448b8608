/**
 * Which test runs where. Every test file belongs to exactly one of the suites (test/ci/suites.test.ts):
 *
 * - slow: runs programs, reads whole companies, or tries thousands of inputs. `npm run test:slow`.
 * - apart: replaces modules for itself (`vi.mock`), so that it must not find those another file has loaded.
 * - quick: all others. They share the modules, and what was learned of a language, that one of them has loaded; loading
 *   them anew for each file takes six times as long as the tests themselves.
 *
 * `npm run test:unit` runs the last two.
 */
import { readFileSync, readdirSync } from 'node:fs';

/** Files, and folders with everything below them. */
const SLOW = [
  'src/analysis/incremental.test.ts',
  'src/cli/approval/git-proofs.test.ts',
  'src/cli/check/',
  'src/cli/commands/',
  'src/cli/node-file-system.test.ts',
  'src/cli/write-inside.test.ts',
  'src/evidence/completeness.property.test.ts',
  'src/evidence/sample-company.test.ts',
  'src/importing/import-file.test.ts',
  'src/playbook/model/judge-entry.test.ts',
  'src/playbook/write-document.test.ts',
  'src/reporting/auditor-requests.test.ts',
  'src/reporting/calendar.test.ts',
  'src/workspace/hostile-text.test.ts',
  'src/workspace/markdown/foreign/foreign-syntax.test.ts',
  'test/',
];

/** Quick ones in a folder of slow ones: they read files of the project only. */
const NOT_SLOW = [
  'test/glossary.test.ts',
  'test/grammars.test.ts',
  'test/manifest.test.ts',
  'test/schemas.test.ts',
  'test/ci/suites.test.ts',
];

const ROOTS = ['src', 'test'];
/** These run in a browser: `npm run test:web`. */
const IN_BROWSER = 'test/web/';

const isBelow = (place, file) => (place.endsWith('/') ? file.startsWith(place) : file === place);

const isSlow = (file) =>
  SLOW.some((place) => isBelow(place, file)) && !NOT_SLOW.some((place) => isBelow(place, file));

const replacesModules = (file) => /\bvi\.(?:mock|doMock)\(/.test(readFileSync(file, 'utf8'));

/** The test files of each suite, by path from the project's root. */
export function testSuites() {
  const suites = { quick: [], apart: [], slow: [] };
  for (const root of ROOTS)
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = `${root}/${name.replaceAll('\\', '/')}`;
      if (!file.endsWith('.test.ts') || isBelow(IN_BROWSER, file)) continue;
      suites[isSlow(file) ? 'slow' : replacesModules(file) ? 'apart' : 'quick'].push(file);
    }
  return suites;
}

/** The places of the lists above that are not there, or hold no test. */
export function staleEntries() {
  const { quick, apart, slow } = testSuites();
  const all = [...quick, ...apart, ...slow];
  return [...SLOW, ...NOT_SLOW].filter((place) => !all.some((file) => isBelow(place, file)));
}
