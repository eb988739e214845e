import { expect, inject, test } from 'vitest'
import { find, getLink, getNamed, main, open, type Page, text, texts, visit } from './page'

const { real } = inject('sites')
const pair = '/compare/azure-ai-foundry-model-routing-vs-mistral-3-1'
const gaps = '/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion'

test('a cell of the scorecard gives the score and the verdict', async () => {
  const rows = readRows(await open(real + pair))

  expect(rows.get('Builder')).toEqual(['78/100 · ship', '87/100 · ship'])
  expect(rows.get('Skeptic')).toEqual(['72/100 · ship', '82/100 · ship'])
})

test('a score that was not given is said to be missing', async () => {
  const rows = readRows(await open(`${real}/compare/hugging-face-inference-providers-hub-vs-mistral-8x22b-v2`))

  expect(rows.get('Founder')).toEqual(['not scored · ship', 'not scored · skip'])
})

test('a review of one side only leaves a labelled gap in its row', async () => {
  const rows = readRows(await open(real + gaps))

  expect(rows.get('Founder')).toEqual(['72/100 · ship', 'No review'])
  expect(rows.get('Creator')).toEqual(['No review', 'not scored · ship'])
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
  const page = await visitor.open(real + pair)

  const { url, document } = await visitor.follow(page, getLink(scorecard(page), '82/100 · ship'))

  expect(url.pathname + url.hash).toBe(`${pair}#skeptic-mistral-3-1`)
  const review = find(document, 'article#skeptic-mistral-3-1')
  expect(text(find(review, 'h3, h4'))).toBe('Mistral 3.1')
  expect(text(review)).toContain('82/100 · ship')
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

function scorecard(page: Page): Element {
  return getNamed(main(page), 'table', 'Each reviewer’s score and verdict')
}

/** What the cells of each reviewer say. */
function readRows(page: Page): Map<string, string[]> {
  const rows = [...scorecard(page).querySelectorAll('tr:has(th[scope=row])')]
  return new Map(rows.map((row) => [text(find(row, 'th')), texts(row, 'td')]))
}
