import { defineConfig } from 'vitest/config';
import { dataModules } from './scripts/data-modules.mjs';
import { testSuites } from './scripts/test-suites.mjs';

const suites = testSuites();

export default defineConfig({
  plugins: [dataModules.vite()],
  test: {
    testTimeout: 90_000,
    hookTimeout: 90_000,
    pool: 'threads',
    maxWorkers: 2,
    // What was compiled is kept from run to run: a single test starts without compiling everything it imports.
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: 'quick', include: [...suites.quick], isolate: false } },
      { extends: true, test: { name: 'apart', include: [...suites.apart] } },
      { extends: true, test: { name: 'slow', include: [...suites.slow] } },
    ],
  },
});
