import { defineConfig } from '@playwright/test';
import { QUIET } from './e2e/quiet';

const LONG = /(week|nodes|meeting|looks|follow)\.spec\.ts/;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/begin.ts',
  workers: 2,
  // the longest stories start first, so that nobody waits for one of them at the end
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: LONG },
  ],
  retries: 0,
  forbidOnly: true,
  // a busy machine is slow, which is not a failure
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/stories.json' }]],
  use: {
    // a story that waits for what will never come ends soon
    actionTimeout: 60_000,
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:8080',
    // a trace slows down every story; scripts/stories repeats failed stories with a trace
    trace: 'off',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: QUIET },
  },
});
