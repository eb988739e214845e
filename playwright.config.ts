import { defineConfig } from '@playwright/test'

/** Ports of the two sites under test: the real content, and a small catalogue with every awkward case in it. */
export const ports = { site: 3210, awkward: 3211 }

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  use: {
    baseURL: `http://localhost:${ports.site}`,
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: [
    {
      command: 'node build/serve.mjs',
      url: `http://localhost:${ports.site}/`,
      env: { NODE_ENV: 'production', PORT: String(ports.site), DATA_FOLDER: 'test-results/data/site' },
    },
    {
      command: 'node --import tsx tests/support/serve-awkward.ts',
      url: `http://localhost:${ports.awkward}/`,
      env: { NODE_ENV: 'production', PORT: String(ports.awkward), DATA_FOLDER: 'test-results/data/awkward' },
    },
  ],
})
