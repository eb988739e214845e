import { expect, inject, test } from 'vitest'
import { ask, find, hrefOf, isHidden, open, readCanonical, texts } from './page'

const { real } = inject('sites')
const comparison = `${real}/compare/claude-sonnet-5-5-vs-gpt-6-sol`

test('a comparison leads to its copies, with its case', async () => {
  const { document } = await open(`${comparison}?workload=batch&must=open-weights`)
  const page = await open(real + hrefOf(document, 'Copy or cite'))

  for (const id of ['citation', 'markdown', 'html', 'frame']) {
    const field = find(page.document, `textarea#${id}`)
    const copied = field.textContent ?? ''

    expect(field.outerHTML).toMatch(/^<textarea[^>]* readonly/i)
    expect(copied.replaceAll(/\\|amp;|#x26;/g, '')).toMatch(
      /compare\/claude-sonnet-5-5-vs-gpt-6-sol\?workload=batch&must=open-weights/,
    )
  }
  expect(isHidden(page)).toBe(true)
  expect(readCanonical(page)).toBe(comparison)
})

test('what of a query is no case is named beside the copies', async () => {
  const { document } = await open(`${comparison}/copy?must=magic`)

  expect(texts(document, '[role=status]').join()).toContain('magic')
})

test('the table is there for spreadsheets, for the same case', async () => {
  const { document } = await open(`${comparison}/copy?workload=batch`)
  const answer = await ask(real + hrefOf(document, /CSV/))

  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  expect(await answer.text()).toContain(`${comparison}?workload=batch`)
})
