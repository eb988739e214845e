import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { address } from '@/lib/site'

const heading = 'You are unsubscribed'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'You no longer get the newsletter.',
    address: address.unsubscribed(),
    robots: 'noindex',
  })
}

export default function UnsubscribedPage() {
  return (
    <Step title={heading}>
      <p>We won’t send you any more issues. An email already on its way may still arrive.</p>
      <p>
        Was that a mistake? <a href={address.newsletter()}>Sign up again</a>.
      </p>
    </Step>
  )
}
