import { expect, inject, test } from 'vitest'
import { applications } from '@/tests/support/awkward'
import { find, getHolding, getLink, getNamed, hrefOf, main, open, text, texts, visit } from './page'

const { real, awkward } = inject('sites')

test('a reviewer has every verdict, how often they ship and their mean score', async () => {
  const page = await open(`${real}/panel/skeptic`)

  const figures = texts(main(page), 'dd').join('\n')
  expect(figures).toMatch(/7 of 8.*77\/100.*mean of the 5 scores given/s)
  const verdicts = getNamed(main(page), 'section', 'Every verdict')
  expect(texts(verdicts, 'h3')).toHaveLength(8)
  expect(text(getHolding(verdicts, 'li', 'OpenRouter Model Fusion'))).toMatch(/Not scored.*Skip/)
})

test('a verdict leads to its reasons', async () => {
  const visitor = visit()
  const page = await visitor.open(`${real}/panel/skeptic`)
  const link = getLink(getNamed(main(page), 'section', 'Every verdict'), 'Mistral 3.1')

  const tool = await visitor.follow(page, link)

  expect(tool.url.href).toBe(`${real}/tools/mistral-3-1#skeptic-mistral-3-1`)
  expect(text(find(tool.document, '#skeptic-mistral-3-1'))).toContain('82/100')
})

test('a reviewer agrees with the others on so many of the tools both reviewed', async () => {
  const page = await open(`${real}/panel/skeptic`)

  const agreement = getNamed(main(page), 'section', 'Agreement with other reviewers')
  expect(texts(agreement, 'a').toSorted()).toEqual(['Builder', 'Creator', 'Founder', 'Futurist'])
  expect(text(getHolding(agreement, 'li', 'Builder'))).toContain('Same verdict on 7 of 8 tools both reviewed')
  expect(texts(agreement, 'li').at(-1)).toContain('Too few tools in common to say')
})

test('a verdict says in a line for whom it holds', async () => {
  const page = await open(`${real}/panel/skeptic`)

  const verdicts = getNamed(main(page), 'section', 'Every verdict')
  expect(text(getHolding(verdicts, 'li', 'Mistral 3.1'))).toContain('Ship if your prompts stay under 128K tokens')
})

test('the panel shows on which tools it disagrees most, with the reasons of both sides', async () => {
  const page = await open(`${real}/panel`)

  const disputes = getNamed(main(page), 'section', 'Where the panel disagrees most')
  const [first = '', second = '', third = ''] = texts(disputes, 'li')
  expect(first).toMatch(/Mistral 8x22B v2.*Skip if.*3 ship \/ 1 skip/s)
  expect(second).toMatch(/OpenRouter Model Fusion.*Ship if.*Skip if/s)
  expect(third).toMatch(/4 ship \/ 0 skip.*16 points apart.*Founder 72, Builder 88/s)
  expect(hrefOf(getHolding(disputes, 'li', 'Model Fusion'), 'Skeptic')).toBe(
    '/tools/openrouter-model-fusion#skeptic-openrouter-model-fusion',
  )
})

test('the panel page names who differs most from the others, and who has too few reviews to compare', async () => {
  const page = await open(`${real}/panel`)

  const reviewers = texts(getNamed(main(page), 'section', 'Who differs most from the others'), 'li')
  expect(reviewers[0]).toMatch(/Founder.*Against most of the others on 1 of 7 tools.*4\.1 points below/s)
  expect(reviewers.at(-1)).toMatch(/Creator.*Too few tools in common/s)
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
  expect(text(skeptic)).toContain('Ships 7 of the 8 tools reviewed so far')
  expect(hrefOf(find(skeptic, 'h2'), 'Skeptic')).toBe('/panel/skeptic')
})
