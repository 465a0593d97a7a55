import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { boardChunks } from './chunks.ts';

const server = process.env['UNBLOCK_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // the server inserts the app's path
  base: './',
  build: {
    // the oldest browsers that know what the app uses; public/browser-check.js asks for it, and index.html names them
    target: ['chrome108', 'edge108', 'firefox125', 'safari17.4'],
    sourcemap: true,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: boardChunks() },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/ws': { target: server, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    // one worker for each processor; its files share one jsdom, see fresh-start
    pool: 'threads',
    maxWorkers: '100%',
    isolate: false,
    setupFiles: ['src/testing/fresh-start.ts', 'src/test-setup.ts'],
    testTimeout: 30_000,
    // late parts are loaded before the first test of a file
    hookTimeout: 60_000,
  },
});
