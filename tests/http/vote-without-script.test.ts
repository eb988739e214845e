import { expect, inject } from 'vitest'
import { makeVoter } from '@/tests/support/raw-vote'
import { find, getNamed, isHidden, main, open, type Page, text, texts, type Visit, visit } from './page'
import { test } from './site-test'

const tool = { slug: 'mistral-3-1', path: '/tools/mistral-3-1' }
const rival = 'mistral-8x22b-v2'
const comparison = '/compare/mistral-3-1-vs-mistral-8x22b-v2'

for (const [place, path] of [
  ['a card of a comparison', comparison],
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

    const sign = path.includes('?') ? '&' : '?'
    expect(voted.url.href).toBe(`${site.origin}${path}${sign}voted=${tool.slug}.ship#vote-${tool.slug}`)
    expect(figure(voted)).toBe('1 ship · 0 skip')
  })
}

test('a vote is changed and taken back with the plain form', async ({ site, network }) => {
  const visitor = visit({ 'X-Forwarded-For': network })
  const page = await visitor.open(site.origin + comparison)

  const shipped = await vote(visitor, page, 'Ship')
  const skipped = await vote(visitor, shipped, 'Skip')
  const none = await vote(visitor, skipped, 'Undo vote')

  expect([shipped, skipped, none].map(figure)).toEqual(['1 ship · 0 skip', '0 ship · 1 skip', 'No votes yet'])
})

test('the page after a vote marks the choice, says so, and no other page does', async ({ site, network }) => {
  const visitor = visit({ 'X-Forwarded-For': network })
  const page = await visitor.open(site.origin + comparison)
  expect([readOwn(page), status(page)]).toEqual([null, ''])

  const skipped = await vote(visitor, page, 'Skip')
  const none = await vote(visitor, skipped, 'Undo vote')

  expect([readOwn(skipped), status(skipped)]).toEqual(['skip', 'Your vote: Skip'])
  expect(getNamed(form(skipped), 'button', 'Skip').getAttribute('aria-pressed')).toBe('true')
  expect(isHidden(skipped)).toBe(true)
  expect([readOwn(none), status(none)]).toEqual(['none', 'Your vote was removed.'])
  expect(readOwn(await visitor.open(site.origin + comparison))).toBeNull()
})

test('a second vote on a comparison keeps the first one marked', async ({ site, network }) => {
  const visitor = visit({ 'X-Forwarded-For': network })
  const page = await visitor.open(site.origin + comparison)

  const first = await vote(visitor, page, 'Ship')
  const second = await visitor.press(first, getNamed(form(first, rival), 'button', 'Skip'))

  expect([readOwn(second), readOwn(second, rival)]).toEqual(['ship', 'skip'])
})

test.each(['mistral-3-1', 'mistral-3-1.maybe', 'mistral-3-1.ship.skip', 'evil.ship', '.ship', ''])(
  'a page is told of no vote by ?voted=%s',
  async (value) => {
    const page = await open(`${inject('sites').real}${comparison}?voted=${value}`)

    expect(page.status).toBe(200)
    expect([readOwn(page), readOwn(page, rival)]).toEqual([null, null])
    expect(text(main(page))).not.toContain('Ignored')
  },
)

test('the decision table counts the vote of the plain form', async ({ site, network }) => {
  for (let visitors = 0; visitors < 9; visitors++) await makeVoter(site, tool.slug)
  const visitor = visit({ 'X-Forwarded-For': network })
  const page = await visitor.open(site.origin + comparison)

  const voted = await vote(visitor, page, 'Skip')

  expect(figure(voted)).toBe('90% ship')
  const row = [...main(voted).querySelectorAll('tr')].find((each) => /^Visitors/.test(text(each)))
  expect(texts(row as Element, 'td')).toEqual([
    expect.stringMatching(/^90% ship.*9 of 10 votes · likely 65–98%/),
    expect.stringContaining('No votes yet'),
  ])
})

function form({ document }: Page, of = tool.slug): Element {
  return find(document, `#vote-${of}`)
}

/** What the page marks as the visitor's own vote. */
function readOwn(page: Page, of = tool.slug): string | null {
  return form(page, of).getAttribute('data-own')
}

function status(page: Page): string {
  return text(find(form(page), '[role=status]'))
}

function figure(page: Page): string {
  return text(find(form(page), 'b'))
}

function vote(visitor: Visit, page: Page, choice: 'Ship' | 'Skip' | 'Undo vote'): Promise<Page> {
  return visitor.press(page, getNamed(form(page), 'button', new RegExp(`^${choice}`)))
}
