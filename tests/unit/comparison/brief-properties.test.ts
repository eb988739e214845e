import { expect, inject, test } from 'vitest'
import type { Offer, Review, Tool } from '@/lib/catalogue/catalogue'
import { writeBrief } from '@/lib/comparison/brief'
import { decide } from '@/lib/comparison/brief/outcome'
import { joinQuotes } from '@/lib/comparison/brief/priced'
import { listSmallReasons } from '@/lib/comparison/brief/small-reasons'
import type { Brief, Statement } from '@/lib/comparison/brief/statement'
import type { BuyerCase } from '@/lib/comparison/case/buyer-case'
import { briefDay, plainCase, type Written, writeBriefOf } from '@/tests/support/briefs'
import { generateCase, generateTool, makePicker, type Picker } from '@/tests/support/generated-tools'
import { buildOffer, perMillion } from '@/tests/support/prices'
import { buildReview, panel } from '@/tests/support/tools'

const slugs = ['anchor', 'beacon', 'cove', 'dock']

/** Two to four tools and a case; of one kind where only those are ranked. */
function generate(picker: Picker, kinds: 'one kind' | 'any kind' = 'any kind', most = 4): [Tool[], BuyerCase] {
  const tools = slugs.slice(0, 2 + picker.below(most - 1)).map((slug) => generateTool(picker, slug))
  const [first] = tools
  const alike = tools.map((tool) => (kinds === 'one kind' && first ? { ...tool, kind: first.kind } : tool))
  return [alike, generateCase(picker)]
}

declare module 'vitest' {
  interface ProvidedContext {
    /** How many comparisons each promise is tried on at least: ten thousand in `npm run endurance`. */
    fewestBriefs: number
  }
}

/** Tries a promise on this many generated comparisons, or more. `make` returns nothing where a comparison is not of the sort. */
function forMany<T>(
  seed: number,
  few: number,
  make: (picker: Picker) => T | undefined,
  check: (made: T) => void,
): void {
  const enough = Math.max(few, inject('fewestBriefs'))
  const picker = makePicker(seed)
  let made = 0
  for (let tries = 0; made < enough; tries++) {
    if (tries > 40 * enough) throw new Error(`only ${made} of ${enough} comparisons were of the sort`)
    const found = make(picker)
    if (found === undefined) continue
    made++
    check(found)
  }
}

/** What a comparison is for one tool: 0 where it is out or another is chosen, 2 where it is the choice. */
function rate({ brief: { outcome, statements } }: Written, slug: string): 0 | 1 | 2 {
  if (outcome.choice === slug) return 2
  const isOut = statements.some(({ kind, tools, isClear }) => kind === 'must-have' && isClear && tools[0] === slug)
  return isOut || outcome.choice !== undefined ? 0 : 1
}

function replace(tools: readonly Tool[], changed: Tool): Tool[] {
  return tools.map((tool) => (tool.slug === changed.slug ? changed : tool))
}

test('the order of the sides changes nothing', () => {
  forMany(
    21,
    300,
    (picker) => generate(picker),
    ([tools, buyerCase]) => {
      const { comparison, quotes, brief } = writeBriefOf(tools, buyerCase)
      const reversed = writeBrief({
        comparison: {
          ...comparison,
          sides: comparison.sides.toReversed(),
          scorecard: comparison.scorecard.map((row) => ({ ...row, reviews: row.reviews.toReversed() })),
        },
        quotes: quotes.toReversed(),
        buyerCase,
        day: briefDay,
      })

      expect(reversed.outcome.kind).toBe(brief.outcome.kind)
      expect(reversed.outcome.choice).toBe(brief.outcome.choice)
      expect(sortMarks(reversed)).toEqual(sortMarks(brief))
      expect(reversed.reasons.map((own) => own.map(({ row }) => row)).toReversed()).toEqual(
        brief.reasons.map((own) => own.map(({ row }) => row)),
      )
    },
  )
})

/** What statements are about and for whom they speak, in an order of their own. */
function sortMarks({ statements }: Brief): string[] {
  return statements
    .map(({ kind, row, tools, favours, isClear }) => [kind, row, tools.toSorted(), favours, isClear].join(' '))
    .sort()
}

test('a third and a fourth tool change no statement about the other two', () => {
  forMany(
    22,
    300,
    (picker) => generate(picker),
    ([tools, buyerCase]) => {
      const all = writeBriefOf(tools, buyerCase).brief.statements
      const pair = tools.slice(0, 2)
      const own = all.filter(({ tools: about }) => about.every((slug) => pair.some((tool) => tool.slug === slug)))

      expect(own).toEqual(writeBriefOf(pair, buyerCase).brief.statements)
    },
  )
})

test('the outcome follows from statements and kinds alone, without their words and in any order', () => {
  forMany(
    23,
    300,
    (picker) => generate(picker),
    ([tools, buyerCase]) => {
      const { comparison, brief } = writeBriefOf(tools, buyerCase)
      const silent = brief.statements.map((each): Statement => ({ ...each, words: '', arithmetic: '', gist: '' }))
      const candidates = comparison.sides.map(({ tool: { slug, kind } }) => ({ slug, kind, name: '', reviews: [] }))

      const decision = decide(silent.toReversed(), candidates)

      expect([decision.kind, decision.choice]).toEqual([brief.outcome.kind, brief.outcome.choice])
    },
  )
})

test('a higher score, or a verdict that turns from skip to ship, never makes a tool do worse', () => {
  forMany(
    24,
    500,
    (picker) => {
      const [tools, buyerCase] = generate(picker, 'one kind', 3)
      const tool = picker.one(tools)
      if (tool.reviews.length === 0) return undefined
      const review = picker.one(tool.reviews)
      const better = raise(review, picker)
      return (
        better && {
          tools,
          buyerCase,
          changed: { ...tool, reviews: tool.reviews.map((each) => (each === review ? better : each)) },
        }
      )
    },
    ({ tools, buyerCase, changed }) => expectNoWorse(tools, replace(tools, changed), buyerCase, changed.slug),
  )
})

function raise(review: Review, picker: Picker): Review | undefined {
  if (review.verdict === 'skip' && picker.chance(0.5)) return { ...review, verdict: 'ship' }
  if (review.score === undefined || review.score === 100) return undefined
  return { ...review, score: review.score + 1 + picker.below(100 - review.score) }
}

test('a lower price never makes a tool do worse', () => {
  forMany(
    25,
    500,
    (picker) => {
      const [tools, buyerCase] = generate(picker, 'one kind', 3)
      const tool = picker.one(tools)
      const cheaper = tool.offers.map((offer) => lower(offer, picker.one(['0.9', '1.1', '1.24', '1.9'])))
      if (cheaper.length === 0 || cheaper.includes(undefined)) return undefined
      return { tools, buyerCase, changed: { ...tool, offers: cheaper.flatMap((offer) => offer ?? []) } }
    },
    ({ tools, buyerCase, changed }) => expectNoWorse(tools, replace(tools, changed), buyerCase, changed.slug),
  )
})

function lower(offer: Offer, amount: string): Offer | undefined {
  const isDearer = offer.components.length > 0 && offer.components.every((each) => Number(each.amount) > Number(amount))
  return isDearer ? { ...offer, components: offer.components.map((each) => ({ ...each, amount })) } : undefined
}

function expectNoWorse(before: readonly Tool[], after: readonly Tool[], buyerCase: BuyerCase, slug: string): void {
  const [old, now] = [writeBriefOf(before, buyerCase), writeBriefOf(after, buyerCase)]
  const was = rate(old, slug)
  const is = rate(now, slug)
  if (is < was) expect({ is, old: old.brief.outcome, now: now.brief.outcome }).toEqual({ is: was })
}

/** A comparison in which a value of one tool is missing, and the same with the best and the worst value it could have. */
type Missing = { slug: string; buyerCase: BuyerCase; missing: Tool[]; best: Tool[]; worst: Tool[] }

/** Gives nothing that some value would not give: never more than the best, never less than the worst. */
function expectBetween({ slug, buyerCase, missing, best, worst }: Missing): void {
  const [high, without, low] = [best, missing, worst].map((tools) => writeBriefOf(tools, buyerCase))
  if (without === undefined || high === undefined || low === undefined) throw new Error('there are three')
  const [most, rating, least] = [rate(high, slug), rate(without, slug), rate(low, slug)]
  if (rating > most || rating < least) {
    expect([high, without, low].map(({ brief }) => brief.outcome)).toBe('best, missing and worst in this order')
  }
}

/** The same where it comes to an answer: fewer than two reviewers are no panel, whatever the missing one would say. */
function expectBetweenOrNotEnough(made: Missing): void {
  const { kind } = writeBriefOf(made.missing, made.buyerCase).brief.outcome
  if (kind !== 'not enough known') expectBetween(made)
}

test('a review that one tool is missing never helps it and never hurts it', () => {
  forMany(26, 700, (picker) => makeMissingReview(picker, false), expectBetweenOrNotEnough)
})

test('a score that one tool is missing never helps it and never hurts it', () => {
  forMany(27, 700, (picker) => makeMissingReview(picker, true), expectBetweenOrNotEnough)
})

function makeMissingReview(picker: Picker, isOnlyScore: boolean): Missing | undefined {
  const [tools, buyerCase] = generate(picker, 'one kind', 3)
  const tool = picker.one(tools)
  const reviewer = picker.one(panel)
  const rest = tool.reviews.filter((review) => review.reviewer !== reviewer)
  const own = tool.reviews.find((review) => review.reviewer === reviewer)
  const isKnown = tools.every(
    (each) => each === tool || each.reviews.some(({ reviewer: by, score }) => by === reviewer && score !== undefined),
  )
  if (!isKnown || (isOnlyScore && own === undefined)) return undefined
  const review = own ?? buildReview(reviewer)
  const { score: _, ...unscored } = review
  const give = (...more: Review[]) => replace(tools, { ...tool, reviews: [...rest, ...more] })
  return {
    slug: tool.slug,
    buyerCase,
    missing: give(...(isOnlyScore ? [unscored] : [])),
    best: give({ ...unscored, score: 100, verdict: isOnlyScore ? review.verdict : 'ship' }),
    worst: give({ ...unscored, score: 0, verdict: isOnlyScore ? review.verdict : 'skip' }),
  }
}

test('a price that one tool is missing never helps it and never hurts it', () => {
  forMany(
    28,
    500,
    (picker): Missing | undefined => {
      const [tools, buyerCase] = generate(picker, 'one kind', 3)
      const tool = picker.one(tools)
      const offer = picker.one(tools).offers[0]
      const isKnown = tools.every(
        (each) =>
          each === tool ||
          each.offers.every(
            (its) =>
              its.components.every(({ amount, currency }) => amount !== '0' && currency === 'USD') &&
              its.components.length > 0,
          ),
      )
      if (offer === undefined || !isKnown || tools.some((each) => each !== tool && each.offers.length === 0))
        return undefined
      const give = (amount?: string) =>
        replace(tools, {
          ...tool,
          offers:
            amount === undefined
              ? []
              : [{ ...offer, basis: 'list', components: [perMillion('input', amount), perMillion('output', amount)] }],
        })
      return { slug: tool.slug, buyerCase, missing: give(), best: give('0.0001'), worst: give('9999') }
    },
    expectBetween,
  )
})

test('a price by use that one tool is missing never helps it and never hurts it', () => {
  forMany(
    33,
    500,
    (picker): Missing | undefined => {
      const [tools, buyerCase] = generate(picker, 'one kind', 3)
      const tool = picker.one(tools)
      const sell = (amount: string): Offer[] => [
        buildOffer({
          model: 'One',
          basis: 'plan',
          components: [{ counts: 'month', per: 1, unit: 'month', amount, currency: 'USD' }],
        }),
      ]
      const others = tools.map((each) => ({
        ...each,
        offers: [...each.offers, ...sell(picker.one(['1', '1.2', '9']))],
      }))
      const own = picker.chance(0.5) ? tool.offers.filter(({ components }) => components.length === 2) : []
      const give = (...offers: Offer[]) => replace(others, { ...tool, offers: [...own, ...offers] })
      return {
        slug: tool.slug,
        buyerCase,
        missing: give(),
        best: give(...sell('0.0001')),
        worst: give(...sell('9999')),
      }
    },
    expectBetween,
  )
})

test('a fact that one tool is missing never helps it and never hurts it', () => {
  forMany(
    29,
    500,
    (picker): Missing | undefined => {
      const [tools, buyerCase] = generate(picker, 'one kind', 3)
      const tool = picker.one(tools)
      const { key, best, worst } = picker.one([
        { key: 'openWeights', best: 'yes', worst: 'no' },
        { key: 'selfHosting', best: 'yes', worst: 'no' },
        { key: 'toolCalling', best: 'yes', worst: 'no' },
        { key: 'contextWindow', best: 10_000_000, worst: 1 },
        { key: 'maxOutput', best: 10_000_000, worst: 1 },
        { key: 'input', best: ['text', 'image', 'pdf', 'audio', 'video'], worst: ['text'] },
      ])
      const { [key as 'input']: _, ...rest } = tool.facts
      const give = (value?: string | number | string[]) => {
        const fact =
          value === undefined ? {} : { [key]: { applies: true as const, value, evidence: 'unverified' as const } }
        return replace(tools, { ...tool, facts: { ...rest, ...fact } })
      }
      return { slug: tool.slug, buyerCase, missing: give(), best: give(best), worst: give(worst) }
    },
    expectBetween,
  )
})

test('costs that are known of none give the same as costs that are equal', () => {
  forMany(
    30,
    300,
    (picker) => generate(picker, 'one kind', 3),
    ([tools, { weights }]) => {
      const price = (amount: string | undefined) => {
        const offers = (amount === undefined ? [] : tools.flatMap(({ offers }) => offers)).slice(0, 1)
        return tools.map((tool): Tool => {
          const components = amount === undefined ? [] : [perMillion('input', amount), perMillion('output', amount)]
          return { ...tool, offers: offers.map((offer) => ({ ...offer, basis: 'list' as const, components })) }
        })
      }
      const [unknown, equal] = [price(undefined), price('1')].map((each) =>
        writeBriefOf(each, { ...plainCase, weights }),
      )

      expect([unknown?.brief.outcome.kind, unknown?.brief.outcome.choice]).toEqual([
        equal?.brief.outcome.kind,
        equal?.brief.outcome.choice,
      ])
    },
  )
})

test('where the panel judged none, price alone never makes a choice', () => {
  forMany(
    31,
    300,
    (picker) => generate(picker, 'one kind'),
    ([tools, { workload, weights }]) => {
      const unjudged = tools.map((tool) => ({ ...tool, reviews: [] }))

      const { outcome } = writeBriefOf(unjudged, { workload, weights, mustHaves: { keys: [] } }).brief

      expect(['not enough known', 'none fits'].includes(outcome.kind) || outcome.headline.includes('only one')).toBe(
        true,
      )
      expect(outcome.kind === 'not enough known' ? outcome.headline : 'The panel has judged').toContain(
        'The panel has judged',
      )
    },
  )
})

test('reasons are at most five, and each distinguishes its tool from every other', () => {
  forMany(
    32,
    300,
    (picker) => generate(picker),
    ([tools, buyerCase]) => {
      const { comparison, quotes, brief } = writeBriefOf(tools, buyerCase)
      const priced = joinQuotes(comparison.sides, quotes)

      for (const [side, { tool }] of comparison.sides.entries()) {
        const others = comparison.sides.map((each) => each.tool).filter((each) => each !== tool)
        const reasons = brief.reasons[side] ?? []
        expect(reasons.length).toBeLessThanOrEqual(5)
        const beside = priced.filter((each) => each.tool !== tool)
        const small = priced.filter((each) => each.tool === tool).flatMap((own) => listSmallReasons(own, beside))
        for (const { row, words } of reasons) {
          if (small.some((each) => each.words === words)) continue
          if (row === 'bestFor') expect(others.map(({ bestFor }) => bestFor)).not.toContain(tool.bestFor)
          else if (row === 'kind') expect(others.map(({ kind }) => kind)).not.toContain(tool.kind)
          else
            for (const other of others)
              expect(brief.statements.some((each) => speaksFor(each, tool.slug, other.slug, row))).toBe(true)
        }
      }
    },
  )
})

function speaksFor(
  { isClear, favours, tools, row, kind }: Statement,
  own: string,
  other: string,
  asked: string,
): boolean {
  const isAsked = row === asked || (kind === 'panel' && ['score', 'verdict'].includes(asked))
  return isClear && favours === own && tools.includes(other) && isAsked
}
