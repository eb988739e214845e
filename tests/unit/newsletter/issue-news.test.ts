import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { IssueNews } from '@/components/newsletter/issue-news'
import { cheaperDigest, eventfulDigest, fullestDigest } from '@/tests/support/digests'
import { listTags } from '@/tests/support/html'

const asThen = (slug: string) => slug

test('every tool, verdict and comparison of an issue leads to its page', () => {
  const links = listLinks(asThen)

  expect(links).toContain('/tools/harbor')
  expect(links).toContain('/tools/harbor#builder-harbor')
  expect(links).toContain('/compare/chorus-vs-harbor-vs-lantern-vs-switchyard')
})

test('a tool that was renamed since is linked where it is today', () => {
  const links = listLinks((slug) => (slug === 'harbor' ? 'port' : slug))

  expect(links).toContain('/tools/port#builder-port')
  expect(links).toContain('/compare/chorus-vs-lantern-vs-port-vs-switchyard')
  expect(links.join()).not.toContain('harbor')
})

test('a tool that is gone is named without a link, and so are its comparisons', () => {
  const links = listLinks((slug) => (slug === 'harbor' ? undefined : slug))

  expect(draw(() => undefined)).toContain('Harbor 70B')
  expect(links.join()).not.toContain('harbor')
  expect(links).toContain('/tools/chorus')
})

test('the page says what changed, what it was before, for whom, and what was withdrawn', () => {
  const text = draw(asThen).replaceAll(/<[^>]*>/g, '')

  expect(text).toContain('Skipwas Ship')
  expect(text).toContain('40/100 · skip, was 90/100 · ship')
  expect(text).toContain('Skip if your documents are long.')
  expect(text).toContain('Not all of these do the same job; you could use more than one.')
  expect(text).toContain('No verdict yetwas Ship')
  expect(text).toContain('1 review was withdrawn.')
})

test('what an issue had no room for is counted and linked', () => {
  const html = renderToStaticMarkup(createElement(IssueNews, { digest: fullestDigest('x'), slugToday: asThen }))

  expect(html).toContain('<a href="/tools">9999 more tools</a>')
  expect(html).toContain('<a href="/changes">9999 more prices</a>')
  expect(html).toContain('<a href="/compare">9999 more comparisons</a>')
  expect(html).toContain('99 more verdicts on')
})

test('a changed price is told with old and new, and leads to the prices of its tool', () => {
  const html = renderToStaticMarkup(createElement(IssueNews, { digest: cheaperDigest, slugToday: asThen }))

  expect(html).toContain('<a href="/tools/harbor#prices">Harbor 70B</a>')
  expect(html).toContain('Input went from $0.80 to $0.60 per 1M tokens (25% less) at Tidewater.')
  expect(
    renderToStaticMarkup(createElement(IssueNews, { digest: cheaperDigest, slugToday: () => undefined })),
  ).toContain('<a>Harbor 70B</a>')
})

function draw(slugToday: (slug: string) => string | undefined): string {
  return renderToStaticMarkup(createElement(IssueNews, { digest: eventfulDigest, slugToday }))
}

function listLinks(slugToday: (slug: string) => string | undefined): string[] {
  return listTags(draw(slugToday)).flatMap(({ name, attributes: { href } }) =>
    name === 'a' && href !== undefined ? [href] : [],
  )
}
