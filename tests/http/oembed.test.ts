import { expect, inject, test } from 'vitest'
import { ask, find, open } from './page'

const { real } = inject('sites')
const comparison = `${real}/compare/claude-sonnet-5-5-vs-gpt-6-sol`

function address(parameters: Record<string, string>): string {
  return `${real}/oembed?${new URLSearchParams(parameters)}`
}

test.each([
  ['a comparison for a case', `${comparison}?workload=batch&must=open-weights`],
  ['a tool', `${real}/tools/gpt-6-sol`],
])('the head of the page of %s leads to its embed, in both formats', async (_, url) => {
  const { document } = await open(url)

  for (const format of ['json', 'xml']) {
    const link = find(document, `link[type="${format === 'json' ? 'application/json' : 'text/xml'}+oembed"]`)
    const answer = await ask(link.getAttribute('href') ?? '')
    const body = await answer.text()
    const [, src = ''] = /src=\\?"([^"\\]+)/.exec(body) ?? []

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(format === 'json' ? 'application/json' : 'text/xml')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('etag')).toBeTruthy()
    expect((await ask(src.replaceAll('&#x26;', '&').replaceAll('&amp;', '&').replaceAll('amp;', ''))).status).toBe(200)
  }
})

test('the picture is that of the page, and is there', async () => {
  const answer = await ask(address({ url: `${comparison}?workload=batch` }))
  const { thumbnail_url } = await answer.json()

  expect(thumbnail_url).toContain('.png?workload=batch&v=')
  expect((await fetch(thumbnail_url, { method: 'HEAD' })).status).toBe(200)
})

test.each([
  ['no address', {}, 400],
  ['a width that is none', { url: comparison, maxwidth: 'wide' }, 400],
  ['an unknown parameter', { url: comparison, colour: 'red' }, 400],
  ['too many bytes', { url: `${comparison}?x=${'x'.repeat(11_000)}` }, 400],
  ['a format that there is not', { url: comparison, format: 'yaml' }, 501],
  ['another site', { url: 'https://evil.example/tools/gpt-6-sol' }, 404],
  ['a page without an embed', { url: `${real}/panel` }, 404],
] as const)('%s is refused with its status, also to programs of other sites', async (_, parameters, status) => {
  const answer = await ask(address({ ...parameters }))

  expect(answer.status).toBe(status)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test('an address without an embed is answered with which pages have one', async () => {
  const { detail } = await (await ask(address({ url: `${real}/panel` }))).json()

  expect(detail).toMatch(/^Only pages of tools and comparisons of this site are known/)
})
