import { Step } from '@/components/newsletter/step'
import { NoControls } from '@/components/site/no-controls'
import { address } from '@/lib/site'
import { servePage } from '@/pages/serve-page'

export default NoControls

const title = 'You are off the list'

/** What the button to leave is answered with, and a mail program that pressed it. Only the server itself leads here. */
export const getServerSideProps = servePage(() => ({
  head: { title },
  body: (
    <Step title={title}>
      <p>No more issues are sent to you. A mail that was under way just now may still arrive.</p>
      <p>
        Was that a mistake? <a href={address.newsletter()}>Sign up again</a>.
      </p>
    </Step>
  ),
}))
