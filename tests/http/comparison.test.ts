import { expect, inject, test } from 'vitest'
import { fiveComparisons } from '@/tests/support/five-comparisons'
import { find, getNamed, main, open, readCanonical, readMeta, text, texts } from './page'

const { real } = inject('sites')

for (const { path, cards } of fiveComparisons) {
  const title = cards.map(({ name }) => name).join(' vs ')

  test(`${title} answers with its heading, title, address and description`, async () => {
    const page = await open(real + path)

    expect(page.status).toBe(200)
    expect(texts(page.document, 'h1')).toEqual([title])
    expect(page.document.title).toBe(`${title}: Which AI Tool Should You Ship? — Ship or Skip`)
    expect(readCanonical(page)).toBe(real + path)
    for (const { name } of cards) expect(readMeta(page, 'description')).toContain(name)
  })

  test(`${title} has a card a tool, with each figure and what it is made of`, async () => {
    const page = await open(real + path)

    const found = [...main(page).querySelectorAll('article:has(h2)')]
    expect(found.map((card) => text(find(card, 'h2')))).toEqual(cards.map(({ name }) => name))
    for (const [index, { arithmetic, percent, mean, madeOf, price }] of cards.entries()) {
      const card = found[index] as Element
      expect(text(card)).toContain(arithmetic)
      expect(readFigure(card, 'Panel: Ship')).toEqual([
        expect.stringContaining(percent),
        expect.stringMatching(/of \d+ reviewers/),
      ])
      expect(readFigure(card, 'Mean score')).toEqual([expect.stringContaining(mean), expect.stringContaining(madeOf)])
      expect(readFigure(card, 'Entry price')).toEqual([expect.stringContaining(price), expect.stringMatching(/\S/)])
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

test('the page says who scores higher', async () => {
  const page = await open(`${real}/compare/mistral-3-1-vs-mistral-3-small-22b`)

  expect(text(main(page))).toContain('Mistral 3.1 scores higher, 81 to 79.')
})

test('tools of different kinds are said to be no substitutes', async () => {
  const page = await open(`${real}/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion`)

  const aside = getNamed(main(page), 'aside', 'Different kinds of tool')
  expect(text(aside)).toContain('These aren’t substitutes; you could use both.')
  expect(texts(aside, 'li')).toEqual([
    expect.stringMatching(/Mistral 8x22B.*Model:/),
    expect.stringMatching(/OpenRouter.*Fusion layer:/),
  ])
})

test('tools of one kind are not said to be no substitutes', async () => {
  const page = await open(`${real}/compare/mistral-3-1-vs-mistral-3-small-22b`)

  expect(texts(page.document, 'h1')).toEqual(['Mistral 3.1 vs Mistral 3 Small (22B)'])
  expect(texts(page.document, 'aside')).toEqual([])
})

function readFigure(card: Element, label: string): string[] {
  const group = [...card.querySelectorAll('dl > div')].find((each) => texts(each, 'dt').includes(label))
  return group === undefined ? [] : texts(group, 'dd')
}
