import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DecisionCard } from '@/components/comparison/decision-card'
import { ToolRow } from '@/components/list/tool-row'
import type { Tool } from '@/lib/catalogue/catalogue'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { quoteTool } from '@/lib/pricing/quote'
import { presets } from '@/lib/pricing/workload'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const bare = toolFile(
  {
    name: 'Beacon 2',
    tagline: undefined,
    bestFor: undefined,
    notFor: undefined,
    pricing: undefined,
    facts: { contextWindow: 200_000, released: '2026-05' },
  },
  '',
)
const { tools } = catalogueOf(content({ 'tools/beacon.md': bare }))
const beacon = getTool('beacon')
const noPrices = quoteTool(beacon, presets.chat.workload, '2026-11-27')

test('the row of a tool that nobody reviewed has its vendor, context window and release, and no empty judgement', () => {
  const row = draw(
    createElement(ToolRow, { heading: 'h2', tool: beacon, panel: getPanelVerdict(beacon), quote: noPrices }),
  )

  for (const shown of ['No verdict yet', 'Tidewater Labs', '200,000 tokens', 'May 2026']) expect(row).toContain(shown)
  expect(row).not.toMatch(/not scored|not reviewed|Not known|0 ship/)
})

test('the row of a tool that was reviewed has its score, context window and day', () => {
  const harbor = getTool('harbor')

  const row = draw(
    createElement(ToolRow, { heading: 'h2', tool: harbor, panel: getPanelVerdict(harbor), quote: noPrices }),
  )

  for (const shown of ['Ship', '2 ship / 1 skip', '75/100', '128,000 tokens', '2 March 2026']) {
    expect(row).toContain(shown)
  }
})

test('the card of a tool without words of editors has facts and neither empty figures nor an empty reason', () => {
  const sides = [{ tool: beacon, panel: getPanelVerdict(beacon) }]
  const outcome = { kind: 'not enough known', headline: '', because: '', notes: [] } as const
  const brief = { outcome, statements: [], reasons: [[]] }

  const card = draw(createElement(DecisionCard, { sides, quotes: [noPrices], brief, costFor: 'for chat' }))

  expect(card).toContain('No verdict yet')
  expect(card).toContain('200,000 tokens')
  expect(card).toContain('Price not known')
  expect(card).not.toMatch(/Not scored|Choose it if|100/)
})

test('the card of a tool without a verdict names little of what one would take', () => {
  const sides = [{ tool: beacon, panel: getPanelVerdict(beacon) }]
  const outcome = { kind: 'not enough known', headline: '', because: '', notes: [] } as const
  const brief = { outcome, statements: [], reasons: [[]] }
  const missing = [['its licence', 'its longest answer', 'what it accepts', 'a current price']]

  const card = draw(createElement(DecisionCard, { sides, quotes: [noPrices], brief, costFor: 'for chat', missing }))

  expect(card).toContain('Of what they look at, this is still unknown: its licence, its longest answer and 2 more.')
})

/** What a reader sees, as one text. */
function draw(element: Parameters<typeof renderToStaticMarkup>[0]): string {
  return renderToStaticMarkup(element)
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, '|')
}

function getTool(slug: string): Tool {
  const tool = tools.get(slug)
  if (tool === undefined) throw new Error(`there is no tool ${slug}`)
  return tool
}
