import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { harborFiles, importParsed, importTable, offersOf, readList } from '@/tests/support/price-lists'

// A part of what models.dev published on 2026-07-02; see the README beside it.
const list = readList(readFileSync('tests/support/models-dev/api.json', 'utf8'))

test('every offer of it can be imported, and a second import changes nothing', () => {
  const names = [...list.offers.keys()]
  const files = { ...harborFiles, 'imports/models-dev.json': importTable({ harbor: names }) }

  const first = importParsed(files, list, { accept: ['all'] })
  const second = importParsed(first.files, list)

  expect(first.result.added).toHaveLength(names.length)
  expect(second.result).toMatchObject({ added: [], changed: [], gone: [], suspicions: [], unchanged: names.length })
  expect(second.changed).toEqual([])
})

test('a tier, the tier repeated in an older key, and the priority service of one offer', () => {
  const { files } = importOffers('openai/gpt-5.4')

  expect(listPrices(files)).toEqual([
    'input 2.5',
    'output 15',
    'cached input 0.25',
    'input 5 {"context":{"above":272000,"included":false}}',
    'output 22.5 {"context":{"above":272000,"included":false}}',
    'cached input 0.5 {"context":{"above":272000,"included":false}}',
    'input 5 {"service":"priority"}',
    'output 30 {"service":"priority"}',
    'cached input 0.5 {"service":"priority"}',
  ])
})

test('two tiers of one offer are two boundaries', () => {
  const { files } = importOffers('aihubmix/doubao-seed-2-0-pro')

  const boundaries = offersOf(files)[0]?.components.map(({ conditions }) => conditions?.context?.above)
  expect([...new Set(boundaries)]).toEqual([undefined, 32_000, 128_000])
})

test('prices that were computed with floats are prices again', () => {
  const { files } = importOffers('helicone/grok-4-1-fast-non-reasoning')

  expect(listPrices(files)).toEqual(['input 0.2', 'output 0.5', 'cached input 0.05'])
})

test('a text model that one reseller says answers with images is still paid by its text', () => {
  const { files } = importOffers('openai/gpt-5.4', 'poe/openai/gpt-5.4')

  expect(offersOf(files).map(({ components }) => components[1]?.counts)).toEqual(['output', 'output'])
})

test('a model that answers with images is paid by its images', () => {
  const { files } = importOffers('openai/gpt-image-2', 'azure/gpt-image-2', 'vercel/openai/gpt-image-2')

  expect(offersOf(files).map(({ components }) => components[1])).toMatchObject(
    Array.from({ length: 3 }, () => ({ counts: 'image', direction: 'out', amount: '30' })),
  )
})

test('a price for images among prices for text is held back', () => {
  const { result } = importOffers(
    'google/gemini-2.5-flash-image',
    '302ai/gemini-2.5-flash-image',
    'kilo/google/gemini-2.5-flash-image',
    'openrouter/google/gemini-2.5-flash-image',
    'poe/google/nano-banana',
    'vercel/google/gemini-2.5-flash-image',
  )

  const far = result.suspicions.filter(({ why }) => why.includes('the median')).map(({ offer }) => offer)
  expect(far).toEqual(['google/gemini-2.5-flash-image', '302ai/gemini-2.5-flash-image'])
})

test('a reseller at 179 times the price of all others is held back', () => {
  const nemo = [...list.offers.keys()].filter((name) => /mistral-nemo/i.test(name))

  const { files, result } = importOffers(...nemo)

  expect(result.suspicions.map(({ offer }) => offer)).toContain('helicone/mistral-nemo')
  expect(offersOf(files).map(({ provider }) => provider)).not.toContain('helicone')
})

test.each(['nvidia/openai/gpt-oss-120b', 'github-models/openai/gpt-4o', 'zai-coding-plan/glm-4.7'])(
  'the 0/0 of %s is not taken for free',
  (offer) => {
    const { files, result } = importOffers(offer)

    expect(offersOf(files)).toEqual([])
    expect(result.suspicions.map(({ why }) => why)).toContain('0 for input and output, and no basis in the table')
  },
)

test.each([
  ['zai/glm-4.7', ['input 0.6', 'output 2.2', 'cached input 0.11']],
  ['openai/gpt-3.5-turbo', ['input 0.5', 'output 1.5']],
  ['openai/text-embedding-3-small', ['input 0.02']],
  ['alibaba/qwen-omni-turbo', ['input 0.07', 'output 0.27', 'audio in 4.44', 'audio out 8.89']],
  ['alibaba/qwen-plus', ['input 0.4', 'output 1.2', 'reasoning 4']],
  ['digitalocean/anthropic-claude-fable-5', []],
])('%s costs %j', (offer, prices) => {
  const { files } = importOffers(offer)

  expect(listPrices(files)).toEqual(prices)
})

test.each([
  ['azure/claude-haiku-4-5', '2025-02-31'],
  ['scaleway/qwen3-embedding-8b', '2025-25-11'],
])('%s has a day that no calendar has', (offer, day) => {
  const { result } = importOffers(offer)

  expect(result.wrongDays).toEqual([{ tool: 'harbor', offer, day }])
})

function importOffers(...names: string[]) {
  return importParsed({ ...harborFiles, 'imports/models-dev.json': importTable({ harbor: names }) }, list)
}

/** The prices of the first offer, one text each. */
function listPrices(files: Record<string, string | undefined>): string[] {
  const [offer] = offersOf(files)
  return (offer?.components ?? []).map(({ counts, direction, amount, conditions }) =>
    [counts, direction, amount, conditions && JSON.stringify(conditions)].filter(Boolean).join(' '),
  )
}
