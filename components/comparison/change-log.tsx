import { SourceLink } from '@/components/tool/source-link'
import { formatDate } from '@/lib/catalogue/dates'
import type { LogEntry } from '@/lib/comparison/change-log'

/** What happened to the tools of a comparison: a line each, with its day. */
export function ChangeLog({ entries }: { entries: readonly LogEntry[] }) {
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
          </span>
        </li>
      ))}
    </ol>
  )
}
