import { describe, expect, inject, test } from 'vitest'
import { applications, longestName } from '@/tests/support/awkward'
import { realCatalogue } from '@/tests/support/real-content'
import {
  findNamed,
  getHolding,
  getLink,
  getNamed,
  hrefOf,
  isHidden,
  main,
  open,
  readCanonical,
  text,
  texts,
  visit,
} from './page'

const { real, awkward } = inject('sites')

test('the list of tools has a row a tool with what one chooses by', async () => {
  const page = await open(`${awkward}/tools`)

  const row = getHolding(main(page), 'li:has(h2)', 'Lantern Mini')
  expect(hrefOf(row, 'Lantern Mini')).toBe('/tools/lantern')
  expect(text(row)).toMatch(
    /Tidewater Labs · Model.*Choose it if .*70\/100.*Ship.*1 ship \/ 0 skip.*20 May 2026.*\$4 a month.*Free.*32,000 tokens/,
  )
  expect(texts(main(page), 'h2')).toHaveLength(24)
})

test('what the panel judged comes before what it did not', async () => {
  const page = await open(`${real}/tools`)

  const isJudged = texts(main(page), 'li:has(h2)').map((row) => !row.includes('No verdict yet'))

  expect(isJudged).toContain(true)
  expect(isJudged).toEqual(isJudged.toSorted((a, b) => Number(b) - Number(a)))
})

test('a tool without scores says so instead of 0', async () => {
  const page = await open(`${real}/tools?kind=fusion-layer`)

  expect(text(main(page))).toContain('Not scored')
  expect(text(main(page))).not.toContain('0/100')
})

test('a filter gives as many tools as stand beside it, and can be dropped again', async () => {
  const visitor = visit()
  const all = await visitor.open(`${real}/tools`)
  const link = getLink(getNamed(main(all), 'nav', 'Filters'), /^Model \d+$/)
  const count = Number(/\d+$/.exec(text(link))?.[0])

  const models = await visitor.follow(all, link)
  const again = await visitor.follow(models, getLink(main(models), /^Remove Kind: Model/))

  expect(models.url.href).toBe(`${real}/tools?kind=model`)
  expect(texts(models.document, 'h1')).toEqual(['Models'])
  expect(text(main(models))).toContain(`of ${count} tools`)
  expect(again.url.href).toBe(`${real}/tools`)
})

test('filters add up in the address, and are dropped together', async () => {
  const visitor = visit()
  const models = await visitor.open(`${real}/tools?kind=model`)

  const both = await visitor.follow(models, getLink(getNamed(main(models), 'ul', 'Open weights'), /^Yes/))
  const none = await visitor.follow(both, getLink(main(both), 'Clear filters'))

  expect(both.url.href).toBe(`${real}/tools?kind=model&weights=yes`)
  expect(texts(both.document, 'h1')).toEqual(['Open-weight models'])
  expect(none.url.href).toBe(`${real}/tools`)
})

test('an order is in the address and marked', async () => {
  const visitor = visit()
  const all = await visitor.open(`${real}/tools?vendor=mistral-ai`)

  const ordered = await visitor.follow(all, getLink(getNamed(main(all), 'nav', 'Sort'), 'Panel score'))

  expect(ordered.url.href).toBe(`${real}/tools?vendor=mistral-ai&order=score`)
  expect(texts(getNamed(main(ordered), 'nav', 'Sort'), '[aria-current]')).toEqual(['Panel score'])
  const rows = texts(main(ordered), 'li:has(h2)')
  const scores = rows.map((row) => Number(/(\d+)\/100/.exec(row)?.[1] ?? -1))
  expect(scores).toContain(-1)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
})

test('an empty result says which filter to remove', async () => {
  const visitor = visit()
  const empty = await visitor.open(`${real}/tools?kind=fusion-layer&price=free`)
  expect(text(main(empty))).toContain('No tools match.')
  const offered = findNamed(main(empty), 'a', 'Remove Entry price: Free').at(-1)

  const less = await visitor.follow(empty, offered as Element)

  expect(less.url.href).toBe(`${real}/tools?kind=fusion-layer`)
  expect(texts(main(less), 'h2')).toEqual(['OpenRouter Model Fusion'])
})

test('no filter leads to an empty list', async () => {
  const page = await open(`${real}/tools?weights=no`)

  const counts = texts(getNamed(main(page), 'nav', 'Filters'), 'li b').map(Number)
  expect(counts.length).toBeGreaterThan(5)
  expect(Math.min(...counts)).toBeGreaterThan(0)
})

test('vendors are folded, and each leads to its models, which other filters narrow further', async () => {
  const visitor = visit()
  const all = await visitor.open(`${real}/tools`)

  const vendor = await visitor.follow(all, getLink(getNamed(main(all), 'ul', 'Vendor'), /^OpenAI/))
  const images = await visitor.follow(vendor, getLink(getNamed(main(vendor), 'ul', 'Input'), /^Images/))
  const pdfs = await visitor.follow(images, getLink(getNamed(main(images), 'ul', 'Input'), /^PDFs/))

  expect(pdfs.url.href).toBe(`${real}/tools?vendor=openai&input=image+pdf`)
  expect(texts(pdfs.document, 'h1')).toEqual(['AI tools by OpenAI that take images and PDFs'])
})

test('what an address asks for in vain is named, and the rest of it counts', async () => {
  const page = await open(`${real}/tools?kind=model&colour=red&price=cheap&page=77`)

  expect(page.status).toBe(200)
  expect(text(getHolding(main(page), '[role=status]', 'Ignored'))).toMatch(/colour.*cheap.*page “77”/)
  expect(texts(page.document, 'h1')).toEqual(['Models'])
})

test('a longer list has pages that lead on and back', async () => {
  const visitor = visit()
  const first = await visitor.open(`${awkward}/tools`)

  const second = await visitor.follow(first, getLink(main(first), 'Next'))

  expect(second.url.href).toBe(`${awkward}/tools?page=2`)
  const pages = getNamed(main(second), 'nav', 'Pages')
  expect(texts(pages, '[aria-current=page]')).toEqual(['2'])
  expect(pages.querySelector('a[rel=prev]')?.getAttribute('href')).toBe('/tools')
  expect(pages.querySelector('a[rel=next]')).toBeNull()
  const names = texts(main(second), 'h2')
  expect(names.length).toBeGreaterThan(0)
  expect(texts(main(first), 'h2').filter((name) => names.includes(name))).toEqual([])
})

test('a tool of a list can be put into a comparison', async () => {
  const page = await open(`${real}/tools?vendor=mistral-ai`)

  expect(hrefOf(main(page), 'Compare Mistral 3.1')).toBe('/compare?tool=mistral-3-1')
})

const views = [
  [real, '/tools', '/tools', true],
  [real, '/tools?colour=red', '/tools', true],
  [real, '/tools?order=latest', '/tools', true],
  [real, '/tools?price=free&kind=model', '/tools?kind=model&price=free', false],
  [real, '/tools?order=name', '/tools?order=name', false],
  [awkward, '/tools?page=2', '/tools?page=2', true],
  [awkward, '/tools?page=99', '/tools', true],
  [awkward, '/categories/office?page=2', '/categories/office?page=2', true],
  [awkward, '/categories/office?verdict=ship', '/categories/office?verdict=ship', false],
] as const
for (const [site, path, canonical, isIndexed] of views) {
  test(`${path} is ${canonical}, ${isIndexed ? '' : 'not '}to be indexed`, async () => {
    const page = await open(site + path)

    expect(readCanonical(page)).toBe(site + canonical)
    expect(isHidden(page)).toBe(!isIndexed)
  })
}

for (const [name, query] of [
  ['10 KB', `kind=${'x'.repeat(10_000)}`],
  ['200 words', Array.from({ length: 200 }, (_, index) => `word${index}=${index}`).join('&')],
  ['control characters', 'kind=%00%01%1b%5b31m&%00=%0d%0a'],
  ['escapes that do not decode', 'kind=%E0%A4%A&%=%'],
  ['a name repeated a hundred times', Array.from({ length: 100 }, () => 'kind=model').join('&')],
  ['names of properties every object has', '__proto__=1&constructor=2&toString=3&then=4&page=5'],
  ['markup', 'kind=%3Cscript%3Ealert(1)%3C/script%3E'],
] as const) {
  for (const path of ['/tools', '/categories/developer-tools', '/panel/skeptic', '/tools/mistral-3-1/alternatives']) {
    test(`${path} answers a query of ${name}, and repeats little of it`, async () => {
      const page = await open(`${real}${path}?${query}`)

      expect(page.status).toBe(200)
      const note = text(getHolding(main(page), '[role=status]', 'Ignored'))
      expect(note.length).toBeLessThan(400)
      // Next itself keeps the whole query in a script of the page; what counts is what a visitor is shown.
      expect(text(main(page))).not.toContain('x'.repeat(61))
      expect(page.document.title).not.toMatch(/xxx|word\d/)
      expect(page.body).not.toContain('<script>alert')
    })
  }
}

describe('categories', () => {
  test('each says what it is for, how many tools it has and what the panel puts first', async () => {
    const page = await open(`${awkward}/categories`)

    const office = getNamed(main(page), 'section', 'Office Work')
    expect(text(office)).toMatch(new RegExp(`What runs on a desk from nine to five\\. ?${applications} tools`))
    expect(texts(office, 'li')).toHaveLength(3)
    expect(text(getNamed(main(page), 'section', 'Poetry'))).toContain('No tools yet')
  })

  test('a category lists its tools with filters of its own', async () => {
    const page = await open(`${awkward}/categories/developer-tools`)

    expect(texts(page.document, 'h1')).toEqual(['Developer Tools'])
    expect(texts(main(page), 'li h3')).toHaveLength(5)
    expect(texts(main(page), 'li h3')).toContain(longestName)
    expect(findNamed(main(page), 'ul', 'Category')).toEqual([])
  })

  test('a category begins with what the panel judged, and an order that is chosen wins', async () => {
    const visitor = visit()
    const page = await visitor.open(`${real}/categories/developer-tools`)
    const scores = texts(getNamed(main(page), 'section', /^Judged by the panel: \d+ of \d+, best first$/), '.score')
    expect(scores.length).toBeGreaterThan(1)

    const byName = await visitor.follow(page, getLink(getNamed(main(page), 'nav', 'Sort'), 'Name'))

    expect(byName.url.href).toBe(`${real}/categories/developer-tools?order=name`)
    expect(texts(main(byName), 'h2').some((heading) => heading.startsWith('Judged by'))).toBe(false)
  })

  test('an empty category says that it is', async () => {
    const page = await open(`${awkward}/categories/poetry`)

    expect(page.status).toBe(200)
    expect(text(main(page))).toContain('No tools here yet.')
  })

  test('the home page leads to all tools and to each category', async () => {
    const page = await open(real)

    const links = getNamed(main(page), 'nav', 'All tools and categories')
    const names = texts(links, 'a')
    const tools = [...realCatalogue.tools.values()]
    const categories = [...realCatalogue.categories.values()].map(
      ({ slug, name }) => `${name} (${tools.filter(({ category }) => category.slug === slug).length})`,
    )
    expect(names[0]).toBe(`All ${tools.length} tools`)
    expect(names.slice(1, -1).toSorted()).toEqual(categories.toSorted())
    expect(names.at(-1)).toBe('All categories')
  })
})
