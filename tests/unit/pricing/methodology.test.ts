import { expect, test } from 'vitest'
import { isOldAge } from '@/lib/catalogue/validity'
import { formatNumber } from '@/lib/catalogue/words'
import { findBreakEven } from '@/lib/pricing/break-even'
import { computeCost } from '@/lib/pricing/cost'
import { formatCostLine } from '@/lib/pricing/cost-words'
import { formatMoney } from '@/lib/pricing/format'
import { formatWorkload, presets } from '@/lib/pricing/workload'
import { buildOffer } from '@/tests/support/prices'
import { realCatalogue } from '@/tests/support/real-content'

const page = (realCatalogue.pages.get('methodology')?.body ?? '').replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
const example = computeCost(buildOffer(), presets.chat.workload)

test.each(Object.values(presets))('the page on method states the numbers of $label', ({ label, workload }) => {
  expect(page).toContain(`${label}: ${formatWorkload(workload)}`)
})

test('the worked example of the page on method adds up as the program does', () => {
  if (example.state !== 'computed') throw new Error('the example has a cost')

  for (const line of example.lines) expect(page).toContain(formatCostLine(line))
  expect(page).toContain(`Total: ${formatMoney(example.amount, example.currency)} a month`)
})

test('the page on method says from when hardware of one’s own pays as the program does', () => {
  const result = findBreakEven({ monthly: '1500' }, example, presets.chat.workload)

  expect(page).toContain('Hardware for $1,500 a month against $108 for 10,000 requests')
  expect(page).toContain(`from ${result.state === 'pays' && formatNumber(Number(result.requests))} requests a month`)
})

test('the page on method says when a price is old as the program does', () => {
  expect(page).toContain('From 91 days on it counts as old')
  expect([isOldAge(90), isOldAge(91)]).toEqual([false, true])
})

test('the page on method credits every list that a price is from', () => {
  const links =
    realCatalogue.pages
      .get('methodology')
      ?.body.match(/href="[^"]+"/g)
      ?.join() ?? ''
  const sources = new Set(
    [...realCatalogue.tools.values()].flatMap(({ offers }) => offers.filter((offer) => !offer.isByHand)).map(nameList),
  )

  expect([...sources].filter((source) => !links.includes(source))).toEqual([])
  expect(sources.size).toBeGreaterThan(3)
})

/** The part of an address that tells one list from another: owner and repository, package, or host. */
function nameList({ source }: { source: string }): string {
  if (source.startsWith('https://github.com/anomalyco/models.dev/')) return 'models.dev'
  const [, repository] = /^https:\/\/(?:raw\.githubusercontent|github)\.com\/([^/]+\/[^/]+)/.exec(source) ?? []
  const [, npm] = /^https:\/\/www\.npmjs\.com\/package\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? []
  return repository ?? npm?.replace('@', '') ?? new URL(source).host
}
