import { createHash } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { PNG } from 'pngjs'
import { ports } from '@/playwright.config'
import { requestRaw } from './raw-request'
import { test as siteTest } from './site-test'
import { expect, test } from './test'

const awkward = `http://localhost:${ports.awkward}`

const pictures = [
  ['the home page', '/home.png'],
  ['a comparison of two tools', '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2.png'],
  ['a comparison of three', '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2.png'],
  [
    'a comparison of four with the longest name',
    `${awkward}/compare/chorus-vs-harbor-vs-quartermaster-vs-switchyard.png`,
  ],
  ['the index of comparisons', '/compare.png'],
  ['the list of tools', '/tools.png'],
  ['a tool', '/tools/openrouter-model-fusion.png'],
  ['a tool nobody has reviewed', `${awkward}/tools/chorus.png`],
  ['the alternatives to a tool', '/tools/mistral-3-1/alternatives.png'],
  ['the list of categories', '/categories.png'],
  ['a category', '/categories/developer-tools.png'],
  ['the panel', '/panel.png'],
  ['a reviewer', '/panel/skeptic.png'],
  ['a page', '/methodology.png'],
] as const

for (const [name, path] of pictures) {
  test(`${name} has a picture for link previews`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 })

    expect(response.status()).toBe(200)
    expect(response.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const { width, height } = PNG.sync.read(await response.body())
    expect([width, height]).toEqual([1200, 630])
  })
}

test('every page has another picture', async ({ request }) => {
  const prints = await Promise.all(pictures.map(([, path]) => fingerprint(request, path)))

  expect(new Set(prints).size).toBe(pictures.length)
})

test('who has a picture already is told that it has not changed', async ({ request }) => {
  const { etag = '' } = (await request.get('/home.png')).headers()

  const response = await request.get('/home.png', { headers: { 'If-None-Match': etag } })

  expect(response.status()).toBe(304)
  expect(await response.body()).toHaveLength(0)
})

test('a picture asked for by its version may be kept for a year', async ({ request }) => {
  const { etag = '' } = (await request.get('/home.png')).headers()

  const response = await request.get(`/home.png?v=${etag.slice(1, -1)}`)

  expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('whoever asks only about a picture gets its headers and nothing else', async () => {
  const { status, headers, body } = await requestRaw(ports.site, '/panel.png', 'HEAD')

  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/png')
  expect(headers.etag).toMatch(/^"[\w-]+"$/)
  expect(body).toBe('')
})

for (const path of ['/tools/nothing.png', '/compare/nothing-vs-nobody.png', '/panel/nobody.png', '/nothing.png']) {
  test(`${path} is a page that says there is none`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 })

    expect(response.status()).toBe(404)
    expect(response.headers()['content-type']).toContain('text/html')
  })
}

const moves = [
  [
    'another order',
    '/compare/mistral-3-small-22b-vs-mistral-3-1.png',
    '/compare/mistral-3-1-vs-mistral-3-small-22b.png',
  ],
  ['upper case', '/Tools/Mistral-3-1.PNG', '/tools/mistral-3-1.png'],
  ['a former name', `${awkward}/tools/harbor-preview.png`, '/tools/harbor.png'],
  ['a tool against itself', '/compare/mistral-3-1-vs-mistral-3-1.png', '/tools/mistral-3-1.png'],
] as const

for (const [name, from, to] of moves) {
  test(`the picture at ${name} moves to the one address in one step`, async ({ request }) => {
    const response = await request.get(from, { maxRedirects: 0 })

    expect(response.status()).toBe(308)
    expect(response.headers().location).toBe(to)
  })
}

siteTest(
  'many pictures at once are drawn, or refused for a while, and the site goes on',
  async ({ startSite, request }) => {
    const { origin } = await startSite()
    const tools = ['azure-ai-foundry-model-routing', 'mistral-3-1', 'mistral-3-small-22b', 'mistral-8x22b-instruct-v2']
    const others = [...tools, 'hugging-face-inference-providers-hub', 'mistral-8x22b-v2', 'openrouter-model-fusion']
    const pairs = tools.flatMap((a) => others.flatMap((b) => (a < b ? `/compare/${[a, b].join('-vs-')}.png` : [])))

    const answers = await Promise.all(pairs.map((path) => request.get(`${origin}${path}`)))

    const refused = answers.filter((answer) => answer.status() !== 200)
    expect(refused.length).toBeLessThan(answers.length)
    expect(
      refused.filter((answer) => answer.status() !== 503 || answer.headers()['retry-after'] === undefined),
    ).toEqual([])
    expect((await request.get(`${origin}/`)).status()).toBe(200)
  },
)

siteTest('a server that has drawn pictures stops when it is asked to', async ({ startSite, request }) => {
  const site = await startSite()
  expect((await request.get(`${site.origin}/home.png`)).status()).toBe(200)

  const code = await site.stop()

  expect(code).toBe(0)
})

async function fingerprint(request: APIRequestContext, path: string): Promise<string> {
  return createHash('sha256')
    .update(await (await request.get(path)).body())
    .digest('hex')
}
