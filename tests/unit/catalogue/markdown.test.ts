import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/catalogue/markdown'

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
