import { defineConfig } from 'vitest/config';
import { dataModules } from './scripts/data-modules.mjs';

export default defineConfig({
  plugins: [dataModules.vite()],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/web/**', 'node_modules/**'],
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
