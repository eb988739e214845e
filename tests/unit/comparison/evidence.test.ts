import { expect, test } from 'vitest'
import { getBySlug } from '@/lib/catalogue/slug'
import { countEvidence } from '@/lib/comparison/evidence'
import { catalogueOf, content } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

test('facts are counted by their source and by who vouches for them', () => {
  const source = 'https://tidewater.example/models'

  const count = countFacts({
    licence: { value: 'MIT', status: 'verified', source, checked: '2026-03-01' },
    contextWindow: { value: 128_000, status: 'vendor claim', source },
    released: '2026-05',
  })

  expect(count).toEqual({ known: 3, sourced: 2, claims: 1, verified: 1 })
})

test('what does not apply and what is not known are no evidence', () => {
  const count = countFacts({ parameters: 'not applicable', hosting: 'not known' })

  expect(count).toEqual({ known: 0, sourced: 0, claims: 0, verified: 0 })
})

function countFacts(facts: object) {
  const { tools } = catalogueOf(content({ 'tools/harbor.md': toolFile({ facts }) }))
  return countEvidence(getBySlug(tools, 'harbor'))
}
