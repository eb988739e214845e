import { expect, test } from 'vitest'
import { checkContent, type Review, renderContent } from '@/lib/catalogue/catalogue'
import { formatFaults } from '@/lib/catalogue/fault'
import { linkCatalogue } from '@/lib/catalogue/link'
import { readContent } from '@/lib/catalogue/read'

/** The opening reviews of the catalogue: verdict and score of each reviewer, `-` where none was given. */
const reviews = {
  'azure-ai-foundry-model-routing': ['builder ship 78', 'skeptic ship 72', 'founder ship 80', 'futurist ship 75'],
  'azure-ai-foundry-real-time-voice-api-model-router': [
    'builder ship 78',
    'skeptic ship 72',
    'founder ship 81',
    'futurist ship 75',
  ],
  'hugging-face-inference-providers-hub': ['builder ship -', 'skeptic ship -', 'founder ship -', 'futurist ship -'],
  'mistral-3-1': ['builder ship 87', 'skeptic ship 82', 'founder ship 74', 'futurist ship 80'],
  'mistral-3-small-22b': ['builder ship 85', 'skeptic ship 78', 'founder ship 72', 'futurist ship 82'],
  'mistral-8x22b-instruct-v2': ['builder ship 88', 'skeptic ship 82', 'founder ship 72', 'futurist ship 85'],
  'mistral-8x22b-v2': ['builder ship -', 'skeptic ship -', 'founder skip -', 'futurist ship -'],
  'openrouter-model-fusion': ['builder ship -', 'skeptic skip -', 'futurist ship -', 'creator ship -'],
}

const curated = [
  'azure-ai-foundry-model-routing mistral-8x22b-instruct-v2',
  'azure-ai-foundry-model-routing mistral-3-1',
  'mistral-8x22b-instruct-v2 openrouter-model-fusion',
  'azure-ai-foundry-real-time-voice-api-model-router mistral-3-small-22b',
  'hugging-face-inference-providers-hub mistral-8x22b-v2',
]

const content = readContent('content')

test('the content of this repository has no fault', () => {
  const { faults } = checkContent(content)

  expect(faults, formatFaults(faults)).toEqual([])
})

test.each(Object.entries(reviews))('%s has the verdicts and scores its reviewers gave', (slug, expected) => {
  const { tools } = linkCatalogue(renderContent(content))

  const given = tools.get(slug)?.reviews.map(formatReview)

  expect(given).toEqual(expect.arrayContaining(expected))
})

test.each(curated)('editors set side by side: %s', (slugs) => {
  const { comparisons } = linkCatalogue(renderContent(content))

  const sets = comparisons.map(({ tools }) => tools.map((tool) => tool.slug).join(' '))

  expect(sets).toContain(slugs)
})

function formatReview({ reviewer, verdict, score }: Review): string {
  return `${reviewer.slug} ${verdict} ${score ?? '-'}`
}
