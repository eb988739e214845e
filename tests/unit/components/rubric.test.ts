import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { listPriceRows } from '@/components/pricing/price-rows'
import { ReviewCard } from '@/components/review/review-card'
import { RubricList } from '@/components/review/rubric-list'
import { labelRow, priceRowKeys } from '@/lib/catalogue/row-keys'
import { Rubric } from '@/lib/catalogue/rubric'
import { quoteTool } from '@/lib/pricing/quote'
import { presets } from '@/lib/pricing/workload'
import { catalogueOf, content } from '@/tests/support/content'
import { reviewerFile, rubricOf, scoredReviewFile } from '@/tests/support/records'
import { buildTool, costing } from '@/tests/support/tools'

const { tools } = catalogueOf(
  content({
    'panel/builder.md': reviewerFile({ rubric: rubricOf() }),
    'reviews/harbor/builder.md': scoredReviewFile(),
  }),
)

test('a rubric says from where on it ships, and each criterion with what earns and costs points and the rows it looks at', () => {
  const html = renderToStaticMarkup(createElement(RubricList, { rubric: Rubric.parse(rubricOf()) }))

  expect(html).toContain('Ships from 60 points on.')
  const [, first = '', second = ''] = html.split('<li>')
  for (const shown of ['A way out', '60 points', '40 for open weights', '20 more from two providers on'])
    expect(first).toContain(`${shown}<`)
  expect(first).toContain('<dt>Costs</dt><dd>One provider and no weights: nothing is left.</dd>')
  expect(first).toContain('<dd>Open weights, Cheapest provider</dd>')
  expect(second).toContain('<dd>Cost for your workload</dd>')
})

test('a rubric calls prices what the decision table calls them', () => {
  const tool = buildTool('harbour', { offers: costing(41) })
  const { workload } = presets.chat
  const quotes = [quoteTool(tool, workload, '2026-11-27')]

  const rows = listPriceRows({ sides: [{ tool }], quotes, priceCase: { workload } })

  expect(priceRowKeys.map((key) => [key, labelRow(key)]).toSorted()).toEqual(
    rows.map(({ key, label }) => [key, label]).toSorted(),
  )
})

test('the unfolded text of a review is followed by what its score is the sum of, with the way to the rubric', () => {
  const html = drawReviews('harbor')[0]

  expect(html).toMatch(
    /<details>.*It answered.*A way out 52 of 60 · Price 20 of 40 = 72, ships from 60.*<a href="\/panel\/builder#rubric">How Builder scores<\/a>.*<\/details>/s,
  )
})

test('a review without points does not say where its score comes from', () => {
  for (const html of drawReviews('lantern')) expect(html).not.toMatch(/ships from|#rubric/)
})

function drawReviews(slug: string): string[] {
  const tool = tools.get(slug)
  if (tool === undefined) throw new Error(`there is no ${slug}`)
  return tool.reviews.map((review) =>
    renderToStaticMarkup(createElement(ReviewCard, { title: tool.name, tool, review, heading: 'h3' })),
  )
}
