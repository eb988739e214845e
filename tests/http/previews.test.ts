import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { expect, inject, test } from 'vitest'
import { requestRaw } from '@/tests/support/raw-request'
import { ask } from './page'
import { test as siteTest } from './site-test'

const { real, awkward } = inject('sites')
const port = Number(new URL(real).port)

const pictures = [
  ['the home page', real, '/home.png'],
  ['a comparison of two tools', real, '/compare/azure-ai-foundry-model-routing-vs-mistral-8x22b-instruct-v2.png'],
  ['a comparison of three', real, '/compare/mistral-3-1-vs-mistral-3-small-22b-vs-mistral-8x22b-instruct-v2.png'],
  [
    'a comparison of four with the longest name',
    awkward,
    '/compare/chorus-vs-harbor-vs-quartermaster-vs-switchyard.png',
  ],
  ['the index of comparisons', real, '/compare.png'],
  ['the list of tools', real, '/tools.png'],
  ['a tool', real, '/tools/openrouter-model-fusion.png'],
  ['a tool nobody has reviewed', awkward, '/tools/chorus.png'],
  ['the alternatives to a tool', real, '/tools/mistral-3-1/alternatives.png'],
  ['the list of categories', real, '/categories.png'],
  ['a category', real, '/categories/developer-tools.png'],
  ['the panel', real, '/panel.png'],
  ['a reviewer', real, '/panel/skeptic.png'],
  ['a page', real, '/methodology.png'],
] as const

for (const [name, site, path] of pictures) {
  test(`${name} has a picture for link previews`, async () => {
    const response = await ask(site + path)

    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const { width, height } = PNG.sync.read(await readBytes(response))
    expect([width, height]).toEqual([1200, 630])
  })
}

test('every page has another picture', async () => {
  const prints = await Promise.all(pictures.map(([, site, path]) => fingerprint(site + path)))

  expect(new Set(prints).size).toBe(pictures.length)
})

test('who has a picture already is told that it has not changed', async () => {
  const etag = await readTag(`${real}/home.png`)

  const { status, body } = await requestRaw(port, '/home.png', 'GET', { headers: { 'If-None-Match': etag } })

  expect([status, body]).toEqual([304, ''])
})

test('a picture asked for by its version may be kept for a year', async () => {
  const etag = await readTag(`${real}/home.png`)

  const { headers } = await ask(`${real}/home.png?v=${etag.slice(1, -1)}`)

  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('a comparison with a case has a picture for the case, which its page names', async () => {
  const path = '/compare/claude-opus-4-8-vs-gpt-5-5'
  const query = 'workload=coding-agent&weight-founder=3'

  const html = await (await ask(`${real}${path}?${query}`)).text()

  const [, picture = ''] = /<meta property="og:image" content="([^"]*)"/.exec(html) ?? []
  const { pathname, search } = new URL(picture.replaceAll('&amp;', '&'))
  expect(`${pathname}${search}`).toMatch(new RegExp(`^${path}\\.png\\?${query}&v=[\\w-]{16}$`))
  const { headers } = await ask(`${real}${pathname}${search}`)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('etag')).not.toBe(await readTag(`${real}${path}.png`))
})

test('a HEAD request for a picture gets its headers and nothing else', async () => {
  const { status, headers, body } = await requestRaw(port, '/panel.png', 'HEAD')

  expect(status).toBe(200)
  expect(headers['content-type']).toBe('image/png')
  expect(headers.etag).toMatch(/^"[\w-]+"$/)
  expect(body).toBe('')
})

for (const path of ['/tools/nothing.png', '/compare/nothing-vs-nobody.png', '/panel/nobody.png', '/nothing.png']) {
  test(`${path} is a page that says there is none`, async () => {
    const { status, headers } = await ask(real + path)

    expect(status).toBe(404)
    expect(headers.get('content-type')).toContain('text/html')
  })
}

const moves = [
  [
    'another order',
    real,
    '/compare/mistral-3-small-22b-vs-mistral-3-1.png',
    '/compare/mistral-3-1-vs-mistral-3-small-22b.png',
  ],
  ['upper case', real, '/Tools/Mistral-3-1.PNG', '/tools/mistral-3-1.png'],
  ['a former name', awkward, '/tools/harbor-preview.png', '/tools/harbor.png'],
  ['a tool against itself', real, '/compare/mistral-3-1-vs-mistral-3-1.png', '/tools/mistral-3-1.png'],
] as const

for (const [name, site, from, to] of moves) {
  test(`the picture at ${name} moves to the one address in one step`, async () => {
    const { status, headers } = await ask(site + from)

    expect(status).toBe(308)
    expect(headers.get('location')).toBe(to)
  })
}

siteTest('many pictures at once are drawn, or refused for a while, and the site goes on', async ({ startSite }) => {
  const { origin } = await startSite()
  const tools = ['azure-ai-foundry-model-routing', 'mistral-3-1', 'mistral-3-small-22b', 'mistral-8x22b-instruct-v2']
  const others = [...tools, 'hugging-face-inference-providers-hub', 'mistral-8x22b-v2', 'openrouter-model-fusion']
  const pairs = tools.flatMap((a) => others.flatMap((b) => (a < b ? `/compare/${[a, b].join('-vs-')}.png` : [])))

  const answers = await Promise.all(pairs.map((path) => ask(origin + path)))

  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused.length).toBeLessThan(answers.length)
  expect(refused.filter(({ status, headers }) => status !== 503 || !headers.has('retry-after'))).toEqual([])
  expect((await ask(origin)).status).toBe(200)
})

siteTest('a server that has drawn pictures stops when it is asked to', async ({ startSite }) => {
  const site = await startSite()
  expect((await ask(`${site.origin}/home.png`)).status).toBe(200)

  const code = await site.stop()

  expect(code).toBe(0)
})

async function fingerprint(address: string): Promise<string> {
  return createHash('sha256')
    .update(await readBytes(await ask(address)))
    .digest('hex')
}

async function readTag(address: string): Promise<string> {
  return (await ask(address)).headers.get('etag') ?? ''
}

async function readBytes(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}
