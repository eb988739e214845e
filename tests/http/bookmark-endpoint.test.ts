import { expect, inject, test } from 'vitest'
import { requestRaw } from '@/tests/support/raw-request'

const { real, awkward } = inject('sites')
const [port, awkwardPort] = [real, awkward].map((origin) => Number(new URL(origin).port)) as [number, number]
const path = '/api/bookmarks'
const tool = { slug: 'harbor', name: 'Harbor 70B' }

test('names are answered with what they mean now, and those that nothing has are left out', async () => {
  const { status, headers, body } = await requestRaw(awkwardPort, `${path}?names=${tool.slug},no-such-tool`)

  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/json')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  expect(JSON.parse(body)).toEqual({
    bookmarks: [
      {
        asked: tool.slug,
        name: tool.slug,
        tools: [{ slug: tool.slug, name: tool.name, verdict: 'ship', price: 'paid', score: 75 }],
      },
    ],
  })
})

test('a former name is answered with the one of today', async () => {
  const { body } = await requestRaw(awkwardPort, `${path}?names=harbor-preview-vs-lantern`)

  expect(JSON.parse(body).bookmarks).toMatchObject([
    { asked: 'harbor-preview-vs-lantern', name: 'harbor-vs-lantern', tools: [{ formerly: 'harbor-preview' }, {}] },
  ])
})

test('a comparison is answered with what it comes to', async () => {
  const { body } = await requestRaw(port, `${path}?names=azure-ai-foundry-model-routing-vs-mistral-3-1`)

  expect(JSON.parse(body).bookmarks).toMatchObject([{ headline: 'These do different jobs; you could use both.' }])
})

for (const [what, query] of [
  ['no names', ''],
  ['no names but commas', '?names=,,,'],
  ['51 names', `?names=${Array.from({ length: 51 }, (_, index) => `n${index}`).join(',')}`],
  ['another question', '?tools=mistral-3-1'],
] as const) {
  test(`a request with ${what} is refused`, async () => {
    expect((await requestRaw(port, `${path}${query}`)).status).toBe(400)
  })
}

for (const names of ['%00', '%E0%A4%A', '__proto__,constructor,toString', '..%2F..%2Fetc', `a${'-vs-a'.repeat(900)}`]) {
  test(`nothing is found for ${names.slice(0, 40)}`, async () => {
    const { status, body } = await requestRaw(port, `${path}?names=${names}`)

    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ bookmarks: [] })
  })
}

for (const method of ['POST', 'PUT', 'DELETE']) {
  test(`${method} is refused`, async () => {
    const { status, headers } = await requestRaw(awkwardPort, `${path}?names=${tool.slug}`, method)

    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
  })
}

test('HEAD is answered without a body', async () => {
  const { status, body } = await requestRaw(awkwardPort, `${path}?names=${tool.slug}`, 'HEAD')

  expect({ status, body }).toEqual({ status: 200, body: '' })
})
