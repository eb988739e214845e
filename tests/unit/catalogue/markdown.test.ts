import { expect, test } from 'vitest'
import { renderMarkdown, renderPageMarkdown } from '@/lib/catalogue/markdown'

test.each([
  ['inline code', 'Set `top_p` to 1.', '<code>top_p</code>'],
  ['emphasis', 'It *almost* works.', '<em>almost</em>'],
  ['strong emphasis', 'It **works**.', '<strong>works</strong>'],
  ['a list', '- fast\n- cheap', '<li>fast</li>'],
  ['a numbered list', '3. third\n4. fourth', '<ol start="3">'],
  ['a quote', '> We ship it.', '<blockquote>'],
  ['a heading', '## Limits', '<h2>Limits</h2>'],
  ['a block of code', '```\nnpm start\n```', '<pre><code>npm start'],
  [
    'a link to another site',
    '[docs](https://tidewater.example/docs)',
    '<a href="https://tidewater.example/docs">docs</a>',
  ],
  ['a link to a page of this site', '[how](/methodology)', '<a href="/methodology">how</a>'],
  ['a link within the page', '[limits](#limits)', '<a href="#limits">limits</a>'],
  ['an address for mail', '<editors@shiporskip.example>', '<a href="mailto:editors@shiporskip.example">'],
])('%s survives', (_, markdown, html) => {
  const rendered = renderMarkdown(markdown)

  expect(rendered).toContain(html)
})

test('code that looks like HTML is shown as it was written', () => {
  const rendered = renderMarkdown('It answered `<script>alert(1)</script>`.')

  expect(rendered).toBe('<p>It answered <code>&#x3C;script>alert(1)&#x3C;/script></code>.</p>')
})

test('the text around raw HTML stays', () => {
  const rendered = renderMarkdown('Ship <b>this</b> one.')

  expect(rendered).toBe('<p>Ship this one.</p>')
})

test('a heading of a page has its words as id, so that a link within the page leads to it', () => {
  const rendered = renderPageMarkdown('[limits](#what-it-can-t-do)\n\n## What it *can’t* do')

  expect(rendered).toContain('<h2 id="what-it-can-t-do">')
})

test('of two headings with the same words the first has the id', () => {
  const rendered = renderPageMarkdown('## Limits\n\n## Prices\n\n### Limits')

  expect(rendered.match(/<h\d[^>]*>/g)).toEqual(['<h2 id="limits">', '<h2 id="prices">', '<h3>'])
})

test('headings of reviews and summaries have no id: several stand on one page', () => {
  const rendered = renderMarkdown('## Limits')

  expect(rendered).toBe('<h2>Limits</h2>')
})

test('what a link to a row claims is not sent to readers, and other titles are', () => {
  const rendered = renderMarkdown(
    '[open](#row-openWeights "yes") [$2](/tools/lantern#row-price-input "$2") [a](/b "c")',
  )

  expect(rendered).toBe(
    '<p><a href="#row-openWeights">open</a> <a href="/tools/lantern#row-price-input">$2</a> <a href="/b" title="c">a</a></p>',
  )
})
