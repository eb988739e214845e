import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { signUpReply } from '@/lib/newsletter/sign-up'
import { address } from '@/lib/site'

const heading = 'Look into your mailbox'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'A sign-up counts once the link in a mail has been opened and the button on its page pressed.',
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
        The link works for 48 hours. No mail after some minutes? Look among what your mail program took for spam. An
        address is sent one such mail a day at most, and three in all until it confirms.
      </p>
      <p>
        <a href={address.newsletter()}>Back to the newsletter</a>
      </p>
    </Step>
  )
}
