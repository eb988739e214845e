import { Step } from '@/components/newsletter/step'
import { NoControls } from '@/components/site/no-controls'
import { address } from '@/lib/site'
import { servePage } from '@/pages/serve-page'

export default NoControls

const title = 'You are on the list'

export const getServerSideProps = servePage(() => ({
  head: {
    pageRef: { kind: 'newsletter' },
    title,
    description: 'Where the button of a confirmation leads.',
    address: address.confirmed(),
    robots: 'noindex',
  },
  body: (
    <Step title={title}>
      <p>
        The next issue comes to you as soon as there is something new. Every mail holds a link to leave at one press.
      </p>
      <p>
        <a href={address.newsletter()}>Issues so far</a>, or <a href={address.comparisons()}>compare two tools</a>.
      </p>
    </Step>
  ),
}))
