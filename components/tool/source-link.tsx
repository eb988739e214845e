import { formatDate } from '@/lib/catalogue/dates'
import { nameSource } from '@/lib/catalogue/source-name'

/** Where a value can be read and the day the source is from: `models.dev, 18 May 2026`. */
export function SourceLink({ source, asOf }: { source: string; asOf?: string | undefined }) {
  return (
    <>
      <a href={source} rel="noopener nofollow">
        {nameSource(source)}
      </a>
      {asOf !== undefined && `, ${formatDate(asOf)}`}
    </>
  )
}
