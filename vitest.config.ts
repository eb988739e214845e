import { defineConfig } from 'vitest/config'

/** What the tests of databases and processes need, once for a run. */
const contractSetup = ['tests/contract/postgresql-server.ts', 'tests/contract/bundled-scripts.ts']

/** Files that open a catalogue of their own, which a process has once. */
const withCatalogue = ['tests/unit/app/**/*.test.ts', 'tests/unit/catalogue/open.test.ts']

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // Left to itself, Vitest leaves one core idle.
    maxWorkers: 2,
    // Sites that tests start take it out again.
    env: { LOG_LEVEL: 'silent' },
    // Ends what hangs, on the slowest machine too; how quick something is, the bench measures.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      // Neither these files nor those of HTTP keep anything between tests, so they share the modules that one has loaded.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: withCatalogue,
          isolate: false,
          restoreMocks: true,
          provide: { fewestBriefs: 0 },
        },
      },
      { extends: true, test: { name: 'opened', include: withCatalogue } },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts', 'tests/endurance/**/*.test.ts'],
          provide: { size: 'small' },
          globalSetup: contractSetup,
        },
      },
      // In their large size, what the contract tests prove in a small one: only `npm run endurance` runs it.
      {
        extends: true,
        test: {
          name: 'endurance',
          include: ['tests/endurance/**/*.test.ts', 'tests/unit/comparison/brief-properties.test.ts'],
          provide: { size: 'large', fewestBriefs: 10_000 },
          globalSetup: contractSetup,
          testTimeout: 1_800_000,
        },
      },
      // What a visitor receives without a browser, from the built site.
      {
        extends: true,
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          globalSetup: 'tests/http/sites.ts',
          isolate: false,
        },
      },
    ],
  },
})
