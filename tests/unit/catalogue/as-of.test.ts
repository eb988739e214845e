import { describe, expect, test } from 'vitest'
import { catalogueAsOf, listUndatedFacts, recordedSince, recordsSince, toolAsOf } from '@/lib/catalogue/as-of'
import type { Review } from '@/lib/catalogue/catalogue'
import type { Fact } from '@/lib/catalogue/schema'
import { compare } from '@/lib/comparison/comparison'
import { getPanelVerdict } from '@/lib/comparison/verdict'
import { listPrices } from '@/lib/pricing/price-list'
import { buildOffer } from '@/tests/support/prices'
import { realCatalogue } from '@/tests/support/real-content'
import { buildReview, buildTool, factsOf, panel } from '@/tests/support/tools'

const why = 'The model card was published.'
const source = 'https://tidewater.example/card'

describe('reviews', () => {
  test('a review that was written later is not there yet', () => {
    const tool = buildTool('harbor', { reviews: [reviewOf({ written: '2026-09-01' })] })

    expect([toolAsOf(tool, '2026-08-31'), toolAsOf(tool, '2026-09-01')].map(({ reviews }) => reviews.length)).toEqual([
      0, 1,
    ])
  })

  test.each([
    ['2026-03-31', 'ship', 70],
    ['2026-04-01', 'ship', 60],
    ['2026-04-30', 'ship', 60],
    ['2026-05-01', 'skip', undefined],
  ])('on %s it says %s %s, whatever it says today', (day, verdict, score) => {
    const revised = [
      { on: '2026-04-01', verdict: 'ship', score: 70, why },
      { on: '2026-05-01', verdict: 'ship', score: 60, why },
    ] as const
    const tool = buildTool('harbor', { reviews: [reviewOf({ verdict: 'skip', written: '2026-03-01', revised })] })

    const then = toolAsOf(tool, day).reviews[0]

    expect([then?.verdict, then?.score]).toEqual([verdict, score])
    expect(then?.revised.map(({ on }) => on)).toEqual(revised.map(({ on }) => on).filter((on) => on <= day))
  })

  test('points belong to the score of today, and a line to the verdict of today', () => {
    const revised = [{ on: '2026-05-01', verdict: 'skip', score: 40, why }] as const
    const points = { wayOut: 52, price: 20 }
    const tool = buildTool('harbor', { reviews: [reviewOf({ score: 72, points, written: '2026-03-01', revised })] })

    expect(toolAsOf(tool, '2026-04-30').reviews[0]).toMatchObject({
      points: undefined,
      line: '',
      textFrom: '2026-05-01',
    })
    expect(toolAsOf(tool, '2026-05-01').reviews[0]).toMatchObject({ points, line: 'proof is there' })
    expect(toolAsOf(tool, '2026-05-01').reviews[0]?.textFrom).toBeUndefined()
  })
})

describe('facts', () => {
  test('a fact shows what it was before it changed, with the source it had then', () => {
    const tool = toolWith({
      ...stated('yes', { asOf: '2026-09-01' }),
      revised: [{ on: '2026-09-01', value: 'no', source, asOf: '2026-05-01' }],
    })

    expect(toolAsOf(tool, '2026-08-31').facts.openWeights).toEqual({
      applies: true,
      value: 'no',
      evidence: 'unverified',
      source,
      asOf: '2026-05-01',
    })
    expect(toolAsOf(tool, '2026-09-01').facts.openWeights).toMatchObject({ value: 'yes', asOf: '2026-09-01' })
    expect(toolAsOf(tool, '2026-04-30').facts.openWeights).toBeUndefined()
  })

  test('what was not known stays not known, and what did not apply does not', () => {
    const tool = toolWith({
      ...stated('yes', { asOf: '2026-09-01' }),
      revised: [
        { on: '2026-08-01', value: 'not known' },
        { on: '2026-09-01', value: 'not applicable' },
      ],
    })

    expect(toolAsOf(tool, '2026-07-31').facts).not.toHaveProperty('openWeights')
    expect(toolAsOf(tool, '2026-08-31').facts.openWeights).toMatchObject({ applies: false })
  })

  test('what does not apply any more applied until then', () => {
    const tool = toolWith({ applies: false, revised: [{ on: '2026-09-01', value: 'yes' }] })

    expect(toolAsOf(tool, '2026-08-31').facts.openWeights).toMatchObject({ applies: true, value: 'yes' })
    expect(toolAsOf(tool, '2026-09-01').facts.openWeights).toMatchObject({ applies: false })
  })

  test('a fact with a source of a later day was not recorded, and one of an earlier list was', () => {
    const later = toolWith(stated('yes', { asOf: '2026-09-01' }))
    const repeated = toolWith(stated('yes', { asOf: '2026-09-01', firstAsOf: '2026-07-01' }))

    expect(toolAsOf(later, '2026-08-01').facts.openWeights).toBeUndefined()
    expect(toolAsOf(repeated, '2026-08-01').facts.openWeights).toMatchObject({ value: 'yes', asOf: '2026-07-01' })
  })

  test('a fact without any day stays, and is named as one that nobody can date', () => {
    const then = toolAsOf(toolWith(stated('yes')), '2026-08-01')

    expect(then.facts.openWeights).toMatchObject({ value: 'yes' })
    expect(listUndatedFacts(then)).toEqual(['openWeights'])
  })

  test('what was compared with its source later was not verified yet', () => {
    const tool = toolWith({
      ...stated('yes', { asOf: '2026-07-01', checked: '2026-09-01' }),
      evidence: 'verified',
      others: [
        { value: 'no', asOf: '2026-07-15' },
        { value: 'no', asOf: '2026-09-15' },
      ],
    })

    const fact = toolAsOf(tool, '2026-08-01').facts.openWeights

    expect(fact).toMatchObject({ evidence: 'unverified', others: [{ asOf: '2026-07-15' }] })
    expect(fact).not.toMatchObject({ checked: expect.anything() })
  })
})

describe('prices', () => {
  test('a price whose source is later was not known, unless it says that it was valid', () => {
    const offers = [
      buildOffer({ model: 'a', asOf: '2026-09-01' }),
      buildOffer({ model: 'b', asOf: '2026-09-01', validFrom: '2026-06-01' }),
      buildOffer({ model: 'c', asOf: '2026-07-01' }),
    ]

    expect(modelsOn('2026-08-01', offers)).toEqual(['b', 'c'])
    expect(modelsOn('2026-09-01', offers)).toEqual(['a', 'b', 'c'])
  })

  test('an announced price is known from the day of its source on', () => {
    const offers = [
      buildOffer({ asOf: '2026-05-01', validUntil: '2026-12-31' }),
      buildOffer({ asOf: '2026-10-01', validFrom: '2027-01-01' }),
    ]

    const [before, after] = ['2026-09-30', '2026-10-01'].map((day) => listPrices(toolOn(day, offers).offers, day)[0])

    expect(before?.next).toBeUndefined()
    expect(after?.next?.validFrom).toBe('2027-01-01')
  })

  test('that a price would end was not known where only the next one ended it', () => {
    const offers = [
      buildOffer({ asOf: '2026-05-01', validUntil: '2026-08-31' }),
      buildOffer({ asOf: '2026-09-01', validFrom: '2026-09-01' }),
    ]

    expect(toolOn('2026-08-01', offers).offers).toEqual([buildOffer({ asOf: '2026-05-01' })])
    expect(toolOn('2026-09-01', offers).offers).toHaveLength(2)
  })

  test('nor where the list dropped it later', () => {
    const offers = [buildOffer({ asOf: '2026-05-01', validUntil: '2026-08-31', note: 'No longer listed' })]

    expect(toolOn('2026-08-31', offers).offers).toEqual([buildOffer({ asOf: '2026-05-01' })])
    expect(toolOn('2026-09-01', offers).offers).toEqual(offers)
  })

  test('a last day that the source itself states is kept', () => {
    const offers = [buildOffer({ asOf: '2026-05-01', validUntil: '2026-08-31', basis: 'promotion' })]

    expect(toolOn('2026-08-01', offers).offers[0]?.validUntil).toBe('2026-08-31')
  })

  test('a price that a list repeats is as old as the list was then', () => {
    const offers = [buildOffer({ asOf: '2026-09-01', firstAsOf: '2026-07-01', checked: '2026-09-02' })]

    const then = toolOn('2026-08-01', offers)

    expect(then.offers[0]).toMatchObject({ asOf: '2026-07-01', checked: undefined })
    expect(then.priced).toBe('2026-07-01')
  })

  test('a tool without a dated price then has no history, whatever came later', () => {
    const offers = [
      buildOffer({ model: 'a', asOf: '2026-07-01' }),
      buildOffer({ model: 'b', asOf: '2026-09-01', validFrom: '2026-09-01' }),
    ]

    expect([toolOn('2026-08-01', offers), toolOn('2026-09-01', offers)].map((tool) => tool.hasPriceHistory)).toEqual([
      false,
      true,
    ])
  })

  function toolOn(day: string, offers: ReturnType<typeof buildOffer>[]) {
    const hasPriceHistory = offers.some(({ validFrom, validUntil }) => validFrom ?? validUntil)
    return toolAsOf(buildTool('harbor', { offers, hasPriceHistory, priced: '2026-09-01' }), day)
  }

  function modelsOn(day: string, offers: ReturnType<typeof buildOffer>[]) {
    return toolOn(day, offers).offers.map(({ model }) => model)
  }
})

describe('before anything was recorded', () => {
  const tool = buildTool('harbor', {
    summary: '<p>Long.</p>',
    bestFor: 'you read contracts',
    facts: factsOf({ openWeights: 'yes' }),
    reviews: [reviewOf({ written: '2026-09-01' })],
  })

  test('nothing is said of the tool but which one it is', () => {
    const { name, facts, summary, bestFor, tagline } = toolAsOf(tool, '2026-08-31')

    expect({ name, facts, summary, bestFor, tagline }).toEqual({
      name: 'Harbor',
      facts: {},
      summary: '',
      bestFor: undefined,
      tagline: 'Model by Tidewater Labs.',
    })
    expect(recordedSince(tool)).toBe('2026-09-01')
  })

  test('a tool of which nothing has a day is shown as it is', () => {
    const undated = buildTool('harbor', { facts: factsOf({ openWeights: 'yes' }) })

    expect(recordedSince(undated)).toBeUndefined()
    expect(toolAsOf(undated, '2020-01-01').facts).toEqual(undated.facts)
  })
})

describe('the catalogue of this repository', () => {
  const today = '2026-11-27'
  const tools = [...realCatalogue.tools.values()]
  const days = ['2025-07-04', '2026-01-15', '2026-07-01', '2026-07-02', '2026-10-15', '2026-11-20', '2026-11-26', today]

  test('records begin with the oldest price or review', () => {
    expect(recordsSince(realCatalogue)).toBe(realCatalogue.pricesSince)
  })

  test.each(days)('nothing of a tool on %s is dated after it, but what was announced', (day) => {
    for (const { reviews, facts, offers, priced = '' } of tools.map((tool) => toolAsOf(tool, day))) {
      const dated = [
        priced,
        ...reviews.flatMap(({ written, revised }) => [written, ...revised.map(({ on }) => on)]),
        ...Object.values(facts).flatMap((fact) => [
          ...(fact.applies ? [fact.asOf, fact.checked, ...(fact.others ?? []).map(({ asOf }) => asOf)] : []),
          ...(fact.revised ?? []).map(({ on }) => on),
        ]),
        ...offers.flatMap(({ asOf, checked, validFrom = '9' }) => [validFrom <= day ? undefined : asOf, checked]),
      ]
      expect(dated.filter((each) => each !== undefined && each > day)).toEqual([])
    }
  })

  test('as of today every tool is what it is', () => {
    for (const tool of tools) {
      const then = toolAsOf(tool, today)

      expect(getPanelVerdict(then)).toEqual(getPanelVerdict(tool))
      expect(then.facts).toEqual(tool.facts)
      expect(then.offers).toEqual(tool.offers)
      expect([then.priced, then.hasPriceHistory]).toEqual([tool.priced, tool.hasPriceHistory])
    }
  })

  test('the scores that were taken back on 27 November 2026 are there the day before', () => {
    const withdrawn = tools.flatMap(({ slug, reviews }) =>
      reviews.flatMap(({ reviewer, score, revised }) => {
        const before = revised.find(({ on }) => on === today)
        return before?.score !== undefined && score === undefined ? [{ slug, reviewer, score: before.score }] : []
      }),
    )

    expect(withdrawn.length).toBeGreaterThan(0)
    for (const { slug, reviewer, score } of withdrawn) {
      const then = catalogueAsOf(realCatalogue, [slug], '2026-11-26').tools.get(slug)
      expect(then?.reviews.find((review) => review.reviewer === reviewer)?.score).toBe(score)
    }
  })

  test('only the named tools are taken back, and a day before the first record shows nothing of them', () => {
    const [a = '', b = ''] = realCatalogue.comparisons[0]?.tools.map(({ slug }) => slug) ?? []

    const { sides, scorecard } = compare(catalogueAsOf(realCatalogue, [a, b], '2020-01-01'), [a, b])

    expect(scorecard).toEqual([])
    expect(sides.map(({ tool, panel }) => [tool.facts, tool.offers, panel.verdict])).toEqual([
      [{}, [], 'none'],
      [{}, [], 'none'],
    ])
    const other = tools.find(({ slug }) => slug !== a && slug !== b)
    expect(catalogueAsOf(realCatalogue, [a, b], '2020-01-01').tools.get(other?.slug ?? '')).toBe(other)
  })
})

function reviewOf(changes: Partial<Review>): Review {
  const [reviewer] = panel
  if (reviewer === undefined) throw new Error('the panel is empty')
  return { ...buildReview(reviewer), ...changes }
}

/** A tool that was recorded early, with one fact. */
function toolWith(openWeights: Fact) {
  return buildTool('harbor', { facts: { openWeights }, reviews: [reviewOf({ written: '2026-01-01' })] })
}

function stated(value: string, days: { asOf?: string; firstAsOf?: string; checked?: string } = {}) {
  return { applies: true, value, evidence: 'unverified', ...days } satisfies Fact
}
