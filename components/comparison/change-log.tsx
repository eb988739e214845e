import { SourceLink } from '@/components/tool/source-link'
import { formatDate, moveDay } from '@/lib/catalogue/dates'
import { writeAsOf } from '@/lib/comparison/as-of'
import type { LogEntry } from '@/lib/comparison/change-log'

type ChangeLogProps = {
  entries: readonly LogEntry[]
  /** Path and query of the page as it is today. */
  today: string
  /** The first day of which anything is recorded. */
  first: string
}

/** What happened to the tools of a comparison: a line each, with its day and a link to the page as it was before. */
export function ChangeLog({ entries, today, first }: ChangeLogProps) {
  return (
    <ol className="change-log">
      {entries.map(({ tool, date, what, words, source, isToCome }) => (
        <li key={`${tool.slug} ${date} ${words}`}>
          <time dateTime={date}>
            {isToCome && 'From '}
            {formatDate(date)}
          </time>
          <span>
            <b>{tool.name}</b> {what === 'release' ? words.toLowerCase() : words}
            {source !== undefined && (
              <small>
                {' · '}
                <SourceLink source={source} />
              </small>
            )}
            {!isToCome && date.length === 10 && date > first && (
              <small className="screen-only">
                {' · '}
                <a href={writeAsOf(today, moveDay(date, -1))} rel="nofollow">
                  This page the day before
                </a>
              </small>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
