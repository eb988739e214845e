import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { linkCatalogue } from '@/lib/catalogue/link'
import { readContent } from '@/lib/catalogue/read'
import { findTool, listKnownNames, searchTools } from '@/lib/catalogue/search'
import { getBySlug } from '@/lib/catalogue/slug'
import { keepTogether } from '@/lib/unbreakable-name'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

const catalogue = catalogueOf(content())
const published = linkCatalogue(renderContent(readContent('content')))

test.each([
  ['harbr', 'harbor'],
  ['switchyrd', 'switchyard'],
  ['lanten-mini', 'lantern'],
  ['corus', 'chorus'],
])('the slug %s has a typo and finds %s', (typo, slug) => {
  const [first] = search(typo)

  expect(first).toBe(slug)
})

test.each([
  ['8x22', ['mistral-8x22b-instruct-v2', 'mistral-8x22b-v2', 'mixtral-8x22b']],
  ['x22b', ['mistral-8x22b-instruct-v2', 'mistral-8x22b-v2', 'mixtral-8x22b']],
  ['sonnet 5.5', ['claude-sonnet-5-5']],
  ['sol gpt-6', ['gpt-6-sol']],
  ['azure router', ['azure-ai-foundry-model-routing', 'azure-ai-foundry-real-time-voice-api-model-router']],
  ['router azure', ['azure-ai-foundry-model-routing', 'azure-ai-foundry-real-time-voice-api-model-router']],
  ['openruter fusoin', ['openrouter-model-fusion']],
  ['huggingface', ['hugging-face-inference-providers-hub']],
  ['mistral smal', ['mistral-3-small-22b']],
])('in the real catalogue %j finds the obvious tools first', (text, obvious) => {
  const slugs = searchTools(published, text, obvious.length).map((tool) => tool.slug)

  expect(slugs.sort()).toEqual(obvious)
})

test('in the real catalogue the tools that are called Mistral are found first, despite a typo', () => {
  const named = [...published.tools.values()].filter((tool) => tool.name.startsWith('Mistral'))

  const found = searchTools(published, 'mistrl', named.length)

  expect(new Set(found)).toEqual(new Set(named))
})

test.each([
  ['Atlas 5.5', 'atlas-5-5'],
  ['5.5 atlas', 'atlas-5-5'],
  ['atlas-5-3', 'atlas-5-3'],
  ['Atlas 5', 'atlas-5'],
  ['Atlas+', 'atlas-plus'],
])('%j finds that version before others made of the same numbers', (text, slug) => {
  const names = ['Atlas', 'Atlas+', 'Atlas 3.5', 'Atlas 5', 'Atlas 5V', 'Atlas 5.3', 'Atlas 5.5']
  const files = names.map((name) => [
    `tools/${name.toLowerCase().replace('+', '-plus').replaceAll(/[ .]/g, '-')}.md`,
    toolFile({ name }),
  ])

  const [first] = searchTools(catalogueOf(content(Object.fromEntries(files))), text, 1)

  expect(first?.slug).toBe(slug)
})

test('a family with a typo finds tools of that family alone', () => {
  const vendors = searchTools(published, 'mistrl', 8).map((tool) => tool.vendor)

  expect(vendors).toEqual(Array(8).fill('Mistral AI'))
})

test('a plus at the end of a name tells it from the name without', () => {
  const files = {
    'tools/tiller.md': toolFile({ name: 'Tiller R' }),
    'tools/tiller-plus.md': toolFile({ name: 'Tiller R+' }),
  }
  const found = (typed: string) => searchTools(catalogueOf(content(files)), typed, 1).map((tool) => tool.slug)

  expect(found('tiller r+')).toEqual(['tiller-plus'])
  expect(found('tiller r')).toEqual(['tiller'])
})

test('a tool that says all words comes before those that say one of them', () => {
  const files = { 'tools/railhead.md': toolFile({ name: 'Railhead', vendor: 'Railhead' }) }

  const slugs = searchTools(catalogueOf(content(files)), 'railhead switchyard', 5).map((tool) => tool.slug)

  expect(slugs[0]).toBe('switchyard')
  expect(slugs).toContain('railhead')
})

test('a name is found without its accents', () => {
  const files = { 'tools/creme.md': toolFile({ name: 'Crème Brûlée' }) }

  const [first] = searchTools(catalogueOf(content(files)), 'creme brulee', 5)

  expect(first?.slug).toBe('creme')
})

test('a kind finds its tools', () => {
  const slugs = search('fusion layer')

  expect(slugs).toEqual(['chorus'])
})

test('words after the eighth are not asked for', () => {
  const slugs = search('aa bb cc dd ee ff gg hh harbor')

  expect(slugs).toEqual([])
})

test('the order of words does not matter', () => {
  const slugs = search('mini lantern')

  expect(slugs[0]).toBe('lantern')
})

test('the beginning of a name finds its tool', () => {
  const slugs = search('swit')

  expect(slugs).toEqual(['switchyard'])
})

test('a vendor finds its tools', () => {
  const slugs = search('Railhead')

  expect(slugs.sort()).toEqual(['chorus', 'switchyard'])
})

test('a former slug finds the tool it belonged to', () => {
  const slugs = search('preview')

  expect(slugs).toEqual(['harbor'])
})

test('a tool of that name comes before one of a vendor of that name', () => {
  const files = { 'tools/beacon.md': toolFile({ name: 'Beacon', vendor: 'Switchyard Industries' }) }

  const [first] = searchTools(catalogueOf(content(files)), 'switchyard', 5)

  expect(first?.slug).toBe('switchyard')
})

test('no more tools are found than asked for', () => {
  const tools = searchTools(catalogue, 'tidewater railhead', 2)

  expect(tools).toHaveLength(2)
})

test('what resembles nothing finds nothing', () => {
  const slugs = search('quetzalcoatl')

  expect(slugs).toEqual([])
})

test('each catalogue is searched for its own tools', () => {
  const other = catalogueOf(content({ 'tools/beacon.md': toolFile({ name: 'Beacon' }) }))

  const found = searchTools(other, 'beacon', 1)

  expect(found).toEqual([other.tools.get('beacon')])
  expect(searchTools(catalogue, 'beacon', 1)).toEqual([])
})

test('a hostile text of 10 KB is answered', () => {
  const texts = [
    'a'.repeat(10_000),
    'harbor '.repeat(1_500),
    '-vs-'.repeat(2_500),
    '\0%<>"'.repeat(2_000),
    '💣'.repeat(5_000),
    '\u{fdfa}'.repeat(5_000),
    Array.from({ length: 200 }, (_, index) => `word${index}`).join(' '),
  ]

  const answers = texts.map((text) => search(text).length)

  expect(answers).toEqual(texts.map(() => expect.any(Number)))
  expect(answers[1]).toBeGreaterThan(0)
})

test('any text is answered with tools of the catalogue', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([...catalogue.tools.values()]).toEqual(expect.arrayContaining(searchTools(catalogue, text, 5)))
    }),
  )
})

test('a tool is found by its name whatever the order of its words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...published.tools.keys()), fc.infiniteStream(fc.nat()), (slug, numbers) => {
      const { name } = getBySlug(published.tools, slug)
      const words = name.split(' ').map((word) => ({ word, place: numbers.next().value }))
      const shuffled = words.sort((a, b) => a.place - b.place).map(({ word }) => word)

      const [first] = searchTools(published, shuffled.join(' '), 1)

      expect(first?.slug).toBe(slug)
    }),
  )
})

const models = catalogueOf(
  content(
    Object.fromEntries(
      [
        ['claude-sonnet-5', 'Claude Sonnet 5', 'Anthropic', '2026-02-03'],
        ['claude-sonnet-5-5', 'Claude Sonnet 5.5', 'Anthropic', '2026-09-28'],
        ['claude-sonnet-4-5', 'Claude Sonnet 4.5', 'Anthropic', '2025-09-29'],
        ['gpt-5', 'GPT-5', 'OpenAI', '2025-08-07'],
        ['gpt-5-5', 'GPT-5.5', 'OpenAI', '2026-04-23'],
        ['gpt-4o', 'GPT-4o', 'OpenAI', '2024-05-13'],
        ['qwen3-30b-a3b', 'Qwen3 30B A3B', 'Alibaba (Qwen)', '2025-04-28'],
        ['qwen3-32b', 'Qwen3 32B', 'Alibaba (Qwen)', '2025-04-28'],
        ['llama-4-scout', 'Llama 4 Scout', 'Meta', '2025-04-05'],
        ['llama-3-1-405b', 'Llama 3.1 405B', 'Meta', '2024-07-23'],
        ['nemotron-49b', 'Llama Nemotron 49B', 'NVIDIA', '2025-07-25'],
      ].map(([slug, name, vendor, released]) => [`tools/${slug}.md`, toolFile({ name, vendor, facts: { released } })]),
    ),
  ),
)

test.each([
  ['sonnet 5.5', 'claude-sonnet-5-5'],
  ['claude-sonnet-5-5', 'claude-sonnet-5-5'],
  ['sonnet 5', 'claude-sonnet-5'],
  ['gpt 5.5', 'gpt-5-5'],
  ['gpt5', 'gpt-5'],
  ['qwen3 30b', 'qwen3-30b-a3b'],
  ['qwen 30b', 'qwen3-30b-a3b'],
  ['llama 4', 'llama-4-scout'],
])('%j finds the model %s first', (typed, slug) => {
  const [first] = searchTools(models, typed, 5)

  expect(first?.slug).toBe(slug)
})

test.each([
  ['claude', ['claude-sonnet-5-5', 'claude-sonnet-5', 'claude-sonnet-4-5']],
  ['anthropic', ['claude-sonnet-5-5', 'claude-sonnet-5', 'claude-sonnet-4-5']],
  ['gpt', ['gpt-5-5', 'gpt-5', 'gpt-4o']],
  ['openai', ['gpt-5-5', 'gpt-5', 'gpt-4o']],
])('%j finds a family or a vendor, the newest first', (typed, slugs) => {
  expect(searchTools(models, typed, 8).map((tool) => tool.slug)).toEqual(slugs)
})

test.each(['harbor', 'HARBOR', ' harbor-preview ', 'Harbor 70B', 'harbor 70b'])(
  'a tool is called exactly %j',
  (text) => {
    const tool = findTool(catalogue, text)

    expect(tool?.slug).toBe('harbor')
  },
)

test.each(['harbr', 'Harbor 70', 'Harbor 70B Instruct', '70B Harbor', '', '__proto__'])(
  'no tool is called exactly %j',
  (text) => {
    const tool = findTool(catalogue, text)

    expect(tool).toBeUndefined()
  },
)

test('a tool is found by its exact name, however many others share its words', () => {
  const others = Array.from({ length: 8 }, (_, index) => [
    `tools/atlas-${index}.md`,
    toolFile({ name: `Atlas ${index}` }),
  ])
  const atlas = toolFile({ name: 'Atlas' })
  const files = Object.fromEntries([...others, ['tools/atlas-by-tidewater-labs-of-rotterdam.md', atlas]])

  const tool = findTool(catalogueOf(content(files)), 'Atlas')

  expect(tool?.name).toBe('Atlas')
})

test('names that are offered while one is typed are those of the latest tools first', () => {
  const names = listKnownNames(catalogue)

  expect(names).toEqual(['Lantern Mini', 'Switchyard', 'Harbor 70B', 'Chorus'])
})

function search(text: string): string[] {
  return searchTools(catalogue, text, 5).map((tool) => tool.slug)
}

test('a name that was copied from a heading is the tool', () => {
  const copied = keepTogether('GPT-6 Sol')

  expect(copied).not.toBe('GPT-6 Sol')
  expect(findTool(published, copied)?.slug).toBe('gpt-6-sol')
})
