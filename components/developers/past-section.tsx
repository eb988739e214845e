import { Section } from '@/components/site/section'
import { formatDate } from '@/lib/catalogue/dates'
import { AddressList } from './address-list'

type PastSectionProps = {
  site: string
  /** The first day of which something is recorded; empty without records. */
  since: string
  example?: string | undefined
}

/** A page as it was on a day. */
export function PastSection({ site, since, example }: PastSectionProps) {
  return (
    <Section id="as-of" title="See how it was on a day">
      <div className="prose mt-4">
        <p>
          With <code>?asOf=</code> and a day, a tool or a comparison shows the verdicts, prices and facts of that day:
          on its page, as Markdown and JSON, and in the API.
          {since !== '' && ` Records begin on ${formatDate(since)}; of earlier days the page says so.`}
        </p>
        {example !== undefined && (
          <AddressList site={site} entries={[{ what: 'A comparison as it was', href: example }]} />
        )}
      </div>
    </Section>
  )
}
