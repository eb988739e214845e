import { expect, inject, test } from 'vitest'
import { longestName } from '@/tests/support/awkward'
import { scoredComparison } from '@/tests/support/five-comparisons'
import { find, getHolding, getLink, getNamed, hrefOf, main, open, type Page, text, texts, visit } from './page'

const { real, awkward } = inject('sites')
const pair = '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1'
const scored = scoredComparison.path
const gaps = '/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion'

test('a cell of the scorecard gives the score and the verdict', async () => {
  const rows = readRows(await open(awkward + scored))

  expect(rows.get('Builder')).toEqual(['78/100 · ship', '88/100 · ship'])
  expect(rows.get('Creator')).toEqual(['80/100 · ship', '72/100 · ship'])
})

test('a score that was not given is said to be missing', async () => {
  const rows = readRows(await open(`${real}/compare/hugging-face-inference-providers-hub-vs-mistral-8x22b-v2`))

  expect(rows.get('Founder')).toEqual(['not scored · ship', 'not scored · skip'])
})

test('a review of one side only leaves a labelled gap in its row', async () => {
  const left = readRows(await open(`${awkward}/compare/harbor-vs-lantern`))
  const right = readRows(await open(`${awkward}/compare/lantern-vs-quartermaster`))

  expect(left.get('Founder')).toEqual(['80/100 · ship', 'No review'])
  expect(right.get('Skeptic')).toEqual(['No review', '40/100 · skip'])
})

test('a review of one side only leaves a labelled gap beside its text', async () => {
  const page = await open(real + gaps)

  const founder = getNamed(main(page), 'section', 'Founder')
  expect(texts(founder, 'article')).toHaveLength(1)
  expect(text(founder)).toContain('Founder did not review OpenRouter Model Fusion.')
  expect(text(getNamed(main(page), 'section', 'Creator'))).toContain(
    'Creator did not review Mistral 8x22B Instruct v2.',
  )
})

test('a score leads to the review it stands for', async () => {
  const visitor = visit()
  const page = await visitor.open(awkward + scored)

  const { url, document } = await visitor.follow(page, getLink(scorecard(page), '82/100 · ship'))

  expect(url.pathname + url.hash).toBe(`${scored}#futurist-desk-20`)
  const review = find(document, 'article#futurist-desk-20')
  expect(text(find(review, 'h3, h4'))).toBe('Desk 20')
  expect(text(review)).toMatch(/Ship.*82\/100/s)
})

test('the scorecard has a row a reviewer, with a caption and scoped headers', async () => {
  const page = await open(real + gaps)

  expect(texts(scorecard(page), 'th[scope=row]')).toEqual(['Builder', 'Skeptic', 'Founder', 'Futurist', 'Creator'])
  expect(texts(scorecard(page), 'th[scope=col]')).toEqual([
    'Reviewer',
    'Mistral 8x22B Instruct v2',
    'OpenRouter Model Fusion',
  ])
})

test('a reviewer of neither side has no row', async () => {
  const rows = readRows(await open(real + pair))

  expect([...rows.keys()]).toContain('Builder')
  expect([...rows.keys()]).not.toContain('Creator')
})

test('a review is one line and folded, and its reasons are in the page', async () => {
  const page = await open(real + pair)

  const review = find(page.document, 'article#skeptic-mistral-3-1')
  expect(texts(review, 'p')).toContain(
    'Ship if your prompts fill at most half of the window, or you can prove recall above that.',
  )
  const reasons = find(review, 'details')
  expect(reasons.hasAttribute('open')).toBe(false)
  expect(text(find(reasons, 'summary'))).toBe('Read the review of Mistral 3.1 by Skeptic')
  expect(text(reasons)).toMatch(/The decision is arithmetic.*Written on 20 November 2026/s)
})

test('a comparison says once who the reviewers are, who writes them and that nobody ran the tools', async () => {
  const page = await open(real + pair)

  const panel = getNamed(main(page), 'section', 'What the panel says')
  expect(text(panel)).toMatch(/editorial personas, not people.*Our editors write.*nobody ran the tools/s)
  expect(text(panel).match(/persona/g)).toHaveLength(1)
  expect(hrefOf(panel, 'How we judge')).toBe('/methodology')
})

test('panels that are not the same are said to be unequal, and others are not', async () => {
  const unequal = main(await open(real + gaps))
  const equal = main(await open(real + pair))

  expect(text(unequal)).toContain('Unequal panels: 4 reviewers judged each tool, but 3 judged both.')
  expect(text(equal)).not.toContain('Unequal panels')
})

test('where the panel is not unanimous, the strongest reasons of both verdicts lead to their reviews', async () => {
  const page = await open(`${awkward}/compare/harbor-vs-quartermaster`)

  const headings = texts(getNamed(main(page), 'section', 'What the panel says'), 'h3')
  expect(headings.filter((heading) => heading.startsWith('Where'))).toEqual([
    'Where the panel disagrees on Harbor 70B',
    `Where the panel disagrees on ${longestName}`,
  ])
  const harbor = getHolding(main(page), 'section.dispute', 'Harbor 70B')
  expect(text(harbor)).toMatch(/2 ship \/ 1 skip.*to ship: Builder, 90\/100.*to skip: Skeptic, 55\/100/s)
  expect(hrefOf(harbor, 'Skeptic')).toBe('#skeptic-harbor')
})

test('a changed verdict shows its date, the verdict before and the reason, beside the panel and below the review', async () => {
  const page = await open(`${awkward}/compare/harbor-vs-quartermaster`)

  const change = 'on 1 May 2026 from ship 70 to skip 40: The price of a seat now ends in December.'
  expect(text(getHolding(main(page), 'section.dispute', longestName))).toContain(`Skeptic changed their mind ${change}`)
  expect(texts(find(page.document, '#skeptic-quartermaster'), 'p')).toContain(`Changed ${change}`)
})

function scorecard(page: Page): Element {
  return getNamed(main(page), 'table', 'Each reviewer’s score and verdict')
}

/** What the cells of each reviewer say. */
function readRows(page: Page): Map<string, string[]> {
  const rows = [...scorecard(page).querySelectorAll('tr:has(th[scope=row])')]
  return new Map(rows.map((row) => [text(find(row, 'th')), texts(row, 'td')]))
}
