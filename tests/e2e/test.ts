import { type BrowserContext, test as base, expect } from '@playwright/test'
import type { Sites } from '@/tests/support/sites'
import { findSites } from './sites'

export { expect }

type Options = {
  /** The site whose pages a test reads. */
  tested: keyof Sites
}

type Silence = {
  silence: undefined
  /** Status above 499 that a test asks for on purpose; any other still fails it. */
  expectedFailure: number | undefined
}

/**
 * A test in whose browser nothing may go wrong unseen: it fails on any message of the console, error of the page,
 * breach of the content policy, or request that leaves the site's own origin.
 */
export const test = base.extend<Options & Silence>({
  tested: ['real', { option: true }],
  baseURL: ({ tested }, use) => use(findSites()[tested]),
  expectedFailure: [undefined, { option: true }],
  silence: [
    async ({ context, baseURL, expectedFailure }, use) => {
      const noises = listen(context, { baseURL, expectedFailure })

      await use(undefined)

      expect(noises).toEqual([])
    },
    { auto: true },
  ],
})

/** What goes wrong in a browser from now on; a list that grows. */
export function listen(
  context: BrowserContext,
  { baseURL, expectedFailure }: { baseURL: string | undefined; expectedFailure?: number | undefined },
): string[] {
  const noises: string[] = []
  context.on('console', (message) => {
    // The browser itself reports a page that answers 404, which is what some tests ask for.
    const isStatus = message.text().startsWith('Failed to load resource') && message.location().url.startsWith('http')
    if (['error', 'warning'].includes(message.type()) && !isStatus) noises.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => noises.push(`page error: ${error.error().message}`))
  context.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (new URL(baseURL ?? '').hostname !== new URL(request.url()).hostname) noises.push(`request to ${origin}`)
  })
  context.on('response', (response) => {
    const status = response.status()
    if (status >= 500 && status !== expectedFailure) noises.push(`${response.url()} answered ${status}`)
  })
  return noises
}
