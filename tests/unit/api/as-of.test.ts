import { expect, test } from 'vitest'
import { faultsOf, readApi } from '@/tests/support/api'
import { siteAddress } from '@/tests/support/documents'
import { pricedDay } from '@/tests/support/priced-content'
import { realCatalogue } from '@/tests/support/real-content'

const tool = '/api/v1/tools/mistral-3-1'
const comparison = '/api/v1/comparisons/mistral-3-1-vs-mistral-3-small-22b'

test.each([tool, comparison])('%s as of a day says the day, and what that day cannot tell', async (path) => {
  const answer = await readApi(realCatalogue, `${path}?asOf=2026-11-21`)

  expect(answer).toMatchObject({ asOf: '2026-11-21', pricedFor: { day: '2026-11-21' } })
  expect(answer.page).toMatch(new RegExp(`^${siteAddress}/.+\\?asOf=2026-11-21$`))
  expect(answer.asOfNotes.join(' ')).toContain('Shown as they are today')
})

test.each([tool, comparison])('%s before anything was recorded answers with nothing, and says so', async (path) => {
  const answer = await readApi(realCatalogue, `${path}?asOf=1999-12-31`)

  const [{ reviews, panel }] = [answer.tool ?? answer.tools[0]]
  expect([reviews, panel.verdict]).toEqual([[], 'none'])
  expect(answer.asOfNotes[0]).toMatch(/^No price or review of any tool is recorded before /)
})

test.each([tool, comparison])('%s of today is the same as without a day', async (path) => {
  expect((await readApi(realCatalogue, `${path}?asOf=${pricedDay}`)).asOf).toBeNull()
})

test.each([tool, comparison])('%s refuses a day to come and what is no day', async (path) => {
  expect(await faultsOf(realCatalogue, `${path}?asOf=2999-01-01`)).toEqual([
    { parameter: 'asOf', found: '2999-01-01', allowed: `a day up to ${pricedDay}` },
  ])
  expect(await faultsOf(realCatalogue, `${path}?asOf=soon`)).toMatchObject([{ parameter: 'asOf', found: 'soon' }])
})
