import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { afterSignUp, checkInbox } from '@/lib/newsletter/sign-up'
import { address } from '@/lib/site'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: checkInbox,
    description: 'You are subscribed once you open the link in the email and confirm.',
    address: address.signedUp(),
    robots: 'noindex',
  })
}

/** Where every sign-up leads, whatever is known of its address. */
export default function SentPage() {
  return (
    <Step title={checkInbox}>
      <p>{afterSignUp}</p>
      <p>
        You are subscribed once you open the link and confirm. The link works for 48 hours. No email after a few
        minutes? Check your spam folder.
      </p>
      <p>
        <a href={address.newsletter()}>Back to the newsletter</a>
      </p>
    </Step>
  )
}
