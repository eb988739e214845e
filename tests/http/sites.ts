import type { TestProject } from 'vitest/node'
import { type Sites, startSites } from '@/tests/support/sites'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The sites that all tests of this run read. Tests that write start their own: see site-test.ts. */
    sites: Sites
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { origins, remove } = await startSites()
  project.provide('sites', origins)
  return remove
}
