import { expect, test } from 'vitest'
import { catalogueOf, content } from '@/tests/support/content'
import { readDocument, siteAddress } from '@/tests/support/documents'
import { reviewFile } from '@/tests/support/records'

const body =
  'It takes [128K tokens](#row-contextWindow) where Lantern takes [32K](/tools/lantern#row-contextWindow "32,000").'
const catalogue = catalogueOf(
  content({
    'reviews/harbor/builder.md': reviewFile({ written: '2026-09-01' }, body),
    'reviews/harbor/founder.md': undefined,
    'reviews/harbor/skeptic.md': undefined,
  }),
)
const own = `${siteAddress}/tools/harbor#row-contextWindow`
const rivals = `${siteAddress}/tools/lantern#row-contextWindow`

test.each(['/feed.json', '/feed.xml', '/tools/harbor.json', '/tools/harbor.md'])(
  'in %s figures of a review lead to the rows on the pages of their tools',
  async (path) => {
    const document = await readDocument(catalogue, path)

    expect(document).toContain(own)
    expect(document).toContain(rivals)
    expect(document).not.toMatch(/["(]#row-/)
    expect(document).not.toContain('32,000")')
  },
)

test('the feed of a category leads to the review and has none of its text', async () => {
  const document = await readDocument(catalogue, '/categories/developer-tools/feed.json')

  expect(document).toContain(`${siteAddress}/tools/harbor#builder-harbor`)
  expect(document).not.toContain('#row-')
})

test.each(['json', 'md'])(
  'in a comparison as %s they lead to its own rows, which it has of every tool',
  async (ending) => {
    const path = '/compare/harbor-vs-switchyard'

    const document = await readDocument(catalogue, `${path}.${ending}`)

    expect(document).toContain(`${siteAddress}${path}#row-contextWindow`)
    expect(document).toContain(rivals)
  },
)
