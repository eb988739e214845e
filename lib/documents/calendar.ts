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
  return `${calendar.toString()}\r\n`

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
