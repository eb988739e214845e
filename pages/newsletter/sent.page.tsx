import { Step } from '@/components/newsletter/step'
import { NoControls } from '@/components/site/no-controls'
import { signUpReply } from '@/lib/newsletter/sign-up'
import { address } from '@/lib/site'
import { servePage } from '@/pages/serve-page'

export default NoControls

const title = 'Look into your mailbox'

/** Where every sign-up leads, whatever is known of its address. */
export const getServerSideProps = servePage(() => ({
  head: {
    pageRef: { kind: 'newsletter' },
    title,
    description: 'A sign-up counts once the link in a mail has been opened and the button on its page pressed.',
    address: address.signedUp(),
    robots: 'noindex',
  },
  body: (
    <Step title={title}>
      <p>{signUpReply}</p>
      <p>
        The link works for 48 hours. No mail after some minutes? Look among what your mail program took for spam. An
        address is sent one such mail a day at most, and three in all until it confirms.
      </p>
      <p>
        <a href={address.newsletter()}>Back to the newsletter</a>
      </p>
    </Step>
  ),
}))
