import { test as base } from '@playwright/test'
import { nextNetwork } from '@/tests/support/raw-vote'
import { type Site, type SiteOptions, startSite } from '@/tests/support/site'
import { removeVotes } from '@/tests/support/votes'

type OfTest = {
  /** A site without any votes, which no other test uses at the same time. */
  site: Site
  /** Starts a site that only this test uses, and so may break or stop. */
  startSite: (options?: SiteOptions) => Promise<Site>
  /** Where the visitors of this test come from. */
  network: string
}

/** A test that works on sites of its own, with or without a browser. */
export const test = base.extend<OfTest, { siteOfWorker: Site }>({
  siteOfWorker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.remove()
    },
    { scope: 'worker' },
  ],
  site: async ({ siteOfWorker }, use) => {
    await removeVotes(siteOfWorker)
    await use(siteOfWorker)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  startSite: async ({}, use) => {
    const sites: Site[] = []
    await use(async (options) => {
      const site = await startSite(options)
      sites.push(site)
      return site
    })
    for (const site of sites) await site.remove()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  network: ({}, use) => use(nextNetwork()),
})
