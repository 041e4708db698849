import { defineConfig } from 'vitest/config';

/** What is built, held against the systemd of this machine. */
export default defineConfig({
  // A box is mostly waiting: two at a time take half as long, on two cores too.
  test: {
    include: ['e2e/systemd/**/*.test.ts'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
