import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests and tests that start processes need the whole machine. The timeout only ends tests that hang.
    fileParallelism: false,
    testTimeout: 30_000,
  },
});
