import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.engine.ts'],
    globalSetup: '../begin.ts',
    pool: 'forks',
    maxWorkers: 2,
    // a busy machine is slow, which is not a failure
    testTimeout: 240_000,
    hookTimeout: 120_000,
    reporters: ['verbose', 'json'],
    outputFile: { json: '../../reports/engines.json' },
  },
});
