import type { Metadata } from 'next'
import { describePage } from '@/app/page-metadata'
import { Step } from '@/components/newsletter/step'
import { StaticMarkup } from '@/components/site/static-markup'
import { address } from '@/lib/site'

const title = 'You are on the list'

export function generateMetadata(): Promise<Metadata> {
  return describePage({
    place: { kind: 'newsletter' },
    title,
    description: 'Where the button of a confirmation leads.',
    address: address.confirmed(),
    robots: 'noindex',
  })
}

export default function ConfirmedPage() {
  return (
    <StaticMarkup>
      <Step title={title}>
        <p>
          The next issue comes to you as soon as there is something new. Every mail holds a link to leave at one press.
        </p>
        <p>
          <a href={address.newsletter()}>Issues so far</a>, or <a href={address.comparisons()}>compare two tools</a>.
        </p>
      </Step>
    </StaticMarkup>
  )
}
