import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { address } from '@/lib/site'

const heading = 'You are on the list'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'Where the button of a confirmation leads.',
    address: address.confirmed(),
    robots: 'noindex',
  })
}

export default function ConfirmedPage() {
  return (
    <Step title={heading}>
      <p>
        The next issue comes to you as soon as there is something new. Every mail holds a link to leave at one press.
      </p>
      <p>
        <a href={address.newsletter()}>Issues so far</a>, or <a href={address.comparisons()}>compare two tools</a>.
      </p>
    </Step>
  )
}
