import { expect, test } from 'vitest'
import { getBySlug } from '@/lib/catalogue/slug'
import { summarizeComparison, summarizeTool } from '@/lib/comparison/summary'
import { quoteByDefault } from '@/lib/pricing/quote'
import { catalogueOf, content } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'

const { tools } = catalogueOf(content(pricedFiles))

const choice = { headline: 'Lantern Mini costs least.', because: 'It has a price of its own.' }

test('a shared link says what the comparison comes to and what each tool costs', () => {
  expect(summarize(['harbor', 'lantern'])).toBe(
    'Lantern Mini costs least. Harbor 70B: $108 a month; Lantern Mini: $4 a month.',
  )
})

test('of a tool without offers the entry price is said', () => {
  expect(summarize(['harbor', 'switchyard'])).toContain(
    'Harbor 70B: $108 a month; Switchyard: free to begin (entry price).',
  )
})

test('prices in the headline are not said again, and without prices it says why', () => {
  const priced = { headline: 'On price, Lantern Mini: $4 against $108 a month.', because: 'It is small.' }

  expect(summarize(['harbor', 'lantern'], { outcome: priced })).toBe(
    'On price, Lantern Mini: $4 against $108 a month. It is small.',
  )
  expect(summarize(['switchyard'])).toBe('Lantern Mini costs least. It has a price of its own.')
})

test('what is shared with a case says the case in words', () => {
  expect(summarize(['switchyard'], { caseWords: 'Chat · must have open weights' })).toMatch(
    /^For the case “Chat · must have open weights”: Lantern Mini costs least\./,
  )
})

test('what the panel says of a tool and what it costs stand in a line', () => {
  const say = (slug: string) => {
    const tool = getBySlug(tools, slug)
    return summarizeTool(tool, quoteByDefault(tool, pricedDay))
  }

  expect(say('harbor')).toBe('Ship, 75/100 (2 ship / 1 skip); $108 a month')
  expect(say('chorus')).toBe('No verdict; price on request')
})

type More = { outcome?: typeof choice; caseWords?: string }

function summarize(slugs: readonly string[], { outcome = choice, caseWords }: More = {}): string {
  const compared = slugs.flatMap((slug) => tools.get(slug) ?? [])
  return summarizeComparison({
    tools: compared,
    quotes: compared.map((tool) => quoteByDefault(tool, pricedDay)),
    outcome,
    caseWords,
  })
}
