import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { catalogueOf, content } from '@/tests/support/content'
import { readDocument, siteAddress } from '@/tests/support/documents'
import { offerEntry, offersFile, pricedFiles } from '@/tests/support/priced-content'

const catalogue = catalogueOf(
  content({
    ...pricedFiles,
    'offers/lantern.json': offersFile(
      offerEntry({
        provider: 'quayside',
        model: 'lantern',
        validUntil: '2026-11-30',
        asOf: '2026-11-02',
        note: 'A sale, "for; now"',
      }),
      offerEntry({ provider: 'railhead', model: 'lantern', validFrom: '2026-12-05', asOf: '2026-11-03' }),
    ),
  }),
)

test('a price that ends is an all-day event on its last day, with both amounts, source and page', async () => {
  const [event] = await readEvents(catalogue, '/tools/harbor/calendar.ics')

  expect(event).toMatchObject({
    uid: 'prices/harbor/tidewater/harbor-70b/2027-01-01@ship.example',
    start: '2026-12-31',
    stamp: '2026-11-20T00:00:00Z',
    summary: 'Last day of a price: Harbor 70B at Tidewater',
    url: `${siteAddress}/tools/harbor#prices`,
    transparency: 'TRANSPARENT',
  })
  expect(event?.description).toContain('Until 31 December 2026: input $3 per 1M tokens')
  expect(event?.description).toContain('From 1 January 2027 on: input $5 per 1M tokens')
  expect(event?.description).toContain('Source: prices.example, 20 November 2026')
})

test('a calendar is named after the prices in it, not after verdicts', async () => {
  const text = await readDocument(catalogue, '/tools/harbor/calendar.ics')

  expect(text).toContain('\r\nNAME:Ship or Skip: prices of Harbor 70B\r\n')
})

test('a price that nothing follows says that, and one that nothing came before has its first day', async () => {
  const events = await readEvents(catalogue, '/tools/lantern/calendar.ics')

  expect(events.map(({ start, summary }) => [start, summary])).toEqual([
    ['2026-11-30', 'Last day of a price: Lantern Mini at Quayside'],
    ['2026-12-05', 'First day of a price: Lantern Mini at Railhead'],
  ])
  expect(events[0]?.description).toContain('From 1 December 2026 on: not known.')
  expect(events[0]?.description).toContain('A sale, "for; now"')
})

test('the last day itself is in the calendar, the day after is not', async () => {
  const on = async (day: string) => (await readEvents(catalogue, '/tools/lantern/calendar.ics', day)).length

  expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([2, 1])
})

test.each([
  ['/changes/calendar.ics', 3],
  ['/categories/developer-tools/calendar.ics', 3],
  ['/compare/harbor-vs-lantern/calendar.ics?budget=100', 3],
  ['/bookmarks/calendar.ics?tools=lantern', 2],
  ['/tools/chorus/calendar.ics', 0],
])('%s is a calendar with %d days, also without any', async (path, amount) => {
  expect(await readEvents(catalogue, path)).toHaveLength(amount)
})

test('a calendar without events has a time zone, because it must have one component', async () => {
  const text = await readDocument(catalogue, '/tools/chorus/calendar.ics')

  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
  expect(text).toMatch(/\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n$/)
  expect(text).not.toMatch(/[^\r]\n/)
  const withEvents = new ICAL.Component(ICAL.parse(await readDocument(catalogue, '/tools/harbor/calendar.ics')))
  expect(withEvents.getAllSubcomponents('vtimezone')).toEqual([])
})

test('the same catalogue makes the same calendar on another day', async () => {
  const read = (day: string) => readDocument(catalogue, '/tools/harbor/calendar.ics', { day })

  expect(await read('2026-11-28')).toBe(await read('2026-12-20'))
})

async function readEvents(from: Catalogue, path: string, day?: string) {
  const text = await readDocument(from, path, day === undefined ? {} : { day })
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    expect(event.startDate.isDate).toBe(true)
    return {
      uid: event.uid,
      start: event.startDate.toString(),
      summary: event.summary,
      description: event.description,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      url: String(component.getFirstPropertyValue('url')),
      transparency: component.getFirstPropertyValue('transp'),
    }
  })
}
