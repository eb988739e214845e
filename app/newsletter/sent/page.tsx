import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { signUpReply } from '@/lib/newsletter/sign-up'
import { address } from '@/lib/site'

const heading = 'Check your inbox'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'You are subscribed once you open the link in the email and confirm.',
    address: address.signedUp(),
    robots: 'noindex',
  })
}

/** Where every sign-up leads, whatever is known of its address. */
export default function SentPage() {
  return (
    <Step title={heading}>
      <p>{signUpReply}</p>
      <p>
        You are subscribed once you open the link and confirm. It works for 48 hours. No email after a few minutes?
        Check your spam folder.
      </p>
      <p>
        <a href={address.newsletter()}>Back to the newsletter</a>
      </p>
    </Step>
  )
}
