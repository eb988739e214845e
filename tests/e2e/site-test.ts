import { test as base } from '@playwright/test'
import { type SiteOptions, startVoteSite, type VoteSite } from '@/tests/support/vote-site'
import { nextNetwork, removeVotes } from './raw-vote'

type OfTest = {
  /** A site without any votes, which no other test uses at the same time. */
  site: VoteSite
  /** Starts a site that only this test uses, and so may break or stop. */
  startSite: (options?: SiteOptions) => Promise<VoteSite>
  /** Where the visitors of this test come from. */
  network: string
}

/** A test that works on sites of its own, with or without a browser. */
export const test = base.extend<OfTest, { siteOfWorker: VoteSite }>({
  siteOfWorker: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const site = await startVoteSite()
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
    const sites: VoteSite[] = []
    await use(async (options) => {
      const site = await startVoteSite(options)
      sites.push(site)
      return site
    })
    for (const site of sites) await site.remove()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  network: ({}, use) => use(nextNetwork()),
})
