import { expect, test } from 'vitest'
import { listTools } from '@/lib/lists/tool-list'
import { findWorkloadUse } from '@/lib/pricing/workload-use'
import { catalogueOf, content, jsonFile } from '@/tests/support/content'
import { offerEntry, offersFile, pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { perMillion } from '@/tests/support/prices'

const plain = (amount: string) => [perMillion('input', amount), perMillion('output', amount)]

test('a tool has its place by the cost that its row shows, not by a lower one of another provider of its vendor', () => {
  const catalogue = catalogueOf(
    content({
      ...pricedFiles,
      'vendors.json': jsonFile({
        vendors: { 'Tidewater Labs': { providers: ['tidewater', 'quayside'] }, Railhead: { providers: ['railhead'] } },
      }),
      'offers/harbor.json': offersFile(
        offerEntry({ components: plain('4') }),
        offerEntry({ provider: 'quayside', components: plain('1') }),
      ),
      'offers/chorus.json': offersFile(offerEntry({ provider: 'railhead', components: plain('2') })),
    }),
  )

  const { tools } = listTools(catalogue, { path: '/tools', day: pricedDay }, { order: 'cost' })

  const costs = tools.flatMap(({ tool, quote: { vendor } }) =>
    vendor?.cost.state === 'computed' ? [[tool.slug, vendor.cost.amount]] : [],
  )
  expect(costs).toEqual([
    ['lantern', '4'],
    ['chorus', '50'],
    ['harbor', '100'],
  ])
})

test('a list of tools that no workload changes has none, and an empty list keeps it', () => {
  const catalogue = catalogueOf(content(pricedFiles))
  const list = (query: object) => listTools(catalogue, { path: '/tools', day: pricedDay }, { ...query })

  expect(list({}).workloadUse).toBe('all')
  expect(list({ kind: 'router' }).workloadUse).toBe('nothing')
  expect(list({ budget: '1' }).tools).toEqual([])
  expect(list({ budget: '1' }).workloadUse).toBe('all')
})

test('a list asks for a workload where the page of its only tool does', () => {
  for (const counts of ['request', 'image', 'month'] as const) {
    const unit = counts
    const price = { counts, unit, per: 1, amount: '0.01', currency: 'USD' }
    const component = counts === 'image' ? { ...price, counts, direction: 'out' as const } : price
    const offers = offersFile(offerEntry({ provider: 'railhead', components: [component] }))
    const catalogue = catalogueOf(content({ ...pricedFiles, 'offers/switchyard.json': offers }))

    const { tools, workloadUse } = listTools(catalogue, { path: '/tools', day: pricedDay }, { kind: 'router' })

    expect(tools.map(({ tool }) => tool.slug)).toEqual(['switchyard'])
    expect(workloadUse, counts).toBe(findWorkloadUse(tools))
  }
})
