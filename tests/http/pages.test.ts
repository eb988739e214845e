import { expect, inject, test } from 'vitest'
import { fiveComparisons } from '@/tests/support/five-comparisons'
import {
  ask,
  find,
  getLink,
  getNamed,
  hrefOf,
  isHidden,
  main,
  open,
  openPages,
  readCanonical,
  readMeta,
  text,
  texts,
  visit,
} from './page'

const { real } = inject('sites')

const pages = [
  ['/', /\S/],
  ['/compare', /\S/],
  ['/tools', /^AI tools$/],
  ['/categories', /^Categories$/],
  ['/categories/developer-tools', /^Developer Tools$/],
  ['/panel', /^The panel$/],
  ['/panel/skeptic', /^Skeptic$/],
  ['/tools/mistral-3-1/alternatives', /^Alternatives to Mistral 3.1$/],
  ['/newsletter', /^Weekly AI Tool Verdicts$/],
  ['/methodology', /\S/],
  ['/privacy', /\S/],
] as const

for (const [path, heading] of pages) {
  test(`${path} answers with a heading, a title, a description and its address`, async () => {
    const page = await open(real + path)

    expect(page.status).toBe(200)
    expect(texts(page.document, 'h1')).toEqual([expect.stringMatching(heading)])
    expect(page.document.title).toMatch(/Ship or Skip/)
    expect(readMeta(page, 'description')).toMatch(/\S/)
    expect(readCanonical(page)).toBe(real + path.replace(/^\/$/, ''))
    expect(isHidden(page)).toBe(false)
  })
}

test('the home page names the panel’s best of each kind before everything but one comparison', async () => {
  const home = main(await open(real))

  const [example, recommended, ...others] = texts(home, 'h2:not(.decision-card h2)')
  expect(example).toMatch(/^For example/)
  expect(recommended).toBe('The panel’s best by kind')
  const kinds = getNamed(home, 'section', 'The panel’s best by kind')
  for (const kind of kinds.querySelectorAll('.picks > li')) {
    expect(text(kind)).toMatch(/\d+ of \d+ judged.*(\d+\/100|Not scored).*(Ship|Skip|Split)/)
    expect(hrefOf(kind, /^Compare /)).toMatch(/^\/compare\?tool=/)
  }
  expect(others).toEqual(expect.arrayContaining(['What do you need?', 'Latest price changes']))
  expect([...others].indexOf('What do you need?')).toBeGreaterThan(others.indexOf('Decisions people face'))
})

test('decisions on the home page are first those between judged tools of one kind', async () => {
  const decisions = getNamed(main(await open(real)), 'section', 'Decisions people face')

  const canDecide = texts(decisions, 'li').map((decision) => !decision.includes('different jobs'))
  expect(canDecide).toContain(true)
  expect(canDecide).toEqual(canDecide.toSorted((a, b) => Number(b) - Number(a)))
})

test('the five comparisons stand on the pages of /compare', async () => {
  const pages = await openPages(`${real}/compare`)

  const links = pages.flatMap((page) => [...find(main(page), '.comparisons').querySelectorAll('a')])
  const targets = new Map(links.map((link) => [text(link), link.getAttribute('href')]))
  for (const { path: target, cards } of fiveComparisons) {
    expect(targets.get(cards.map(({ name }) => name).join(' vs '))).toBe(target)
  }
})

test('the panel introduces each reviewer at an address of their own', async () => {
  const page = await open(`${real}/panel`)

  expect(texts(main(page), 'h2').slice(0, 5)).toEqual(['Builder', 'Skeptic', 'Founder', 'Futurist', 'Creator'])
  for (const reviewer of ['builder', 'skeptic', 'founder', 'futurist', 'creator']) {
    expect(texts(find(page.document, `#${reviewer}`), 'h2')).toHaveLength(1)
  }
})

test('a reviewer in a scorecard leads to their introduction', async () => {
  const visitor = visit()
  const page = await visitor.open(`${real}/compare/mistral-8x22b-instruct-v2-vs-openrouter-model-fusion`)
  const scorecard = getNamed(main(page), 'table', 'Each reviewer’s score and verdict')

  const creator = await visitor.follow(page, getLink(scorecard, 'Creator'))

  expect(creator.url.href).toBe(`${real}/panel/creator`)
  expect(texts(creator.document, 'h1')).toEqual(['Creator'])
})

for (const path of ['/', '/compare/mistral-3-1-vs-mistral-3-small-22b', '/tools/mistral-3-1', '/no-such-page']) {
  test(`${path} leads to every part of the site`, async () => {
    const { document } = await open(real + path)

    expect(hrefOf(find(document, 'header'), 'Ship or Skip')).toBe('/')
    const footer = find(document, 'footer')
    for (const [name, target] of [
      ['Tools', '/tools'],
      ['Categories', '/categories'],
      ['Compare', '/compare'],
      ['Panel', '/panel'],
      ['Newsletter', '/newsletter'],
      ['How we judge', '/methodology'],
      ['Privacy', '/privacy'],
    ] as const) {
      expect(hrefOf(footer, name)).toBe(target)
    }
  })
}

test('pages that are asked for at the same time do not mix', async () => {
  const paths = [...fiveComparisons.map(({ path }) => path), '/', '/panel', '/tools']
  const askAll = () => Promise.all(paths.map(async (path) => readNames(await (await ask(real + path)).text())))
  const alone: (string | undefined)[][] = []
  for (const path of paths) alone.push(readNames(await (await ask(real + path)).text()))

  const together = await Promise.all(Array.from({ length: 10 }, askAll))

  for (const [title, heading] of alone) expect([title, heading]).toEqual([expect.any(String), expect.any(String)])
  expect(new Set(alone.map(String)).size).toBe(paths.length)
  expect(together).toEqual(Array.from({ length: 10 }, () => alone))
})

/** The title and the heading of a page. */
function readNames(html: string): (string | undefined)[] {
  return [/<title>(.*?)<\/title>/.exec(html)?.[1], /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1]]
}

test('the home page answers what is covered, with one comparison, needs and price changes', async () => {
  const home = main(await open(real))

  expect(text(getNamed(home, 'ul', 'What is covered'))).toMatch(
    /\d+ ?tools.*[\d,]+ ?prices from \d+ providers.*\d+ ?comparisons.*5 ?reviewers/,
  )
  const example = getNamed(home, 'section', /^For example/)
  expect(text(example)).toMatch(/\d+\/100.*\d+\/100/)
  expect(find(example, 'a[href^="/compare/"]')).toBeDefined()
  const needs = getNamed(home, 'section', 'What do you need?')
  expect(hrefOf(needs, 'Cheapest for chat')).toBe('/tools?kind=model&order=cost')
  expect(hrefOf(needs, 'Runs on your own hardware')).toBe('/tools?self-hosting=yes&order=score')
  const changes = getNamed(home, 'section', 'Latest price changes')
  expect(texts(changes, 'li time').length).toBeGreaterThan(2)
  expect(hrefOf(changes, 'All price changes')).toBe('/changes')
})
