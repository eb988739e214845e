import { LinkChecker } from 'linkinator'
import { expect, inject, test } from 'vitest'
import { isSampled } from '@/tests/support/page-sample'

const { real } = inject('sites')

test('no link within the site is broken, redirects, or names a place that its page does not have', async () => {
  const home = `${real}/`
  const parts = listLocations(await readText(`${real}/sitemap.xml`))
  const listed = await Promise.all(parts.map(async (part) => listLocations(await readText(part))))
  const { links } = await new LinkChecker().check({
    path: [home, ...listed.flat().filter((address) => isSampled(new URL(address)))],
    recurse: true,
    redirects: 'error',
    // Otherwise it takes addresses for folders, which browsers do not.
    cleanUrls: true,
    checkFragments: true,
    concurrency: 8,
    // Pictures are drawn in turns.
    linksToSkip: async (link) => !link.startsWith(home) || /\.png\?/.test(link) || !isSampled(new URL(link)),
  })

  const visited = links.filter((link) => link.state !== 'SKIPPED')
  expect(visited.length).toBeGreaterThan(50)
  expect(
    visited.filter((link) => link.state !== 'OK').map(({ url, status, parent }) => ({ url, status, parent })),
  ).toEqual([])
}, 180_000)

async function readText(address: string): Promise<string> {
  return (await fetch(address)).text()
}

function listLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location)
}
