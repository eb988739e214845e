import { expect, inject, test } from 'vitest'
import { fiveComparisons, scoredComparison } from '@/tests/support/five-comparisons'
import { find, getNamed, hrefOf, main, open, type Page, readCanonical, readMeta, text, texts } from './page'

const { real, awkward } = inject('sites')
const comparisons = [
  ...fiveComparisons.map((each) => ({ site: real, ...each })),
  { site: awkward, ...scoredComparison },
]

for (const { site, path, cards } of comparisons) {
  const title = cards.map(({ name }) => name).join(' vs ')

  test(`${title} answers with its heading, title, address and description`, async () => {
    const page = await open(site + path)

    expect(page.status).toBe(200)
    expect(texts(page.document, 'h1')).toEqual([title])
    expect(page.document.title).toBe(`${title}: Which AI Tool Should You Ship? — Ship or Skip`)
    expect(readCanonical(page)).toBe(site + path)
    for (const { name } of cards) expect(readMeta(page, 'description')).toContain(name)
  })

  test(`${title} has a card a tool with its score, its panel and its price, and when to choose it`, async () => {
    const page = await open(site + path)

    const found = [...main(page).querySelectorAll('article:has(h2)')]
    expect(found.map((card) => text(find(card, 'h2')))).toEqual(cards.map(({ name }) => name))
    for (const [index, { arithmetic, mean, price }] of cards.entries()) {
      const card = found[index] as Element
      expect(text(card)).toContain(mean)
      expect(text(find(card, '.stamp'))).toBe('Ship')
      expect(find(card, '[role=img]').getAttribute('aria-label')).toBe(arithmetic.replace(' /', ','))
      expect(text(find(card, '.decision-cost'))).toMatch(new RegExp(`^${price} \\S`))
      expect(text(card)).toMatch(/Choose it if \w+/)
    }
  })

  test(`${title} has a table with each figure and what it is made of`, async () => {
    const page = await open(site + path)

    for (const [index, { arithmetic, mean, madeOf, price }] of cards.entries()) {
      expect(readCell(page, 'verdict', index)).toBe(`Ship ${arithmetic}`)
      if (madeOf !== '') expect(readCell(page, 'score', index)).toBe(`${mean} ${madeOf}`)
      expect(readCell(page, 'pricing', index)).toMatch(new RegExp(`^${price} \\S`))
    }
  })
}

test('the way back to all comparisons stands above the heading', async () => {
  const page = await open(`${real}/compare/mistral-3-1-vs-mistral-3-small-22b`)

  const breadcrumb = getNamed(main(page), 'nav', 'Breadcrumb')
  expect([...breadcrumb.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/compare'])
  expect(texts(breadcrumb, '[aria-current=page]')).toEqual(['Mistral 3.1 vs Mistral 3 Small (22B)'])
  expect(breadcrumb.compareDocumentPosition(find(page.document, 'h1'))).toBe(4)
})

test('what a comparison comes to stands on its band, with the arithmetic and a link to the rule', async () => {
  const page = await open(awkward + scoredComparison.path)

  const band = getNamed(main(page), 'section', 'Desk 20, unless your prompts exceed 32,000 tokens.')
  expect(text(band)).toContain('2 of 3 reviewers prefer Desk 20 to Desk 19, 1 the other way round')
  expect(text(band)).toContain('on average it scores 4 points more (from 8 less to 10 more)')
  expect(hrefOf(band, 'How this is decided')).toBe('/methodology#how-a-comparison-is-decided')
})

test('tools of different kinds are said to do different jobs, and when to use both', async () => {
  const page = await open(`${real}/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion`)

  expect(text(getNamed(main(page), 'section', 'These do different jobs; you could use both.'))).toContain('answers')
  expect(texts(main(page), '.outcome-notes li')).toContainEqual(
    expect.stringMatching(/^Use both When you want OpenRouter Model Fusion to pass work to Mistral 8x22B Instruct v2/),
  )
})

test('tools of one kind are not said to do different jobs', async () => {
  const page = await open(`${real}/compare/mistral-3-1-vs-mistral-3-small-22b`)

  const band = find(main(page), 'section.band')
  expect(text(band)).not.toMatch(/different jobs|use both/i)
})

/** The visible words of a cell of the decision table; what a value is made of comes after a space. */
function readCell(page: Page, row: string, side: number): string {
  const cell = find(main(page), `#row-${row}`).querySelectorAll('td')[side]
  if (cell === undefined) throw new Error(`the row ${row} has no side ${side}`)
  for (const hidden of cell.querySelectorAll('.sr-only')) hidden.remove()
  for (const small of cell.querySelectorAll('small')) small.before(' ')
  return text(cell)
}
