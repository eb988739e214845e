import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { address } from '@/lib/site'

const heading = 'You are off the list'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'Where the button to leave the newsletter leads.',
    address: address.unsubscribed(),
    robots: 'noindex',
  })
}

export default function UnsubscribedPage() {
  return (
    <Step title={heading}>
      <p>No more issues are sent to you. A mail that was under way just now may still arrive.</p>
      <p>
        Was that a mistake? <a href={address.newsletter()}>Sign up again</a>.
      </p>
    </Step>
  )
}
