import { LinkChecker } from 'linkinator'
import { expect, test } from './test'

test('no link within the site is broken, redirects, or names a place that its page does not have', async ({
  baseURL,
  request,
}) => {
  test.setTimeout(180_000)
  const home = `${baseURL}/`
  const parts = listLocations(await (await request.get('/sitemap.xml')).text())
  const listed = await Promise.all(parts.map(async (part) => listLocations(await (await request.get(part)).text())))
  const { links } = await new LinkChecker().check({
    path: [home, ...listed.flat()],
    recurse: true,
    redirects: 'error',
    // Otherwise it takes addresses for folders, which browsers do not.
    cleanUrls: true,
    checkFragments: true,
    concurrency: 8,
    // Views with several filters are made of the links that were followed one at a time. Pictures are drawn in turns.
    linksToSkip: async (link) => !link.startsWith(home) || /[?&][^&]*&|\.png\?/.test(link),
  })

  const visited = links.filter((link) => link.state !== 'SKIPPED')
  expect(visited.length).toBeGreaterThan(50)
  expect(
    visited.filter((link) => link.state !== 'OK').map(({ url, status, parent }) => ({ url, status, parent })),
  ).toEqual([])
})

function listLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location)
}
