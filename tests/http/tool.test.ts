import { expect, inject, test } from 'vitest'
import {
  ask,
  find,
  getHolding,
  getNamed,
  hrefOf,
  main,
  open,
  type Page,
  readCanonical,
  readMeta,
  text,
  texts,
} from './page'

const { real, awkward } = inject('sites')

test('a tool answers with its heading, title, address and description', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  expect(page.status).toBe(200)
  expect(texts(page.document, 'h1')).toEqual(['OpenRouter Model Fusion'])
  expect(page.document.title).toMatch(/^OpenRouter Model Fusion: .+ — Ship or Skip$/)
  expect(readCanonical(page)).toBe(`${real}/tools/openrouter-model-fusion`)
  expect(readMeta(page, 'description')).toMatch(/\S/)
})

test('a tool shows its verdict with the arithmetic behind it', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  expect(text(main(page))).toContain('Ship · 3 ship / 1 skip')
  expectFigures(page, ['75%', '3 of 4 reviewers recommend it', 'Not scored', 'Paid'])
})

test('a tool shows every review at an address of its own', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  const reviews = getNamed(main(page), 'section', 'What the panel says')
  expect(texts(reviews, 'article h3')).toEqual(['Builder', 'Skeptic', 'Futurist', 'Creator'])
  const skeptic = find(reviews, 'article#skeptic-openrouter-model-fusion')
  expect(text(find(skeptic, 'h3'))).toBe('Skeptic')
  expect(text(skeptic)).toMatch(/Skip.*Not scored.*Skip if it would be your default/s)
})

test('a tool on which the panel disagrees has the strongest reasons of both verdicts', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  const reviews = getNamed(main(page), 'section', 'What the panel says')
  expect(text(reviews)).toMatch(/Where the panel disagrees.*to ship: Builder.*Ship if.*to skip: Skeptic.*Skip if/s)
  expect(text(reviews)).toContain('nobody ran the tools')
})

test('a tool says whom it is for and whom it is not for', async () => {
  const page = await open(`${real}/tools/mistral-3-1`)

  for (const label of ['Choose it if', 'Look elsewhere if']) {
    const { nextElementSibling: reason } = getNamed(main(page), 'h2, h3', label)
    expect(reason?.tagName).toBe('P')
    expect(reason?.textContent).toMatch(/\S/)
  }
})

test('a vendor claim is marked as one', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  expect(readFacts(page).get('Time to answer')).toContain('vendor claim')
})

test('a fact that nobody has verified says so', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  expect(readFacts(page).get('Effect on cost')).toContain('unverified')
})

test('what does not apply is kept apart from what is not known', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  const facts = getNamed(main(page), 'section', 'Facts')
  expect(text(getHolding(facts, 'p', 'Not known:'))).toContain('licence')
  expect(text(getHolding(facts, 'p', 'Does not apply:'))).toMatch(/context window/i)
  expect(text(getHolding(facts, 'p', 'Not known:'))).not.toMatch(/context window/i)
})

test('a fact that is missing has no row of its own', async () => {
  const facts = readFacts(await open(`${real}/tools/openrouter-model-fusion`))

  expect([...facts.keys()]).toContain('Time to answer')
  expect([...facts.keys()]).not.toContain('Licence')
})

test('the facts of a tool stand in groups, without what nobody asks of its kind', async () => {
  const page = await open(`${real}/tools/claude-opus-4-8`)

  const facts = getNamed(main(page), 'section', 'Facts')
  expect(texts(facts, 'th[scope=rowgroup]')).toEqual(['Limits', 'Capabilities', 'Where it runs'])
  expect(texts(facts, 'details.folded > summary')).toEqual([expect.stringMatching(/^\d+ facts are not known/)])
  expect(text(facts)).not.toMatch(/how it picks a model|models behind it/i)
})

test('the comparisons of a tool hold it and exist', async () => {
  const page = await open(`${real}/tools/openrouter-model-fusion`)

  const links = getNamed(main(page), 'section', 'Compare OpenRouter Model Fusion with').querySelectorAll('a')
  const targets = [...links].map((link) => link.getAttribute('href') ?? '')
  expect(targets.length).toBeGreaterThan(0)
  for (const target of targets) {
    expect(target).toContain('openrouter-model-fusion')
    expect((await ask(real + target)).status, target).toBe(200)
  }
})

test('a verified fact shows its source and the day it was checked', async () => {
  const page = await open(`${awkward}/tools/quartermaster`)

  expect(readFacts(page).get('Licence')).toContain('verified on 1 October 2026')
  expect(hrefOf(getHolding(main(page), 'tr', 'Licence'), 'example.com')).toBe('https://example.com/licence')
})

test('a note stands beside the claim it belongs to', async () => {
  const page = await open(`${awkward}/tools/quartermaster`)

  expect(readFacts(page).get('Time to answer')).toMatch(/Under 300 ms.*vendor claim.*On a quiet day/)
})

test('as many who ship as skip make a split verdict', async () => {
  const page = await open(`${awkward}/tools/quartermaster`)

  expect(text(main(page))).toContain('Split · 1 ship / 1 skip')
  expectFigures(page, ['50%', '50/100', 'mean of 60, 40'])
})

test('a tool nobody has reviewed has no verdict and no score', async () => {
  const page = await open(`${awkward}/tools/chorus`)

  expect(text(main(page))).toContain('No verdict yet')
  expect(texts(main(page), 'h2')).not.toContain('What the panel says')
  expect(texts(main(page), 'dt')).not.toContain('Mean score')
  expect(text(main(page))).not.toMatch(/\b0%|\b0\/100|NaN|undefined/)
})

/** That these stand among the figures of a tool, in this order. */
function expectFigures(page: Page, wanted: string[]): void {
  const figures = texts(main(page), 'dd')
  const found = wanted.map((figure) => figures.findIndex((each) => each.includes(figure)))
  expect(found, figures.join('\n')).not.toContain(-1)
  expect(found).toEqual(found.toSorted((a, b) => a - b))
}

/** What the table of facts says of each. */
function readFacts(page: Page): Map<string, string> {
  const rows = getNamed(main(page), 'table', /^Facts about /).querySelectorAll('tr:has(th[scope=row])')
  return new Map([...rows].map((row) => [text(find(row, 'th')), text(row)]))
}

test('a tool leads to its vendor, its docs and its weights, and to itself in other formats', async () => {
  const page = await open(`${real}/tools/kimi-k2-5`)

  const elsewhere = getNamed(main(page), 'ul', 'Kimi K2.5 elsewhere')
  expect(texts(elsewhere, 'a')).toEqual(['Vendor’s site ↗', 'Docs and prices ↗', 'Weights ↗'])
  expect(hrefOf(elsewhere, /^Weights/)).toBe('https://huggingface.co/moonshotai/Kimi-K2.5')
  expect(hrefOf(main(page), 'Markdown')).toBe('/tools/kimi-k2-5.md')
  expect(hrefOf(main(page), 'JSON')).toBe('/tools/kimi-k2-5.json')
  expect(hrefOf(main(page), 'Atom feed')).toBe('/tools/kimi-k2-5/feed.xml')
})
