import { expect, test } from 'vitest'
import { catalogueOf, content } from '@/tests/support/content'
import { call, connectTo, revisions } from '@/tests/support/mcp'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'

const catalogue = catalogueOf(
  content({
    ...pricedFiles,
    'offers/lantern.json': offersFile(
      offerEntry({
        provider: 'quayside',
        model: 'lantern',
        source: 'https://quayside.example/prices',
        asOf: '2026-11-05',
        components: [perMillion('input', '1'), perMillion('output', '4')],
      }),
    ),
  }),
)

// Harbor: 10M × $3 + 10M × $0.30 + 5M × $15; Lantern Mini: 20M × $1 + 5M × $4.
const said = [
  'For this workload Lantern Mini costs $40 a month, Harbor 70B $108 (2.7 times as much).',
  '$108 a month · Tidewater · [prices.example](https://prices.example/list), 1 November 2026',
  '$40 a month · Quayside · [quayside.example](https://quayside.example/prices), 5 November 2026',
  'Output: 5,000,000 tokens at $15 per 1M tokens = $75',
  'Output: 5,000,000 tokens at $4 per 1M tokens = $20',
  'As of 27 November 2026',
]

for (const revision of revisions) {
  for (const tool of ['compare_tools', 'cost_of_workload']) {
    test(`${tool} alone answers which is cheaper for chat and who says so, by revision ${revision}`, async () => {
      const client = await connectTo(catalogue, revision)

      const { text, data } = await call(client, tool, { tools: ['harbor', 'lantern'], workload: 'chat' })

      for (const words of said) expect(text).toContain(words)
      expect(text).toContain('Page: https://ship.example/compare/harbor-vs-lantern\n')
      expect(data).toMatchObject({
        page: 'https://ship.example/compare/harbor-vs-lantern',
        pricedFor: { day: '2026-11-27', preset: 'chat' },
        costs: { cheapest: 'lantern', isClear: true },
        tools: [
          {
            slug: 'harbor',
            fromVendor: {
              provider: 'Tidewater',
              amount: '108',
              currency: 'USD',
              source: 'https://prices.example/list',
              asOf: '2026-11-01',
            },
          },
          {
            slug: 'lantern',
            cheapest: {
              provider: 'Quayside',
              amount: '40',
              currency: 'USD',
              source: 'https://quayside.example/prices',
              asOf: '2026-11-05',
              arithmetic: [
                'Input: 20,000,000 tokens at $1 per 1M tokens = $20',
                'Output: 5,000,000 tokens at $4 per 1M tokens = $20',
              ],
            },
          },
        ],
      })
    })
  }
}
