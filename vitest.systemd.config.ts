import { defineConfig } from 'vitest/config';

/** What is built, held against the systemd of this machine. */
export default defineConfig({
  test: { include: ['e2e/systemd/**/*.test.ts'], environment: 'node', testTimeout: 240_000, hookTimeout: 300_000 },
});
