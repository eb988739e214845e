import { Step } from '@/components/newsletter/step'
import { ConfirmForm } from '@/components/newsletter/token-forms'
import { NoControls } from '@/components/site/no-controls'
import { address } from '@/lib/site'
import { formToken } from '@/pages/form-token'
import { servePage } from '@/pages/serve-page'

export default NoControls

const title = 'One press, and you are on the list'

/** Opening this changes nothing, because programs that look for viruses open links too. */
export const getServerSideProps = servePage(({ query: { token } }) => {
  return {
    head: {
      pageRef: { kind: 'newsletter' },
      title,
      description: 'The page of the link in a confirmation mail: its button puts the address on the list.',
      address: address.confirm(),
      robots: 'noindex',
    },
    body: (
      <>
        <Step title={title}>
          <p>
            New and changed verdicts and the next comparisons: one mail a week, none when nothing is new, and in each a
            link to leave at one press.
          </p>
          <p>If you did not ask for it, close this page: nothing happens.</p>
        </Step>
        <ConfirmForm confirmation={`${token}`} token={formToken()} />
      </>
    ),
  }
})
