import { expect, test } from 'vitest'
import type { Suggestion } from '@/components/picker/fetch-suggestions'
import { changeSuggestions, closedSuggestions } from '@/components/picker/suggestions-state'

const harbor = { slug: 'harbor', name: 'Harbor 70B', vendor: 'Harbor', kind: 'Model', verdict: 'ship' } as const
const lantern = { ...harbor, slug: 'lantern', name: 'Lantern Mini' }

const find = (...tools: Suggestion[]) => ({ tools, total: 12 })

const open = changeSuggestions(closedSuggestions, { type: 'answer', found: find(harbor, lantern), taken: [] })

test('tools that were found are offered in their order', () => {
  expect(open.shown).toEqual({ kind: 'list', suggestions: [harbor, lantern] })
})

test('a tool that is in another field is not offered', () => {
  const { shown } = changeSuggestions(closedSuggestions, {
    type: 'answer',
    found: find(harbor, lantern),
    taken: ['Harbor 70B', ''],
  })

  expect(shown).toEqual({ kind: 'list', suggestions: [lantern] })
})

test.each([
  ['a search that cannot be reached', undefined, /Suggestions are unavailable/],
  ['a search that finds only what is in another field', find(harbor), /Already chosen in another field/],
])('%s is told to everybody', (_, found, message) => {
  const { shown } = changeSuggestions(open, { type: 'answer', found, taken: ['Harbor 70B'] })

  expect(shown).toEqual({ kind: 'problem', message: expect.stringMatching(message) })
})

test('a search that finds nothing says how many tools there are', () => {
  const { shown } = changeSuggestions(open, { type: 'answer', found: find(), taken: [] })

  expect(shown).toEqual({ kind: 'no match', total: 12 })
})

test('the same text is searched for again when it is typed again', () => {
  const first = changeSuggestions(closedSuggestions, { type: 'ask', text: 'harbor' })
  const second = changeSuggestions(first, { type: 'ask', text: 'harbor' })

  expect(second.question).toEqual({ text: 'harbor' })
  expect(second.question).not.toBe(first.question)
})

test('suggestions stay while the next text is searched for', () => {
  const { shown } = changeSuggestions(open, { type: 'ask', text: 'lan' })

  expect(shown).toBe(open.shown)
})

test('an empty field closes the suggestions and ends the search', () => {
  const asked = changeSuggestions(open, { type: 'ask', text: 'har' })

  expect(changeSuggestions(asked, { type: 'ask', text: ' ' })).toEqual(closedSuggestions)
})

test('what was chosen is still announced once the field is left', () => {
  const chosen = changeSuggestions(open, { type: 'choose', name: 'Harbor 70B' })

  const left = changeSuggestions(chosen, { type: 'close' })

  expect(left.shown).toEqual({ kind: 'closed', message: 'Harbor 70B chosen.' })
})
