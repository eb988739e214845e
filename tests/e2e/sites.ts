import { type Sites, startSites } from '@/tests/support/sites'

/** Starts the sites that all tests of a run read, and tells the processes that run tests where they are. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { origins, remove } = await startSites()
  process.env.TESTED_SITES = JSON.stringify(origins)
  return remove
}

/** Where the sites are. Only tests that run know it: the list of tests is made before the sites are started. */
export function findSites(): Sites {
  const { TESTED_SITES: origins } = process.env
  if (origins === undefined) throw new Error('The sites have not been started yet.')
  return JSON.parse(origins)
}
