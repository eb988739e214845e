import { Section } from '@/components/site/section'
import { address, calendarAddress, feedAddress } from '@/lib/site'
import { AddressList } from './address-list'

type FeedsSectionProps = { site: string; examples: readonly { what: string; href: string }[] }

/** Following what changes without an account. */
export function FeedsSection({ site, examples }: FeedsSectionProps) {
  return (
    <Section id="feeds" title="Hear about changes (feeds and calendars)">
      <div className="prose mt-4">
        <p>
          Put <code>/feed.xml</code> (Atom), <code>/feed.json</code> (JSON Feed) or <code>/calendar.ics</code> behind
          the path of a page, before its parameters. A feed for a case has an entry only when something changed that you
          would act on: the panel’s verdict, the price for the case, or a fact that you must have. Each entry says what
          was before and what is now. There is no account: what you follow stands in the address.
        </p>
        <AddressList
          site={site}
          entries={[
            ...examples,
            { what: 'All price changes', href: feedAddress(address.changes(), 'xml') },
            { what: 'All prices that begin or end, as a calendar', href: calendarAddress(address.changes()) },
            { what: 'New verdicts', href: feedAddress(address.home(), 'xml') },
          ]}
        />
      </div>
    </Section>
  )
}
