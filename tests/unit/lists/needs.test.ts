import { expect, test } from 'vitest'
import { findFeatured } from '@/lib/lists/featured'
import { answerNeeds } from '@/lib/lists/needs'
import { listTools } from '@/lib/lists/tool-list'
import { catalogueOf, comparisonsFile, content } from '@/tests/support/content'
import { realCatalogue } from '@/tests/support/real-content'
import { reviewFile, toolFile } from '@/tests/support/records'

const day = '2026-11-27'

test('each need names the first tools of the list that it links to', () => {
  const needs = answerNeeds(realCatalogue, day)

  expect(needs.length).toBeGreaterThan(3)
  for (const { href, total, tools } of needs) {
    const query = Object.fromEntries(new URL(href, 'https://ship.example').searchParams)
    const list = listTools(realCatalogue, { path: '/tools', day }, query)
    expect(list.ignored).toEqual([])
    expect(list.paging.total).toBe(total)
    expect(list.tools.slice(0, tools.length).map(({ tool }) => tool.slug)).toEqual(tools.map(({ tool }) => tool.slug))
  }
})

test('a tool without the figure that a list is ordered by is not named', () => {
  const unknown = toolFile({ name: 'Beacon 2', facts: {} })
  const catalogue = catalogueOf(content({ 'tools/beacon.md': unknown }))

  const longest = answerNeeds(catalogue, day).find(({ title }) => title === 'Longest context')

  expect(longest?.tools.map(({ tool }) => tool.slug)).not.toContain('beacon')
})

test('a need that no price answers is left out', () => {
  const titles = answerNeeds(catalogueOf(content()), day).map(({ title }) => title)

  expect(titles).not.toContain('Cheapest for chat')
})

test('the comparison shown first is of two tools of one kind with scores', () => {
  const files = {
    'reviews/lantern/builder.md': reviewFile({ score: 70 }),
    'comparisons.json': comparisonsFile(['harbor', 'switchyard'], ['harbor', 'lantern']),
  }

  expect(findFeatured(catalogueOf(content(files)))?.sides.map(({ tool }) => tool.slug)).toEqual(['harbor', 'lantern'])
  expect(findFeatured(catalogueOf(content({ 'comparisons.json': comparisonsFile() })))).toBeUndefined()
})
