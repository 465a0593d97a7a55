import { defineConfig } from '@playwright/test';
import stories from '../playwright.config';

/** Measures the board in the browser (`scripts/bench browser`); no part of the stories. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 600_000,
  reporter: 'line',
  outputDir: '../test-results/bench',
  use: { ...stories.use },
});
