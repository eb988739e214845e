import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChangesSince } from '@/components/bookmark/changes-since'
import { ToolStandings } from '@/components/bookmark/tool-standings'
import { bookmarkOf, perMillionTokens, snapshotOf } from '@/tests/support/bookmarks'

test('a bookmark says what token prices were and what they are now', () => {
  const bookmark = bookmarkOf({ was: [snapshotOf({ input: perMillionTokens('0.8'), output: perMillionTokens('4') })] })
  const tools = [snapshotOf({ input: perMillionTokens('0.6'), output: perMillionTokens('3.5') })]
  const current = { asked: 'harbor', name: 'harbor', tools }

  const html = renderToStaticMarkup(createElement(ChangesSince, { bookmark, current }))

  expect(html).toContain('input price was $0.80, is now $0.60 per 1M tokens')
  expect(html).toContain('output price was $4, is now $3.50 per 1M tokens')
})

test('a tool without an entry price shows what tokens cost, and one with it shows that', () => {
  const { price, ...unpriced } = snapshotOf({ input: perMillionTokens('0.8'), output: perMillionTokens('4') })
  const draw = (tool: ReturnType<typeof snapshotOf>) =>
    renderToStaticMarkup(createElement(ToolStandings, { tools: [tool], isComparison: false }))

  expect(draw(unpriced)).toContain('$0.80 in, $4 out per 1M tokens')
  expect(draw({ ...unpriced, ...(price !== undefined && { price }) })).toContain('Paid')
  expect(draw({ slug: 'harbor', name: 'Harbor', verdict: 'none' })).toContain('Not known')
})
