import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', '.next', 'e2e'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One a processor: the usual leaves one of them idle, which on a small machine is half of it.
    maxWorkers: '100%',
  },
});
