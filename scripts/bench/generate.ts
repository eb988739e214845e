import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { address } from '@/lib/site'
import { formatOffers, formatProviders } from './generate-offers'

const categories = ['developer-tools', 'writing', 'design', 'research', 'support', 'sales', 'data', 'voice']
const kinds = ['model', 'router', 'fusion-layer', 'application']
export const reviewers = ['builder', 'skeptic', 'founder', 'futurist', 'creator']
const vendors = ['Northwind', 'Harbour', 'Lantern', 'Quarry', 'Tessera', 'Meridian', 'Juniper', 'Cobalt']
const nouns = ['Router', 'Model', 'Studio', 'Gateway', 'Writer', 'Agent', 'Voice', 'Index']
const sentences = [
  'The first ten minutes go well: one key, one call, and an answer comes back.',
  'What it lacks is a way to see *why* a request went where it went.',
  'A team that already pays for the cloud beneath it will find the price easy to defend.',
  'Take the strongest rival away and the case for it gets better, though not by much.',
  'It breaks where a long prompt hides its hardest question in the last line.',
  'The `retry` setting is off by default, and it should not be.',
  'Nothing in the contract stops the vendor from raising the price next year.',
  'I would ship it behind a switch, and keep the old path warm for a quarter.',
  'The figures come from the vendor, so treat them as a promise and not as a measurement.',
  'For an editor with a deadline it saves an hour a day; for anybody else, less.',
]

/**
 * Writes a content folder of generated tools with four reviews each, and with so many offers. The same amounts give the
 * same bytes.
 */
export function generateContent(folder: string, tools: number, offersOfTool = 0): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('site.json', JSON.stringify({ name: 'Bench', tagline: 'Many tools.', description: 'A made-up catalogue.' }))
  write('categories.json', JSON.stringify({ categories: toRecords(categories, 'description') }))
  write('kinds.json', JSON.stringify({ kinds: toRecords(kinds, 'job') }))
  write('providers.json', formatProviders(offersOfTool))
  write('comparisons.json', JSON.stringify({ comparisons: curate(Math.min(tools / 2, 500)) }))
  for (const [index, slug] of reviewers.entries()) {
    write(`panel/${slug}.md`, `---\nname: ${slug}\norder: ${index + 1}\nlooksFor: What counts.\n---\n\nA persona.\n`)
  }
  for (let index = 0; index < tools; index++) {
    write(`tools/${toolSlug(index)}.md`, formatTool(index))
    if (offersOfTool > 0) write(`offers/${toolSlug(index)}.json`, formatOffers(index, offersOfTool))
    for (let turn = 0; turn < 4; turn++) {
      const reviewer = reviewers[(index + turn) % reviewers.length]
      write(`reviews/${toolSlug(index)}/${reviewer}.md`, formatReview(index, turn))
    }
  }
}

/** Slug of the n-th generated tool, from 0. */
export function toolSlug(index: number): string {
  return `${pick(vendors, index)}-${pick(nouns, index >> 3)}-${String(index).padStart(5, '0')}`.toLowerCase()
}

/** Distinct pairs from the whole catalogue; another seed gives other pairs. */
export function listPairs(tools: number, amount: number, seed: number): string[] {
  return Array.from({ length: amount }, (_, index) => pair(index % tools, (index * 7 + seed * 13 + 1) % tools))
}

/** Comparisons of tools that do not exist. */
export function listBogus(amount: number): string[] {
  return Array.from({ length: amount }, (_, index) => `/compare/${toolSlug(index)}-x-vs-no-such-tool-${index}`)
}

/** Path of the comparison of two generated tools. */
export function pair(first: number, second: number): string {
  return address.comparison([toolSlug(first), toolSlug(first === second ? second + 1 : second)])
}

function curate(amount: number) {
  return Array.from({ length: amount }, (_, index) => ({
    tools: [toolSlug(2 * index), toolSlug(2 * index + 1)],
    question: 'Which of the two would you build on?',
  }))
}

function formatTool(index: number): string {
  const name = `${pick(vendors, index)} ${pick(nouns, index >> 3)} ${index}`
  return `---
name: ${name}
vendor: ${pick(vendors, index)} Labs
category: ${pick(categories, index >> 2)}
kind: ${pick(kinds, index)}
tagline: Takes a request, weighs what it needs and hands back an answer worth keeping.
bestFor: you are a team of ${(index % 40) + 2} with a budget, a deadline and somebody who reads the logs
notFor: you need it to run without a network
pricing:
  entry: ${pick(['free', 'freemium', 'paid', 'contact'], index >> 1)}
  summary: ${(index % 30) + 1} dollars a month for each seat, and the tokens on top.
facts:
  licence: ${pick(['Apache 2.0', 'MIT', 'Proprietary'], index)}
  openWeights: ${pick(['yes', 'no'], index)}
  selfHosting: ${pick(['yes', 'no'], index >> 1)}
  hosting: ${pick(['Its own cloud', 'Your hardware', 'Either'], index)}
  availability: ${pick(['Generally available', 'In beta'], index >> 2)}
  contextWindow: ${(1 + (index % 8)) * 32000}
  parameters: ${1 + (index % 140)}
  interface: An endpoint that speaks the usual dialect
  hardware: One GPU with ${8 * (1 + (index % 10))} GB
  latency:
    value: ${100 + (index % 50) * 10} ms to the first token
    status: vendor claim
    note: Measured by the vendor on a quiet day
  costEffect: ${index % 60}% less on mixed work
  quality:
    value: Strong on long documents
    status: vendor claim
---

${prose(index, 4)}
`
}

function formatReview(index: number, turn: number): string {
  const verdict = (index + turn) % 3 === 0 ? 'skip' : 'ship'
  return `---
verdict: ${verdict}
score: ${40 + ((index * 7 + turn * 13) % 60)}
line: you have a team with a budget and somebody who reads the logs
written: 2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index + turn) % 28)).padStart(2, '0')}
---

${prose(index + turn, 4)}

${prose(index * 3 + turn, 4)}
`
}

function prose(seed: number, amount: number): string {
  return Array.from({ length: amount }, (_, turn) => pick(sentences, seed + turn * 3)).join('\n')
}

function toRecords(slugs: readonly string[], key: 'description' | 'job') {
  return Object.fromEntries(slugs.map((slug) => [slug, { name: slug, [key]: 'does what its name says' }]))
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
