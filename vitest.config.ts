import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // Left to itself, Vitest leaves one core idle.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: 'tests/contract/postgresql-server.ts',
          // Some start processes, or a server of their own.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
