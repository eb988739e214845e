import { expect } from 'vitest'
import { makeVoter } from '@/tests/support/raw-vote'
import { find, getNamed, main, type Page, text, texts, type Visit, visit } from './page'
import { test } from './site-test'

const tool = { slug: 'mistral-3-1', path: '/tools/mistral-3-1' }
const comparison = '/compare/mistral-3-1-vs-mistral-8x22b-v2'

for (const [place, path] of [
  ['a card of a comparison', comparison],
  ['a comparison that shows only differences', `${comparison}?only=differences`],
  [
    'a comparison for a case',
    `${comparison}?workload=batch&weight-founder=2&must=open-weights&must=image-input&context=1000&budget=100`,
  ],
  ['the page of a tool', tool.path],
] as const) {
  test(`a vote on ${place} leads back to where it was cast`, async ({ site, network }) => {
    const visitor = visit({ 'X-Forwarded-For': network })
    const page = await visitor.open(site.origin + path)

    const voted = await vote(visitor, page, 'Ship')

    expect(voted.url.href).toBe(`${site.origin}${path}#vote-${tool.slug}`)
    expect(figure(voted)).toBe('1 ship · 0 skip')
  })
}

test('a vote is changed and taken back with the plain form', async ({ site, network }) => {
  const visitor = visit({ 'X-Forwarded-For': network })
  const page = await visitor.open(site.origin + comparison)

  const shipped = await vote(visitor, page, 'Ship')
  const skipped = await vote(visitor, shipped, 'Skip')
  const none = await vote(visitor, skipped, 'Undo vote')

  expect([shipped, skipped, none].map(figure)).toEqual(['1 ship · 0 skip', '0 ship · 1 skip', '—'])
  expect(text(find(form(none), 'small'))).toBe('No votes yet')
})

test('the decision table counts the vote of the plain form', async ({ site, network }) => {
  for (let visitors = 0; visitors < 4; visitors++) await makeVoter(site, tool.slug)
  const visitor = visit({ 'X-Forwarded-For': network })
  const page = await visitor.open(site.origin + comparison)

  const voted = await vote(visitor, page, 'Skip')

  expect(figure(voted)).toBe('80%')
  const row = [...main(voted).querySelectorAll('tr')].find((each) => /^Visitors: Ship/.test(text(each)))
  expect(texts(row as Element, 'td')).toEqual([
    expect.stringMatching(/^80%.*4 of 5 votes · likely 38–96%/),
    expect.stringContaining('No votes yet'),
  ])
})

function form({ document }: Page): Element {
  return find(document, `#vote-${tool.slug}`)
}

function figure(page: Page): string {
  return text(find(form(page), 'b'))
}

function vote(visitor: Visit, page: Page, choice: 'Ship' | 'Skip' | 'Undo vote'): Promise<Page> {
  return visitor.press(page, getNamed(form(page), 'button', new RegExp(`^${choice}`)))
}
