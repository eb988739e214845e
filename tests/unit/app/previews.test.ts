import { NextRequest } from 'next/server'
import { afterEach, expect, test, vi } from 'vitest'
import type { PreviewRenderer } from '@/lib/preview/preview-renderer'
import { shareInProcess } from '@/lib/process-wide'
import { provideCatalogue } from '@/tests/support/route-site'

const render = vi.fn<PreviewRenderer['render']>()
shareInProcess<PreviewRenderer>('preview renderer', () => ({ render, close: async () => {} }))
provideCatalogue()
const { GET, HEAD } = await import('@/app/api/previews/[...path]/route')

const year = 'public, max-age=31536000, immutable'
const briefly = 'public, max-age=300'

afterEach(() => render.mockReset())

test('a picture is sent with a tag, briefly kept, and open to other sites', async () => {
  render.mockResolvedValue(Buffer.from('a picture'))

  const response = await ask('home.png')

  expect(response.status).toBe(200)
  expect(await response.text()).toBe('a picture')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': briefly,
    'cross-origin-resource-policy': 'cross-origin',
    etag: expect.stringMatching(/^"[\w-]{16}"$/),
  })
})

test('a picture asked for by its version is kept for a year, by another version briefly', async () => {
  render.mockResolvedValue(Buffer.from('a picture'))
  const version = (await ask('home.png')).headers.get('etag')?.slice(1, -1)

  const [named, outdated] = [await ask(`home.png?v=${version}`), await ask('home.png?v=former')]

  expect(named.headers.get('cache-control')).toBe(year)
  expect(outdated.headers.get('cache-control')).toBe(briefly)
})

test('nothing is drawn for a client that has the picture', async () => {
  render.mockResolvedValue(Buffer.from('a picture'))
  const { headers } = await ask('home.png')
  render.mockClear()

  const response = await ask('home.png', { 'If-None-Match': headers.get('etag') ?? '' })

  expect(response.status).toBe(304)
  expect(render).not.toHaveBeenCalled()
})

test('nothing is drawn for a client that asks only about the picture', async () => {
  const response = await ask('home.png', {}, HEAD)

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(render).not.toHaveBeenCalled()
})

test('when too much is being drawn, the answer says when to come back and is not kept', async () => {
  render.mockResolvedValue('busy')

  const response = await ask('home.png')

  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('etag')).toBeNull()
})

test('an address that names no page has no picture', async () => {
  const response = await ask('tools/nowhere.png')

  expect(response.status).toBe(404)
  expect(render).not.toHaveBeenCalled()
})

function ask(path: string, headers: Record<string, string> = {}, handler = GET): Promise<Response> {
  const request = new NextRequest(`http://localhost:3000/${path}`, { headers })
  const params = Promise.resolve({ path: request.nextUrl.pathname.slice(1).split('/') })
  return handler(request, { params })
}
