import { expect, test } from 'vitest'
import { mergeFacts } from '@/lib/catalogue/merge-facts'
import type { Fact } from '@/lib/catalogue/schema'
import { catalogueOf, content, jsonFile } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

function fact(value: string | number, source?: string): Fact {
  return { applies: true, value, evidence: 'unverified', ...(source && { source }) }
}

test('what an importer found completes the record', () => {
  expect(
    mergeFacts({ licence: fact('MIT') }, { contextWindow: fact(8_000, 'https://list.example') }, undefined),
  ).toEqual({
    licence: fact('MIT'),
    contextWindow: fact(8_000, 'https://list.example'),
  })
})

test('where the importer found another value, the record counts and the other one is kept', () => {
  const { contextWindow } = mergeFacts(
    { contextWindow: fact(16_000) },
    { contextWindow: fact(8_000, 'https://list.example') },
    undefined,
  )

  expect(contextWindow).toMatchObject({ value: 16_000, others: [{ value: 8_000, source: 'https://list.example' }] })
})

test('the same value, or the month of the same day, is no disagreement', () => {
  const merged = mergeFacts(
    { released: fact('2026-09'), contextWindow: fact(8_000) },
    { released: fact('2026-09-28'), contextWindow: fact(8_000) },
    undefined,
  )

  expect(merged.released).not.toHaveProperty('others')
  expect(merged.contextWindow).not.toHaveProperty('others')
})

test('the source of a record counts for facts that name none', () => {
  const origin = { source: 'https://record.example', asOf: '2026-06-01' }

  const merged = mergeFacts({ licence: fact('MIT'), status: fact('beta', 'https://own.example') }, {}, origin)

  expect(merged.licence).toMatchObject(origin)
  expect(merged.status).toMatchObject({ source: 'https://own.example' })
})

test('a fact that editors say is not known stays so, whatever a list says', () => {
  const { tools } = catalogueOf(
    content({
      'tools/beacon.md': toolFile({ name: 'Beacon', facts: { released: 'not known' } }),
      'facts/beacon.json': jsonFile({ facts: { released: { value: '2024-11-01', source: 'https://list.example' } } }),
    }),
  )

  expect(tools.get('beacon')?.facts.released).toBeUndefined()
})
