import { expect, inject, test } from 'vitest'
import { findDisagreement } from '@/lib/comparison/disagreement'
import { listDisputes } from '@/lib/lists/disputes'
import { listDissent } from '@/lib/lists/dissent'
import { applications } from '@/tests/support/awkward'
import { realCatalogue } from '@/tests/support/real-content'
import { find, getHolding, getLink, getNamed, hrefOf, main, open, openPages, text, texts, visit } from './page'

const { real, awkward } = inject('sites')
const tools = [...realCatalogue.tools.values()]
const given = tools.flatMap((tool) =>
  tool.reviews.filter(({ reviewer }) => reviewer.slug === 'skeptic').map((review) => ({ tool, review })),
)
const ships = given.filter(({ review }) => review.verdict === 'ship').length

test('a reviewer has every verdict, how often they ship and their mean score', async () => {
  const pages = await openPages(`${real}/panel/skeptic`)

  const scores = given.flatMap(({ review }) => review.score ?? [])
  const mean = Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)
  const rows = pages.flatMap((page) => [
    ...getNamed(main(page), 'section', 'Every verdict').querySelectorAll('li:has(h3)'),
  ])
  for (const page of pages) {
    const figures = texts(find(main(page), '.list-record'), 'dd').join(' ')
    expect(figures).toMatch(
      new RegExp(`${ships} of ${given.length}.*${mean}/100.*mean of the ${scores.length} scores given`),
    )
  }
  expect(rows.map((row) => text(find(row, 'h3'))).toSorted()).toEqual(given.map(({ tool }) => tool.name).toSorted())
  for (const { tool, review } of given) {
    const row = rows.find((each) => text(find(each, 'h3')) === tool.name)
    const score = review.score === undefined ? 'Not scored' : `${review.score}/100`
    const verdict = review.verdict === 'ship' ? 'Ship' : 'Skip'
    expect(row && text(row)).toContain(`${verdict} if ${review.line}`)
    expect(row && text(row)).toContain(`${score}${verdict}`)
  }
})

test('a verdict leads to its reasons', async () => {
  const visitor = visit()
  const page = await visitor.open(`${real}/panel/skeptic`)
  const link = find(getNamed(main(page), 'section', 'Every verdict'), 'h3 a')
  const { tool, review } = given.find((each) => each.tool.name === text(link)) ?? {}

  const reasons = await visitor.follow(page, link)

  expect(reasons.url.href).toBe(`${real}/tools/${tool?.slug}#skeptic-${tool?.slug}`)
  expect(text(find(reasons.document, reasons.url.hash))).toContain(review?.line)
})

test('a reviewer agrees with the others on so many of the tools both reviewed', async () => {
  const page = await open(`${real}/panel/skeptic`)

  const verdictsOf = ({ tool, review }: (typeof given)[number]) => ({
    skeptic: review.verdict,
    builder: tool.reviews.find(({ reviewer }) => reviewer.slug === 'builder')?.verdict,
  })
  const both = given.map(verdictsOf).filter(({ builder }) => builder !== undefined)
  const same = both.filter(({ skeptic, builder }) => skeptic === builder)
  const agreement = getNamed(main(page), 'section', 'Agreement with other reviewers')
  expect(texts(agreement, 'a').toSorted()).toEqual(['Builder', 'Creator', 'Founder', 'Futurist'])
  expect(text(getHolding(agreement, 'li', 'Builder'))).toContain(
    `Same verdict on ${same.length} of ${both.length} tools both reviewed`,
  )
})

test('with fewer than three tools in common nothing is said of agreement', async () => {
  const reviewer = await open(`${awkward}/panel/skeptic`)
  const panel = await open(`${awkward}/panel`)

  const agreements = texts(getNamed(main(reviewer), 'section', 'Agreement with other reviewers'), 'li')
  expect(agreements.at(-1)).toContain('Too few tools in common to say')
  const dissent = texts(getNamed(main(panel), 'section', 'Who differs most from the others'), 'li')
  expect(dissent.at(-1)).toContain('Too few tools in common with others to say')
})

test('the panel shows on which tools it disagrees most, with the reasons of both sides', async () => {
  const page = await open(`${real}/panel`)

  const disputes = getNamed(main(page), 'section', 'Where the panel disagrees most')
  const rows = [...disputes.querySelectorAll('li')]
  expect(rows.map((row) => text(find(row, 'h3')))).toEqual(listDisputes(realCatalogue).map(({ tool }) => tool.name))
  for (const [index, { tool, panel }] of listDisputes(realCatalogue).entries()) {
    const [row = disputes] = rows.slice(index)
    const scores = panel.scores.toSorted((a, b) => a - b)
    expect(text(row)).toContain(`${panel.ship} ship / ${panel.skip} skip`)
    if (scores.length > 1) expect(text(row)).toContain(`${Number(scores.at(-1)) - Number(scores[0])} points apart`)
    for (const { reviewer, verdict, line } of Object.values(findDisagreement(tool.reviews) ?? {})) {
      expect(text(row)).toContain(`${verdict === 'ship' ? 'Ship' : 'Skip'} if ${line}`)
      expect(hrefOf(row, reviewer.name)).toBe(`/tools/${tool.slug}#${reviewer.slug}-${tool.slug}`)
    }
  }
})

test('the panel page names who differs most from the others', async () => {
  const page = await open(`${real}/panel`)

  const reviewers = texts(getNamed(main(page), 'section', 'Who differs most from the others'), 'li')
  for (const [index, { reviewer, against, common, gap = 0 }] of listDissent(realCatalogue).entries()) {
    expect(reviewers[index]).toMatch(
      new RegExp(
        `^${reviewer.name}.*Against most of the others on ${against} of ${common} tools.*${Math.abs(gap)} points`,
      ),
    )
  }
})

test('a reviewer says from how many points on they ship, and for what they give how many', async () => {
  const page = await open(`${awkward}/panel/builder`)

  const rubric = getNamed(main(page), 'section', 'How Builder scores')
  expect(text(rubric)).toContain('Ships from 60 points on.')
  expect(texts(rubric, 'h3')).toEqual([
    'A way out: 50 points',
    'Enterprise-Multimodal-Orchestration-Note: 1 point',
    'Price: 49 points',
  ])
  expect(text(getHolding(rubric, 'li', 'Price'))).toContain('Input price, Other prices')
  expect(texts(rubric, 'dd')).toContain('1 for <b>one</b> manual & no more')
})

test('a reviewer without a rubric has no empty section for it', async () => {
  const page = await open(`${awkward}/panel/skeptic`)

  expect(texts(main(page), 'h2')).not.toContain('How Skeptic scores')
})

test('a score leads to the rubric it follows from, and so does the panel', async () => {
  const visitor = visit()
  const tool = await visitor.open(`${awkward}/tools/quartermaster`)
  const review = find(tool.document, '#builder-quartermaster')

  const reviewer = await visitor.follow(tool, getLink(review, 'How Builder scores'))

  expect(text(review)).toContain('A way out 45 of 50')
  expect(text(review)).toContain('= 60, ships from 60')
  expect(text(find(reviewer.document, reviewer.url.hash))).toBe('How Builder scores')
  const panel = await open(`${awkward}/panel`)
  expect(hrefOf(getNamed(main(panel), 'section', 'Builder'), 'How Builder scores')).toBe('/panel/builder#rubric')
})

test('many verdicts stand on several pages', async () => {
  const visitor = visit()
  const first = await visitor.open(`${awkward}/panel/builder`)

  const second = await visitor.follow(first, getLink(main(first), 'Next'))

  expect(second.url.href).toBe(`${awkward}/panel/builder?page=2#verdicts`)
  expect(second.document.title).toMatch(/page 2/)
  const names = [first, second].flatMap((page) => texts(getNamed(main(page), 'section', 'Every verdict'), 'h3'))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(applications)
})

test('the panel leads to each reviewer and says how often they ship', async () => {
  const page = await open(`${real}/panel`)

  const skeptic = getNamed(main(page), 'section', 'Skeptic')
  expect(text(skeptic)).toContain(`Ships ${ships} of the ${given.length} tools reviewed so far`)
  expect(hrefOf(find(skeptic, 'h2'), 'Skeptic')).toBe('/panel/skeptic')
})
