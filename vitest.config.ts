import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
    environment: 'node',
    setupFiles: ['src/model/testing/setup.ts'],
    // The model is the same for every file, and reading it takes longer than most tests.
    isolate: false,
    pool: 'threads',
    maxWorkers: '100%', // else a core is left free: on two, half of them
    testTimeout: 30_000, // property tests on a slow machine with two cores
  },
});
