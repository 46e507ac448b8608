import { defineConfig } from 'vitest/config';
import { dataModules } from './scripts/data-modules.mjs';

export default defineConfig({
  plugins: [dataModules.vite()],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/web/**', 'node_modules/**'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
