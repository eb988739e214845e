import { expect, inject, test } from 'vitest'
import { endpoints } from '@/lib/api/endpoints'
import { describeApi } from '@/lib/api/openapi'
import { listTools } from '@/lib/mcp/request'
import { realCatalogue } from '@/tests/support/real-content'
import { ask, find, hrefOf, isHidden, main, open, text, texts } from './page'

const { real } = inject('sites')

test('the page names every tool that the MCP server lists, and what it is for', async () => {
  const page = text(main(await open(`${real}/developers`)))

  const { result } = await (await fetch(`${real}/mcp`, listTools())).json()
  expect(result.tools.length).toBeGreaterThan(4)
  for (const { name, description } of result.tools) {
    expect(page).toContain(name)
    expect(page).toContain(description)
  }
})

test('the page names every address of the API and leads to its reference and its description', async () => {
  const content = main(await open(`${real}/developers`))

  for (const { path, summary } of endpoints) expect(text(content)).toContain(`${path}${summary}`)
  expect(hrefOf(content, 'The API reference')).toBe('/developers/api')
  expect(hrefOf(content, 'the OpenAPI document')).toBe('/api/v1/openapi.json')
})

test('every address on the page answers, those in examples too', async () => {
  const content = main(await open(`${real}/developers`))

  const linked = [...content.querySelectorAll('a[href], img')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  )
  const written = texts(content, 'pre').flatMap((code) => code.match(/https?:\/\/[^\s"')]+/g) ?? [])
  const addresses = new Set(
    [...linked, ...written.map((address) => address.replaceAll('&amp;', '&'))]
      .map((address) => new URL(address, `${real}/developers`))
      .filter(({ origin, pathname }) => origin === real && pathname !== '/mcp')
      .map(({ href }) => href.replace(/#.*/, '')),
  )
  expect(addresses.size).toBeGreaterThan(15)
  const statuses = await Promise.all([...addresses].map(async (address) => [address, (await ask(address)).status]))
  expect(statuses.filter(([, status]) => status !== 200)).toEqual([])
})

test('the examples hold an answer of the API and one of the MCP server', async () => {
  const examples = texts(main(await open(`${real}/developers`)), 'pre')

  expect(examples).toContainEqual(expect.stringMatching(/^\{ "page": .*"outcome": .*"headline": .*…/))
  expect(examples).toContainEqual(expect.stringMatching(/^\{ "page": .*"provider": .*"source": .*"asOf": .*…/))
})

test('the reference has the operations and schemas of the description', async () => {
  const content = main(await open(`${real}/developers/api`))

  const { paths, components } = describeApi(realCatalogue, real)
  expect(texts(content, 'h3')).toEqual([
    ...Object.values(paths).map(({ get }) => get.summary),
    ...Object.keys(components.schemas),
  ])
})

for (const path of ['/developers', '/developers/api']) {
  test(`${path} is for search engines, and its headings leave no rank out`, async () => {
    const page = await open(real + path)

    const ranks = [...main(page).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))
    expect(page.status).toBe(200)
    expect(isHidden(page)).toBe(false)
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1)
    for (const [index, rank] of ranks.entries()) expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test(`${path} runs no script of its own, has no inline styles and loads nothing from elsewhere`, async () => {
    const page = await open(real + path)

    const content = main(page)
    expect(content.querySelectorAll('[style], iframe, script:not([type="application/ld+json"])')).toHaveLength(0)
    for (const element of page.document.querySelectorAll('script[src], link[rel=stylesheet], img')) {
      const source = element.getAttribute('src') ?? element.getAttribute('href') ?? ''
      expect(new URL(source, real).origin).toBe(real)
    }
  })
}

test('every page leads to what there is for programs', async () => {
  const footer = find((await open(real)).document, 'footer')

  const links = [...footer.querySelectorAll('nav a')].map((link) => [text(link), link.getAttribute('href')])
  expect(links).toEqual([
    ['Developers', '/developers'],
    ['API', '/developers#api'],
    ['MCP', '/developers#mcp'],
    ['Badges', '/badges'],
    ['Feeds', '/developers#feeds'],
  ])
})
