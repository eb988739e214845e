import ical, { ICalEventTransparency } from 'ical-generator'
import type { DocumentRequest } from './address'
import { type CalendarEvent, listComingChanges, readComingChanges, toCalendarEvent } from './calendar-events'
import { titleFeed } from './feed-entries'
import type { FeedDependencies } from './feed-subject'
import { listWatchedTools, type Watched, watchedByDefault } from './watched'
import { keepXmlCharacters } from './xml-characters'

/** The maximum number of days in a calendar, the soonest. */
const maxEvents = 200

type CalendarSubject = Extract<DocumentRequest, { kind: 'calendar' }>['pageRef']

/**
 * What a calendar without events has in it: RFC 5545 wants one component at least, programs show none for a time zone, and a
 * reader who follows the calendar must not get an error when its last price has ended.
 */
const utc = [
  ...['BEGIN:VTIMEZONE', 'TZID:UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000'],
  ...['TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE', ''],
].join('\r\n')

/** A calendar (RFC 5545) of the days on which prices end or begin. */
export async function writeCalendar(
  dependencies: FeedDependencies,
  subject: CalendarSubject,
  watched: Watched = watchedByDefault,
): Promise<string> {
  const { catalogue, siteAddress, day } = dependencies
  const changes =
    subject.kind === 'changes' || subject.kind === 'category'
      ? await readComingChanges(catalogue, day, {
          ...(subject.kind === 'category' && { category: subject.slug }),
          max: maxEvents,
        })
      : listComingChanges(listWatchedTools(catalogue, subject, watched), day).slice(0, maxEvents)
  const { hostname } = new URL(siteAddress)
  const calendar = ical({
    prodId: { company: hostname, product: 'prices', language: 'EN' },
    name: keepXmlCharacters(titleFeed(catalogue, subject, 'prices')),
    // Once a day: prices have days, not hours.
    ttl: 24 * 60 * 60,
  })
  for (const event of changes.map(toCalendarEvent)) addEvent(event)
  const written = `${calendar.toString()}\r\n`
  return changes.length === 0 ? written.replace(/(?=END:VCALENDAR)/, utc) : written

  function addEvent({ id, day: on, told, summary, description, path }: CalendarEvent): void {
    calendar.createEvent({
      id: `${id}@${hostname}`,
      start: startOf(on),
      allDay: true,
      // Without it, calendar programs show the whole day as busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: startOf(told),
      summary: keepXmlCharacters(summary),
      description: keepXmlCharacters(description),
      url: `${siteAddress}${path}`,
    })
  }
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
