import { defineConfig } from '@playwright/test';

/** Flags with which Debian's Chromium runs quietly in a closed network, also as root. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LONG = /(week|nodes|meeting|looks|growth)\.spec\.ts/;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/begin.ts',
  workers: 2,
  // the long ones begin, so that at the end nobody waits for one of them
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: LONG },
  ],
  retries: 0,
  forbidOnly: true,
  // a machine that does other things too is slow, not wrong
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/stories.json' }]],
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:8080',
    // a trace costs every story time: scripts/stories plays what failed once more with one
    trace: 'off',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet },
  },
});
