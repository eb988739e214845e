import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { answerPreview } from '@/lib/http/preview-endpoint'
import type { PreviewRenderer } from '@/lib/preview/preview-renderer'
import { catalogueOf, content } from '@/tests/support/content'

const catalogue = catalogueOf(content())
const year = 'public, max-age=31536000, immutable'

test('a picture is sent with a tag, briefly kept, and open to other sites', async () => {
  const { ask } = await serve(async () => Buffer.from('a picture'))

  const response = await ask('/home.png')

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('a picture')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': '9',
    'cache-control': 'public, max-age=300',
    'cross-origin-resource-policy': 'cross-origin',
    etag: expect.stringMatching(/^"[\w-]{16}"$/),
  })
})

test('a picture asked for by its version is kept for a year, by another version briefly', async () => {
  const { ask } = await serve(async () => Buffer.from('a picture'))
  const version = (await ask('/home.png')).headers.get('etag')?.slice(1, -1)

  const [named, outdated] = [await ask(`/home.png?v=${version}`), await ask('/home.png?v=former')]

  expect(named.headers.get('cache-control')).toBe(year)
  expect(outdated.headers.get('cache-control')).toBe('public, max-age=300')
})

test('nothing is drawn for who has the picture, nor for who asks only about it', async () => {
  const { ask, painted } = await serve(async () => Buffer.from('a picture'))
  const about = await ask('/home.png', { method: 'HEAD' })

  // Left to itself, fetch would ask for no answer out of a cache.
  const headers = { 'If-None-Match': about.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' }
  const response = await ask('/home.png', { headers })

  expect([about.status, response.status]).toEqual([200, 304])
  expect(about.headers.get('content-type')).toBe('image/png')
  expect(painted()).toBe(0)
})

test('when too much is being drawn, the answer says when to come back and is kept by nobody', async () => {
  const { ask } = await serve(async () => 'busy')

  const response = await ask('/home.png')

  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('etag')).toBeNull()
})

test('a drawing that fails leaves no header of a picture on the answer', async () => {
  const { ask } = await serve(() => Promise.reject(new Error('no ink')))

  const response = await ask('/home.png?v=any')

  expect(response.status).toBe(500)
  expect(response.headers.get('cache-control')).toBeNull()
  expect(response.headers.get('etag')).toBeNull()
})

/** Serves the picture of the home page from a renderer, and counts how often it is asked to render. */
async function serve(render: PreviewRenderer['render']) {
  let amount = 0
  const previewRenderer: PreviewRenderer = {
    render: (preview) => {
      amount += 1
      return render(preview)
    },
    close: async () => {},
  }
  const server = createServer((request, response) => {
    answerPreview(request, response, { catalogue, previewRenderer, pageRef: { kind: 'home' } }).catch(() => {
      response.writeHead(500).end()
    })
  })
  server.listen(0)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return {
    ask: (path: string, options?: RequestInit) => fetch(`http://localhost:${port}${path}`, options),
    painted: () => amount,
  }
}
