import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { address } from '@/lib/site'

const heading = 'You are subscribed'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'Your subscription is confirmed.',
    address: address.confirmed(),
    robots: 'noindex',
  })
}

export default function ConfirmedPage() {
  return (
    <Step title={heading}>
      <p>You’ll get the next issue as soon as there is something new. Every email has a link to unsubscribe.</p>
      <p>
        <a href={address.newsletter()}>Read past issues</a>, or <a href={address.comparisons()}>compare two tools</a>.
      </p>
    </Step>
  )
}
