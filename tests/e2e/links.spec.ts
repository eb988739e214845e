import { LinkChecker } from 'linkinator'
import { expect, test } from './test'

test('no link within the site is broken, redirects, or names a place that its page does not have', async ({
  baseURL = '',
}) => {
  test.setTimeout(180_000)
  const { links } = await new LinkChecker().check({
    path: `${baseURL}/`,
    recurse: true,
    sitemap: true,
    redirects: 'error',
    checkFragments: true,
    concurrency: 8,
    // Views with several filters are made of the links that were followed one at a time.
    linksToSkip: async (link) => !link.startsWith(baseURL) || /[?&][^&]*&/.test(link),
  })

  const visited = links.filter((link) => link.state !== 'SKIPPED')
  expect(visited.length).toBeGreaterThan(50)
  expect(
    visited.filter((link) => link.state !== 'OK').map(({ url, status, parent }) => ({ url, status, parent })),
  ).toEqual([])
})
