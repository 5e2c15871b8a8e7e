import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests and started processes need the machine for themselves; the limit only ends what hangs.
    fileParallelism: false,
    testTimeout: 30_000,
  },
});
