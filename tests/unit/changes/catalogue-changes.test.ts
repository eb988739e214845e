import { expect, test } from 'vitest'
import { listCatalogueChanges } from '@/lib/changes/catalogue-changes'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { revisedReviewFile } from '@/tests/support/records'

const catalogue = catalogueOf(content({ ...pricedFiles, 'reviews/harbor/builder.md': revisedReviewFile() }))
const always = { since: '2026-01-01', until: '2027-12-31', today: pricedDay }

test('a verdict tells who changed it, and the panel before and after', async () => {
  const changes = await listCatalogueChanges(catalogue, { ...always, since: '2026-11-12', until: '2026-11-12' })

  expect(changes).toMatchObject([
    {
      subject: 'verdict',
      day: '2026-11-12',
      title: 'Harbor 70B: Builder changes from skip 55 to ship 80',
      before: expect.stringMatching(/^(Skip|Split) · \d ship \/ \d skip/),
      details: ['Builder: The model card says how it was measured.'],
      path: '/tools/harbor#builder-harbor',
      isToCome: false,
    },
  ])
})

test('a price tells its amounts before and after, its source and its day', async () => {
  const changes = await listCatalogueChanges(catalogue, always)

  expect(changes.filter(({ subject }) => subject === 'price')).toMatchObject([
    {
      day: '2027-01-01',
      isToCome: true,
      before: 'input $3 per 1M tokens, output $15 per 1M tokens',
      after: 'input $5 per 1M tokens, output $25 per 1M tokens',
      path: '/tools/harbor#prices',
      source: 'https://prices.example/list',
      asOf: '2026-11-20',
    },
    { day: '2026-10-01', isToCome: false },
  ])
})

test('changes come newest first, and both ends of the span belong to it', async () => {
  const days = (await listCatalogueChanges(catalogue, always)).map(({ day }) => day)
  const [newest = '', second = ''] = days

  expect(days).toEqual(days.toSorted().reverse())
  expect(await listCatalogueChanges(catalogue, { ...always, since: second, until: newest })).toHaveLength(2)
})

test('parts of the list join to the whole', async () => {
  const all = await listCatalogueChanges(catalogue, always)
  const first = await listCatalogueChanges(catalogue, { ...always, max: 2 })
  const rest = await listCatalogueChanges(catalogue, { ...always, skip: 2 })

  expect([...first, ...rest].map(({ title }) => title)).toEqual(all.map(({ title }) => title))
})
