import { expect, inject, test } from 'vitest'
import { fill, find, getLink, getNamed, hrefOf, main, open, texts, visit } from './page'

const { real } = inject('sites')
const pair = '/compare/mistral-3-1-vs-openrouter-model-fusion'
const comparison = '/compare/mistral-3-1-vs-mistral-3-small-22b'

test('a plain form goes from home to a comparison with a link to hand on', async () => {
  const visitor = visit()
  const home = await visitor.open(real)
  fill(main(home), 'First tool', 'openruter')
  fill(main(home), 'Second tool', 'Mistral 3.1')

  const unclear = await visitor.press(home, getNamed(main(home), 'button', 'Compare'))
  const offered = getLink(find(main(unclear), '[role=status]'), 'OpenRouter Model Fusion')
  const compared = await visitor.follow(unclear, offered)
  const elsewhere = await open(new URL(hrefOf(main(compared), 'Link to this comparison'), real).href)

  expect(compared.url.href).toBe(real + pair)
  expect(texts(elsewhere.document, 'h1')).toEqual(['Mistral 3.1 vs OpenRouter Model Fusion'])
  expect(texts(main(elsewhere), 'tr').length).toBeGreaterThan(10)
  expect(texts(main(elsewhere), 'tr')).toEqual(texts(main(compared), 'tr'))
})

test('the page and each review have a link to keep', async () => {
  const page = await open(real + comparison)

  expect(hrefOf(main(page), 'Link to this comparison')).toBe(comparison)
  const review = new URL(hrefOf(main(page), 'Link to Skeptic’s review of Mistral 3.1'), page.url)
  expect(review.pathname + review.hash).toBe(`${comparison}#skeptic-mistral-3-1`)
  expect(find(page.document, review.hash).tagName).toBe('ARTICLE')
})
