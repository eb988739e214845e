import { Step } from '@/components/newsletter/step'
import { UnsubscribeForm } from '@/components/newsletter/token-forms'
import { NoControls } from '@/components/site/no-controls'
import { address } from '@/lib/site'
import { servePage } from '@/pages/serve-page'

export default NoControls

const title = 'Leave the newsletter'

/** Opening this changes nothing, because programs that look for viruses open links too. */
export const getServerSideProps = servePage(({ query: { token } }) => {
  return {
    head: {
      pageRef: { kind: 'newsletter' },
      title,
      description: 'The page of the link in every mail: its button takes the address off the list.',
      address: address.unsubscribe(),
      robots: 'noindex',
    },
    body: (
      <>
        <Step title={title}>
          <p>Press the button, and the newsletter no longer comes to the address that this link was sent to.</p>
        </Step>
        <UnsubscribeForm unsubscribeKey={`${token}`} />
      </>
    ),
  }
})
