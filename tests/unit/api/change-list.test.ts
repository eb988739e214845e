import { expect, test } from 'vitest'
import { faultsOf, readApi, readParts } from '@/tests/support/api'
import { catalogueOf, content } from '@/tests/support/content'
import { siteAddress } from '@/tests/support/documents'
import { pricedFiles } from '@/tests/support/priced-content'

const priced = catalogueOf(content(pricedFiles))

test('changes come newest first, within the days that were asked for', async () => {
  const { changes, since, until } = await readApi(priced, '/api/v1/changes?since=2026-01-01&until=2026-11-27&limit=100')

  const days = changes.map(({ day }: { day: string }) => day)
  expect(days).toEqual(days.toSorted().reverse())
  expect(days.length).toBeGreaterThan(3)
  expect(days.every((day: string) => since <= day && day <= until)).toBe(true)
})

test('what is announced comes first where no last day was asked for, and says that it is to come', async () => {
  const { changes } = await readApi(priced, '/api/v1/changes')

  expect(changes[0]).toMatchObject({
    tool: { slug: 'harbor' },
    day: '2027-01-01',
    subject: 'price',
    isToCome: true,
    source: expect.stringMatching(/^https:/),
    page: `${siteAddress}/tools/harbor#prices`,
    api: `${siteAddress}/api/v1/tools/harbor`,
  })
})

test('without a first day the list goes back 30 days', async () => {
  expect(await readApi(priced, '/api/v1/changes')).toMatchObject({ since: '2026-10-28', until: null })
})

test('the parts of the list are together the whole list', async () => {
  const whole = await readApi(priced, '/api/v1/changes?since=2020-01-01&limit=100')

  const parts = await readParts(priced, '/api/v1/changes?since=2020-01-01&limit=2')

  expect(parts.flatMap(({ changes }) => changes)).toEqual(whole.changes)
  expect(parts.length).toBeGreaterThan(2)
})

test('changes of some tools are asked for by their slugs, and its parts stay with them', async () => {
  const some = '/api/v1/changes?since=2020-01-01&tools=harbor,lantern'
  const all = await readApi(priced, '/api/v1/changes?since=2020-01-01&limit=100')
  const isAsked = ({ tool }: { tool: { slug: string } }) => ['harbor', 'lantern'].includes(tool.slug)

  const parts = await readParts(priced, `${some}&limit=2`)

  expect(parts.flatMap(({ changes }) => changes)).toEqual(all.changes.filter(isAsked))
  expect(parts.length).toBeGreaterThan(1)
  expect(all.changes.every(isAsked)).toBe(false)
})

test('slugs that no tool has are named, with what is near', async () => {
  expect(await faultsOf(priced, '/api/v1/changes?tools=harbr,lantern,zzzzzz')).toMatchObject([
    { parameter: 'tools', found: 'harbr', allowed: expect.stringContaining('The nearest are Harbor 70B (harbor)') },
    { parameter: 'tools', found: 'zzzzzz', allowed: expect.stringContaining('No name is near it') },
  ])
})

test.each(['', ',', '%20', 'a'.concat(...Array.from({ length: 20 }, (_, number) => `,a${number}`)), 'Harbor', '<b>'])(
  'tools=%s is refused',
  async (tools) => {
    expect(await faultsOf(priced, `/api/v1/changes?tools=${tools}`)).toMatchObject([
      { parameter: 'tools', allowed: 'slugs of 1 to 20 tools, with commas between them' },
    ])
  },
)
