import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests and started processes share two cores: the limit only ends what hangs.
    testTimeout: 30_000,
  },
});
