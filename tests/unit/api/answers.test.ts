import { describe, expect, test } from 'vitest'
import { answerEndpoint } from '@/lib/api/answer'
import type { Endpoint } from '@/lib/api/endpoint'
import { endpoints } from '@/lib/api/endpoints'
import { writeExamplePath } from '@/lib/api/openapi'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { writeDocument } from '@/lib/documents/write'
import { parseQuery } from '@/lib/lists/query'
import { askApi, readApi, siteOf } from '@/tests/support/api'
import { awkwardContent } from '@/tests/support/awkward'
import { catalogueOf, content } from '@/tests/support/content'
import { siteAddress } from '@/tests/support/documents'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { realCatalogue } from '@/tests/support/real-content'

const awkward = catalogueOf(awkwardContent())
const priced = catalogueOf(content(pricedFiles))

describe.each([
  ['the real content', realCatalogue],
  ['the awkward catalogue', awkward],
  ['the priced catalogue', priced],
])('with %s', (_, catalogue) => {
  test.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    'each answer of %s keeps what its schema promises',
    async (_, endpoint) => {
      const faults = await Promise.all(
        listRequests(endpoint, catalogue).map(async (request) => {
          const outcome = await answerEndpoint(endpoint, siteOf(catalogue), request)
          if (outcome.state !== 'found') return [request, outcome]
          return endpoint.answer.safeParse(outcome.body).error?.issues ?? []
        }),
      )

      expect(faults.flat()).toEqual([])
    },
  )

  test.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    'the example of %s is answered',
    async (_, endpoint) => {
      const outcome = await askApi(catalogue, writeExamplePath(endpoint, catalogue))

      expect(outcome.state).toBe('found')
    },
  )
})

const workload = 'workload=coding-agent&requests=7'

/** Requests for everything that a catalogue has, each for the default case and for another one. */
function listRequests(endpoint: Endpoint, catalogue: Catalogue) {
  const slugs = [...catalogue.tools.keys()]
  const queries: Record<string, readonly string[]> = {
    listTools: ['limit=100', `limit=100&order=cost&${workload}`, 'verdict=ship&must=tool-calling', 'price=contact'],
    searchTools: ['q=a&limit=100', 'q=model'],
    getTool: ['', 'asOf=2026-09-01'],
    listOffers: ['', workload],
    compareTools: ['', 'asOf=2026-09-01', `${workload}&must=open-weights&context=200000&budget=100&hardware=900.5`],
    getPanel: [''],
    listChanges: ['since=2000-01-01&limit=100', ''],
  }
  const names: Record<string, readonly Record<string, string>[]> = {
    getTool: slugs.map((tool) => ({ tool })),
    listOffers: slugs.map((tool) => ({ tool })),
    compareTools: catalogue.comparisons.map(({ tools }) => ({
      comparison: tools.map(({ slug }) => slug).join('-vs-'),
    })),
  }
  const asked = queries[endpoint.name] ?? []
  if (asked.length === 0) throw new Error(`say what to ask ${endpoint.name}`)
  return asked.flatMap((query) => (names[endpoint.name] ?? [{}]).map((names) => ({ names, query })))
}

const alternates = [
  ['/api/v1/tools/harbor', '/tools/harbor', ''],
  ['/api/v1/comparisons/harbor-vs-lantern', '/compare/harbor-vs-lantern', ''],
  [
    '/api/v1/comparisons/harbor-vs-lantern',
    '/compare/harbor-vs-lantern',
    '?workload=retrieval&must=open-weights&must=tool-calling&weight-skeptic=2.5&budget=50',
  ],
  ['/api/v1/tools/harbor', '/tools/harbor', '?asOf=2026-09-01'],
  ['/api/v1/comparisons/harbor-vs-lantern', '/compare/harbor-vs-lantern', '?asOf=2026-09-01&budget=50'],
] as const

test.each(alternates)('%s says the same as %s.json%s', async (api, page, query) => {
  const slugs = page.split('/')[2]?.split('-vs-') ?? []
  const [slug = '', ...others] = slugs
  const pageRef =
    others.length === 0 ? ({ kind: 'tool', slug } as const) : ({ kind: 'comparison', slugs: [...slugs] } as const)
  const dependencies = { catalogue: priced, siteAddress, day: pricedDay, query: parseQuery(query.slice(1)) }
  const document = await writeDocument(dependencies, { kind: 'alternate', format: 'json', pageRef })

  expect(await readApi(priced, api + query)).toEqual(JSON.parse(document?.body ?? ''))
})

test('several must-haves may stand in one parameter with commas', async () => {
  const path = '/api/v1/comparisons/harbor-vs-lantern'

  const together = await readApi(priced, `${path}?must=open-weights,tool-calling`)

  expect(together).toEqual(await readApi(priced, `${path}?must=open-weights&must=tool-calling`))
  expect(together.case.mustHaves.keys).toEqual(['open-weights', 'tool-calling'])
})

const moves = [
  ['/api/v1/tools/HARBOR', '/api/v1/tools/harbor'],
  ['/api/v1/tools/harbor-preview', '/api/v1/tools/harbor'],
  ['/api/v1/tools/harbor-preview/offers?workload=batch', '/api/v1/tools/harbor/offers'],
  ['/api/v1/comparisons/lantern-vs-harbor?budget=50', '/api/v1/comparisons/harbor-vs-lantern'],
  ['/api/v1/comparisons/harbor-preview-vs-lantern', '/api/v1/comparisons/harbor-vs-lantern'],
  ['/api/v1/comparisons/harbor-vs-lantern-vs-harbor', '/api/v1/comparisons/harbor-vs-lantern'],
]

test.each(moves)('%s moves to its one address', async (from, path) => {
  expect(await askApi(awkward, from)).toEqual({ state: 'moved', path })
})

const missing = [
  '/api/v1/tools/nobody',
  '/api/v1/tools/__proto__',
  '/api/v1/tools/constructor/offers',
  '/api/v1/tools/%00',
  '/api/v1/comparisons/harbor',
  '/api/v1/comparisons/harbor-vs-nobody',
  '/api/v1/comparisons/harbor-vs-harbor',
  '/api/v1/comparisons/harbor-vs-__proto__',
  '/api/v1/comparisons/chorus-vs-harbor-vs-hermit-vs-lantern-vs-switchyard',
]

test.each(missing)('there is nothing at %s, and the answer says what is', async (address) => {
  expect(await askApi(awkward, address)).toEqual({ state: 'missing', detail: expect.stringContaining('/search?q=') })
})

test('a comparison that is not there names each unknown slug, with the nearest names', async () => {
  const { detail } = (await askApi(priced, '/api/v1/comparisons/harbr-vs-lantern-vs-zzzzzz')) as { detail: string }

  expect(detail).toContain('No tool is called “harbr”. The nearest are Harbor 70B (harbor)')
  expect(detail).toContain('No tool is called “zzzzzz”. No name is near it.')
  expect(detail).not.toContain('called “lantern”')
})

test('a tool that is not there is answered with the nearest names', async () => {
  const outcome = await askApi(priced, '/api/v1/tools/harbr')

  expect(outcome).toMatchObject({ detail: expect.stringContaining('The nearest are Harbor 70B (harbor)') })
})

test.each(['harbor-vs-harbor', 'Harbor-vs-harbor'])('%s says that it is one tool, and where that is', async (name) => {
  const outcome = await askApi(priced, `/api/v1/comparisons/${name}`)

  expect(outcome).toMatchObject({
    state: 'missing',
    detail: expect.stringMatching(/^This compares Harbor 70B with itself\. .* at \/api\/v1\/tools\/harbor\. /),
  })
})

test('the name of a comparison may be of any length', async () => {
  const outcome = await askApi(awkward, `/api/v1/comparisons/${'a-vs-'.repeat(5_000)}b`)

  expect(outcome.state).toBe('missing')
})
