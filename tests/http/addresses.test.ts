import { expect, inject, test } from 'vitest'
import { resolveAddress } from '@/lib/routing'
import { isSampled } from '@/tests/support/page-sample'
import { realCatalogue } from '@/tests/support/real-content'
import { ask, findNamed, getLink, isHidden, main, open, readCanonical, text } from './page'

const { real, awkward } = inject('sites')

const moves = [
  [
    'the reverse order',
    `${real}/compare/mistral-3-small-22b-vs-mistral-3-1`,
    '/compare/mistral-3-1-vs-mistral-3-small-22b',
  ],
  ['upper case', `${real}/Compare/Mistral-3-1-VS-Mistral-3-Small-22B`, '/compare/mistral-3-1-vs-mistral-3-small-22b'],
  [
    'a slash at the end',
    `${real}/compare/mistral-3-1-vs-mistral-3-small-22b/`,
    '/compare/mistral-3-1-vs-mistral-3-small-22b',
  ],
  [
    'a tool twice among three',
    `${real}/compare/mistral-3-1-vs-mistral-3-1-vs-mistral-8x22b-v2`,
    '/compare/mistral-3-1-vs-mistral-8x22b-v2',
  ],
  ['a tool against itself', `${real}/compare/mistral-3-1-vs-mistral-3-1`, '/tools/mistral-3-1'],
  [
    'all of it with a query',
    `${real}/COMPARE/mistral-3-small-22b-vs-mistral-3-1/?workload=batch`,
    '/compare/mistral-3-1-vs-mistral-3-small-22b?workload=batch',
  ],
  ['a tool in upper case', `${real}/tools/Mistral-3-1`, '/tools/mistral-3-1'],
  ['a tool with a slash and a query', `${real}/tools/mistral-3-1/?a=b&c=%20d`, '/tools/mistral-3-1?a=b&c=%20d'],
  ['a page with a slash', `${real}/panel/`, '/panel'],
  ['a page in upper case', `${real}/Methodology`, '/methodology'],
  ['a former name of a tool', `${awkward}/tools/harbor-preview`, '/tools/harbor'],
  ['a former name in a comparison', `${awkward}/compare/harbor-preview-vs-chorus`, '/compare/chorus-vs-harbor'],
  [
    'everything at once',
    `${awkward}/Compare/Harbor-Preview-vs-CHORUS/?workload=batch`,
    '/compare/chorus-vs-harbor?workload=batch',
  ],
  ['a tool against its former name', `${awkward}/compare/harbor-vs-harbor-preview`, '/tools/harbor'],
] as const

for (const [description, from, to] of moves) {
  test(`${description} moves to the one address in one step`, async () => {
    const { status, headers } = await ask(from)

    expect(status).toBe(308)
    expect(headers.get('location')).toBe(to)
    expect((await ask(new URL(from).origin + to)).status).toBe(200)
  })
}

const missing = [
  [
    'a comparison with a typing error',
    '/compare/mistrl-3-1-vs-openrouter-model-fusion',
    'Mistral 3.1 vs OpenRouter Model Fusion',
    '/compare/mistral-3-1-vs-openrouter-model-fusion',
  ],
  [
    'a comparison with half a name',
    '/compare/mistral-3-1-vs-openrouter',
    'Mistral 3.1 vs OpenRouter Model Fusion',
    '/compare/mistral-3-1-vs-openrouter-model-fusion',
  ],
  [
    'a tool with a typing error',
    '/tools/hugging-face-inference-provider',
    'Hugging Face Inference Providers Hub',
    '/tools/hugging-face-inference-providers-hub',
  ],
  ['a tool where a page would be', '/openrouter', 'OpenRouter Model Fusion', '/tools/openrouter-model-fusion'],
] as const

for (const [description, path, name, target] of missing) {
  test(`${description} is a 404 that suggests what was meant`, async () => {
    const page = await open(real + path)

    expect(page.status).toBe(404)
    expect(getLink(main(page), name).getAttribute('href')).toBe(target)
  })
}

for (const path of ['/compare/nothing-vs-nobody', '/compare/nothing', '/tools/zzz', '/zzz', '/zzz/zzz/zzz']) {
  test(`${path} is a 404 with a readable page and the form`, async () => {
    const page = await open(real + path)

    expect(page.status).toBe(404)
    expect([...page.document.querySelectorAll('h1')].map(text)).toEqual([
      expect.stringMatching(/^(Comparison|Tool|Page) not found$/),
    ])
    for (const label of ['First tool', 'Second tool']) expect(findNamed(main(page), 'input', label)).toHaveLength(1)
    expect(findNamed(main(page), 'button', 'Compare')).toHaveLength(1)
    expect(isHidden(page)).toBe(true)
    expect(readCanonical(page)).toBeUndefined()
  })
}

test('a 404 has a title that says so', async () => {
  const { document } = await open(`${real}/compare/nothing-vs-nobody`)

  expect(document.title).toBe('Page not found — Ship or Skip')
})

test('every link from page to page leads to a page, and every fragment to a part of it', async () => {
  const pages = await crawl('/')
  const faults = [...pages].flatMap(([path, { status, links }]) => [
    ...(status === 200 ? [] : [`${path} answers ${status}`]),
    ...links.flatMap(({ pathname, search, hash }) => {
      const page = pages.get(`${pathname}${search}`)
      const isThere = page === undefined ? leadsToPage(pathname) : hash === '' || page.ids.has(hash.slice(1))
      return isThere ? [] : [`${path} links to ${pathname}${search}${hash}, which is not there`]
    }),
  ])

  expect(faults).toEqual([])
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining(['/compare', '/panel', '/methodology', '/privacy', '/tools/openrouter-model-fusion']),
  )
}, 180_000)

type Crawled = { status: number; links: URL[]; ids: Set<string> }

/** Reads every sampled page that links lead to from the start, eight at a time. */
async function crawl(start: string): Promise<Map<string, Crawled>> {
  const pages = new Map<string, Crawled>()
  const waiting = new Set([start])
  for (let paths = takeSome(waiting); paths.length > 0; paths = takeSome(waiting)) {
    const read = await Promise.all(paths.map(async (path) => [path, await readLinks(real + path)] as const))
    for (const [path, page] of read) pages.set(path, page)
    const links = read.flatMap(([, page]) => page.links.filter(isSampled))
    for (const path of links.map(({ pathname, search }) => `${pathname}${search}`)) {
      if (!pages.has(path)) waiting.add(path)
    }
  }
  return pages
}

function takeSome(waiting: Set<string>): string[] {
  const taken = [...waiting].slice(0, 8)
  for (const path of taken) waiting.delete(path)
  return taken
}

/** For links that the crawl does not follow. */
function leadsToPage(path: string): boolean {
  return ['page', 'document'].includes(resolveAddress(realCatalogue, path, '').kind)
}

async function readLinks(address: string): Promise<Crawled> {
  const response = await ask(address)
  const html = (await response.text()).replace(/<script.*?<\/script>/gs, '')
  const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), address))
    .filter(({ origin }) => origin === real)
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id))
  return { status: response.status, links, ids }
}
