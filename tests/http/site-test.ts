import { test as base } from 'vitest'
import { outboxIn } from '@/tests/support/inbox'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { nextNetwork } from '@/tests/support/raw-vote'
import { type Site, type SiteOptions, startSite } from '@/tests/support/site'
import { emptyNewsletter } from '@/tests/support/subscribers'
import { removeVotes } from '@/tests/support/votes'

type OfFile = { siteOfFile: Site }

type OfTest = {
  /** A site that nobody has voted or signed up on, which no other test uses at the same time. It writes mails to files. */
  site: Site
  /** Starts a site that only this test uses, and so may break or stop. */
  startSite: (options?: SiteOptions) => Promise<Site>
  /** Starts a mail server of the test's own. */
  startMail: () => Promise<MailServer>
  /** Where the visitors of this test come from. */
  network: string
}

/** A test that writes: on sites of its own. */
export const test = base.extend<OfFile & OfTest>({
  siteOfFile: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.remove()
    },
    { scope: 'file' },
  ],
  site: async ({ siteOfFile }, use) => {
    await removeVotes(siteOfFile)
    emptyNewsletter(siteOfFile)
    outboxIn(siteOfFile.dataFolder).empty()
    await use(siteOfFile)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  startSite: async ({}, use) => {
    const sites: Site[] = []
    await use(async (options) => {
      const site = await startSite(options)
      sites.push(site)
      return site
    })
    for (const site of sites) await site.remove()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  startMail: async ({}, use) => {
    const servers: MailServer[] = []
    await use(async () => {
      const server = await startMailServer()
      servers.push(server)
      return server
    })
    for (const server of servers) await server.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  network: ({}, use) => use(nextNetwork()),
})
