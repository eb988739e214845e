import { expect, test } from 'vitest'
import { listOutLinks } from '@/lib/catalogue/out-links'
import { realCatalogue } from '@/tests/support/real-content'

const maker = {
  name: 'Tidewater Labs',
  website: 'https://tidewater.example',
  providers: [
    { slug: 'mooring', name: 'Mooring' },
    { slug: 'quayside', name: 'Quayside', website: 'https://docs.quayside.example/models' },
  ],
}

test('a tool leads to its own site, its vendor’s docs and prices, and its weights', () => {
  const tool = { website: 'https://harbour.example', weights: 'https://weights.example/harbour', maker }

  expect(listOutLinks(tool)).toEqual([
    { label: 'Site', href: 'https://harbour.example' },
    { label: 'Docs and prices', href: 'https://docs.quayside.example/models' },
    { label: 'Weights', href: 'https://weights.example/harbour' },
  ])
})

test('without a site of its own it leads to its vendor’s', () => {
  expect(listOutLinks({ maker })[0]).toEqual({ label: 'Vendor’s site', href: 'https://tidewater.example' })
})

test('what is not known is left out', () => {
  expect(listOutLinks({})).toEqual([])
})

test('nearly every tool of the catalogue leads out', () => {
  const tools = [...realCatalogue.tools.values()]

  expect(tools.filter((tool) => listOutLinks(tool).length === 0).length).toBeLessThan(tools.length / 20)
})
