import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { toolFile } from '@/tests/support/records'
import { provideCatalogue } from '@/tests/support/route-site'

const others = Array.from({ length: 12 }, (_, index) => [
  `tools/atlas-${index}.md`,
  toolFile({ name: `Atlas ${index}` }),
])
provideCatalogue(Object.fromEntries(others))
const { GET } = await import('@/app/api/search/route')

test('a suggestion says what a visitor chooses by', async () => {
  expect(await search('q=harbr').json()).toEqual({
    tools: [{ slug: 'harbor', name: 'Harbor 70B', vendor: 'Tidewater Labs', kind: 'Model', verdict: 'ship' }],
    total: expect.any(Number),
  })
})

test('at most eight tools are suggested', async () => {
  const { tools } = await search('q=atlas').json()

  expect(tools).toHaveLength(8)
})

test('an answer may be kept for a short time by anybody, and is no page for search engines', () => {
  const { headers } = search('q=harbor')

  expect(headers.get('cache-control')).toMatch(/^public, max-age=\d{2,3}$/)
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(headers.get('content-type')).toMatch(/^application\/json/)
})

test.each([
  ['nothing', ''],
  ['no text', 'q='],
  ['control characters', 'q=%00%1b%07'],
  ['an escape that does not decode', 'q=%E0%A4%A'],
  ['10 KB', `q=${'harbr+'.repeat(1_700)}`],
  ['200 words', `q=${Array.from({ length: 200 }, (_, index) => `word${index}`).join('+')}`],
  ['several questions', 'q=a&q=b&q[]=c'],
])('a search for %s is answered', async (_, query) => {
  const response = search(query)

  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ tools: expect.any(Array), total: expect.any(Number) })
})

function search(query: string): Response {
  return GET(new NextRequest(`http://localhost:3000/api/search?${query}`))
}
