import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readAskedComparison } from '@/lib/documents/asked-comparison'
import type { Card } from '@/lib/documents/card/card'
import { writeCardHtml } from '@/lib/documents/card/card-html'
import { writeCardMarkdown, writeCitation } from '@/lib/documents/card/card-markdown'
import { writeEmbed } from '@/lib/documents/card/embed'
import { parseQuery } from '@/lib/lists/query'
import { formatCost } from '@/lib/pricing/cost-words'
import { getLeadQuote } from '@/lib/pricing/lead-quote'
import { cardOfComparison, cardOfTool } from '@/tests/support/cards'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'
import { toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(content(pricedFiles))
const pair = ['harbor', 'lantern']
const cases = ['', 'workload=batch', 'must=open-weights&budget=5&weight-founder=3', 'requests=1&in=0&out=1&cached=0']

/** What a card says in one of its rows, tool by tool. */
function read({ rows }: Card, label: string): string[] {
  const row = rows.find((each) => each.label.startsWith(label))
  return row?.cells.map(({ text, details = [] }) => [text, ...details].join(' · ')) ?? []
}

test.each(cases)('the outcome and the prices are those of the page, for the case “%s”', (query) => {
  const asked = readAskedComparison(catalogue, pair, { query: parseQuery(query), day: pricedDay })
  const { headline, because } = asked.brief.outcome

  const card = cardOfComparison(catalogue, pair, query)

  expect([card.headline, card.because, card.view]).toEqual([headline, because, asked.view])
  for (const [side, { quote }] of asked.priced.entries()) {
    const cost = getLeadQuote(quote)?.cost
    const price = read(card, 'Price')[side] ?? ''
    expect(price.startsWith(cost === undefined ? 'Price not known' : formatCost(cost))).toBe(true)
  }
})

test('an address in the HTML to paste has &amp; between its parameters, as people write it', () => {
  const html = writeCardHtml(cardOfComparison(catalogue, pair, 'must=open-weights&budget=5'))

  expect(html).toContain('?must=open-weights&amp;budget=5"')
})

test('a card has the verdict with its arithmetic, the must-haves of the case, and few rows beside them', () => {
  const card = cardOfComparison(catalogue, pair, 'must=open-weights&must=image-input&context=200000')

  expect(read(card, 'Panel verdict')[0]).toMatch(/^(Ship|Skip|Split) · \d ship \/ \d skip · (\d+\/100|not scored)$/)
  expect(card.rows.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Must have: open weights', 'Must have: image input']),
  )
  expect(card.rows.length).toBeLessThanOrEqual(10)
})

test('what is not known is said, and is never a price or a verdict', () => {
  const card = cardOfComparison(catalogue, ['chorus', 'switchyard'])

  expect(read(card, 'Panel verdict')[0]).toBe('No verdict yet')
  expect(read(card, 'Price')[1]).toMatch(/not known|entry price/i)
  expect(JSON.stringify(card)).not.toContain('$0')
})

test('Markdown, HTML, embed and citation say the outcome, the day, the case and the page', () => {
  const card = cardOfComparison(catalogue, pair, 'weight-founder=3')
  const page = 'https://ship.example/compare/harbor-vs-lantern?weight-founder=3'

  for (const text of [writeCardMarkdown(card), writeCardHtml(card), writeEmbed(card, 'auto'), writeCitation(card)]) {
    const plain = text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').replaceAll('\\', '')
    expect(plain).toContain(card.headline)
    expect(plain).toContain('27 November 2026')
    expect(plain).toContain('Founder counts 3 times')
    expect(plain).toContain(page)
  }
})

test('Markdown, HTML and embed have the same rows and sources', () => {
  const card = cardOfComparison(catalogue, pair)
  const sources = card.rows.flatMap(({ cells }) => cells.flatMap(({ source }) => source?.address ?? []))

  for (const text of [writeCardMarkdown(card), writeCardHtml(card), writeEmbed(card, 'auto')]) {
    for (const { label } of card.rows) expect(text).toContain(label)
    for (const source of sources) expect(text).toContain(source)
  }
  expect(sources.length).toBeGreaterThan(0)
})

test('the same case gives the same bytes', () => {
  const write = () => cases.map((query) => writeEmbed(cardOfComparison(catalogue, pair, query), 'dark')).join()

  expect(write()).toBe(write())
})

test('the card of a tool is for the workload that is asked for, and links to it', () => {
  const [plain, batch] = ['', 'workload=batch'].map((query) => cardOfTool(catalogue, 'harbor', query))

  expect(plain && read(plain, 'Price')).not.toEqual(batch && read(batch, 'Price'))
  expect(batch?.view).toBe('/tools/harbor?workload=batch')
  expect(batch?.caseWords).toContain('Batch job')
})

test('a tool that nobody has judged says so, and what is still unknown of it', () => {
  const card = cardOfTool(catalogue, 'chorus')

  expect(card.headline).toBe('No verdict yet.')
})

test.each([cardOfComparison(catalogue, pair, 'asOf=2026-03-02'), cardOfTool(catalogue, 'harbor', 'asOf=2026-03-02')])(
  '$title of an earlier day is stamped with it everywhere, and says what it cannot know',
  (card) => {
    expect(card.day).toBe('2026-03-02')
    expect(card.view).toMatch(/\?asOf=2026-03-02$/)
    for (const text of [writeCardMarkdown(card), writeCardHtml(card), writeEmbed(card, 'auto')]) {
      expect(text).toContain('2 March 2026')
      expect(text).not.toContain('27 November 2026')
      for (const note of card.notes) expect(text.replaceAll('\\', '')).toContain(note)
    }
    expect(card.notes.length).toBeGreaterThan(0)
  },
)

test('names that look like markup stay text in HTML and in Markdown', () => {
  const name = '</style><script>alert(1)</script>|[x](javascript:y)'
  const hostile = catalogueOf(
    content({ 'tools/harbor.md': toolFile({ name, bestFor: 'you read <img src=x onerror=y> & "more"' }) }),
  )
  const card = cardOfComparison(hostile, pair)

  for (const html of [writeCardHtml(card), writeEmbed(card, 'auto')]) {
    const { document } = parseHTML(html)
    expect(document.querySelectorAll('script, img, iframe, form')).toHaveLength(0)
    expect(document.querySelector('h1, h2')?.textContent?.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')).toContain(
      name,
    )
  }
  expect(writeCardMarkdown(card)).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]\(/)
})

test('an embed is small with four of the longest names, and leaves out the last rows where it would not be', () => {
  const long = (letter: string) => `${letter}${'w'.repeat(79)}`
  const source = `https://prices.example/${'a'.repeat(160)}`
  const fact = (value: unknown) => ({ value, status: 'vendor claim', source, note: 'n'.repeat(150) })
  const names = ['a', 'b', 'c', 'd']
  const strained = catalogueOf(
    content(
      Object.fromEntries(
        names.map((letter, place) => [
          `tools/${letter}.md`,
          toolFile({
            name: long(letter),
            bestFor: `you ${letter.repeat(100)}`,
            facts: { contextWindow: fact(1_000 * 4 ** place), maxOutput: fact(100 * 4 ** place) },
          }),
        ]),
      ),
    ),
  )
  const card = cardOfComparison(
    strained,
    names,
    'must=open-weights&must=image-input&must=pdf-input&must=reasoning&must=tool-calling&context=2000&budget=10',
  )

  const embed = writeEmbed(card, 'auto')

  expect(new TextEncoder().encode(embed).length).toBeLessThanOrEqual(10_000)
  expect(embed).toContain('Panel verdict')
})
