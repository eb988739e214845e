import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerEndpoint } from '@/lib/api/answer'
import { endpoints } from '@/lib/api/endpoints'
import { faultsOf, siteOf } from '@/tests/support/api'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(content(pricedFiles))
const tools = '/api/v1/tools'
const comparison = '/api/v1/comparisons/harbor-vs-lantern'

describe('a parameter that cannot be used is named with what was found and what is allowed', () => {
  test.each([
    [tools, 'kind=spaceship', 'kind', 'spaceship', /^one of .*model/],
    [tools, 'kind=model&kind=router', 'kind', '2 values', /, once$/],
    [tools, 'vendor=nobody', 'vendor', 'nobody', /^one of .*tidewater-labs/],
    [tools, 'input=image,smell', 'input', 'image,smell', /^any of .*image/],
    [tools, 'order=size', 'order', 'size', /^one of latest, /],
    [tools, 'order=__proto__', 'order', '__proto__', /^one of latest, /],
    [tools, 'limit=0', 'limit', '0', /^a whole number from 1 to 100$/],
    [tools, 'limit=1e9', 'limit', '1e9', /^a whole number from 1 to 100$/],
    [tools, 'workload=chat%00', 'workload', 'chat', /^one of chat, /],
    [tools, 'requests=-1', 'requests', '-1', /^a whole number from 1 to 1,000,000,000$/],
    [tools, 'must=wings', 'must', 'wings', /^any of .*open-weights/],
    [tools, 'page=2', 'page', 'an unknown parameter', /^the parameters category, /],
    [tools, '__proto__=1', '__proto__', 'an unknown parameter', /^the parameters category, /],
    [tools, 'constructor=1', 'constructor', 'an unknown parameter', /^the parameters category, /],
    [tools, 'kind%5B%5D=model', 'kind[]', 'an unknown parameter', /^the parameters category, /],
    [tools, 'cursor=%3Cb%3E', 'cursor', '<b>', /^the cursor of an answer to the same query$/],
    [tools, 'cursor=AAAA', 'cursor', 'AAAA', /^the cursor of an answer to the same query$/],
    [tools, 'weights=no&must=open-weights', 'must', 'open-weights', /rules out: Open weights says otherwise$/],
    ['/api/v1/tools/harbor', 'workload=chat', 'workload', 'an unknown parameter', /^the parameters asOf$/],
    ['/api/v1/tools/harbor', 'asOf=2026-09', 'asOf', '2026-09', /^a day of the calendar/],
    ['/api/v1/tools/harbor', 'asOf=2026-11-28', 'asOf', '2026-11-28', /^a day up to 2026-11-27$/],
    [comparison, 'asOf=9999-12-31', 'asOf', '9999-12-31', /^a day up to 2026-11-27$/],
    ['/api/v1/tools/harbor/offers', 'in=many', 'in', 'many', /^a whole number from 0 to 10,000,000$/],
    [comparison, 'weight-skeptic=9', 'weight-skeptic', '9', /^0 to 5 in halves$/],
    [comparison, 'weight-nobody=1', 'weight-nobody', 'an unknown parameter', /weight-skeptic/],
    [
      comparison,
      'weight-builder=0&weight-skeptic=0&weight-founder=0',
      'weight-builder, weight-skeptic, weight-founder',
      '0 for every reviewer',
      /^somebody has to count$/,
    ],
    ['/api/v1/search', '', 'q', 'nothing', /^1 to 200 characters$/],
    ['/api/v1/search', 'q=%20', 'q', ' ', /^1 to 200 characters$/],
    ['/api/v1/panel', 'full', 'full', 'an unknown parameter', /^no parameters$/],
    ['/api/v1/changes', 'since=yesterday', 'since', 'yesterday', /^a day of the calendar/],
    ['/api/v1/changes', 'since=2026-02-30', 'since', '2026-02-30', /^a day of the calendar/],
    ['/api/v1/changes', 'since=2026-02-02&until=2026-02-01', 'until', '2026-02-01', /^a day not before 2026-02-02$/],
    ['/api/v1/changes', 'cursor=AAAA', 'cursor', 'AAAA', /^the cursor of an answer to the same query$/],
  ])('%s?%s', async (path, query, parameter, found, allowed) => {
    const faults = await faultsOf(catalogue, `${path}?${query}`)

    expect(faults).toHaveLength(1)
    expect(faults).toMatchObject([{ parameter, found: found.trim(), allowed: expect.stringMatching(allowed) }])
  })
})

test('what was found is cut to 60 characters', async () => {
  const faults = await faultsOf(catalogue, `/api/v1/search?q=${'a'.repeat(201)}`)

  expect(faults).toMatchObject([{ parameter: 'q', found: `${'a'.repeat(59)}…` }])
})

test.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s refuses more than ten kilobytes of query unread',
  async (_, endpoint) => {
    const outcome = await answerEndpoint(endpoint, siteOf(catalogue), { names: {}, query: `q=${'a'.repeat(10_240)}` })

    expect(outcome).toMatchObject({ state: 'faulty', faults: [{ parameter: 'the whole query' }] })
  },
)

test.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
  'whatever %s is asked, it answers, and an answer keeps its schema',
  async (_, endpoint) => {
    const known = Object.keys(endpoint.parameters(catalogue))
    const anyName = fc.oneof(fc.constantFrom('limit', ...known), fc.string({ maxLength: 8 }))
    const anyValue = fc.oneof(
      fc.constantFrom('', '1', '0', 'chat', 'model', 'harbor', '2026-11-01', '\0', '__proto__', 'open-weights', '0.5'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    const { names } = endpoint.example(catalogue)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyName, anyValue), { maxLength: 4 }), async (pairs) => {
        const query = new URLSearchParams(pairs).toString()
        const outcome = await answerEndpoint(endpoint, siteOf(catalogue), { names, query })

        if (outcome.state === 'found') expect(endpoint.answer.safeParse(outcome.body).error).toBeUndefined()
        else expect(outcome.state).toBe('faulty')
      }),
      { numRuns: 30 },
    )
  },
)
