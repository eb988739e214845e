import { SignUpForm } from '@/components/newsletter/sign-up-form'
import { ConfirmForm, UnsubscribeForm } from '@/components/newsletter/token-forms'
import { Eyebrow } from '@/components/site/eyebrow'
import { NoControls } from '@/components/site/no-controls'
import { RetryVote } from '@/components/vote/retry-vote'
import { findBallot } from '@/lib/community/ballot'
import { type Attempt, explainRefusal, findAttempt, findRefusalStatus, type RefusalStatus } from '@/lib/http/refusal'
import { address } from '@/lib/site'
import { loadCatalogue } from '@/pages/catalogue'
import { formToken } from '@/pages/form-token'
import { servePage } from '@/pages/serve-page'

export default NoControls

/** Says why something was not done, and offers to try the same once more. Only the server itself leads here. */
export const getServerSideProps = servePage(({ query }) => {
  const catalogue = loadCatalogue()
  const { attempt: wanted, status: text, token, tool: slug, choice, from } = query
  const attempt = findAttempt(wanted)
  const status = findRefusalStatus(text)
  const { title, reason } = explainRefusal(attempt, status)
  const tool = catalogue.tools.get(`${slug}`)
  const ballot = findBallot(choice)
  return {
    head: { title },
    body: (
      <>
        <Eyebrow>{`${status}`}</Eyebrow>
        <h1 className="mt-2 text-4xl sm:text-5xl">{title}</h1>
        <p className="mt-4 max-w-2xl font-text text-lg">{reason}</p>
        {tool !== undefined && ballot !== undefined && (
          <RetryVote tool={tool} choice={ballot} from={`${from}`} token={formToken()} />
        )}
        {attempt !== undefined && <NewsletterAgain attempt={attempt} status={status} token={`${token}`} />}
        <p className="mt-6">
          <a href={tool === undefined ? address.home() : `${from}`}>
            {tool === undefined ? 'Go to the home page' : 'Back to the page'}
          </a>
        </p>
      </>
    ),
  }
})

/** A link that may still work has its button again; one that never will leaves the form that asks for another. */
function NewsletterAgain({ attempt, status, token }: { attempt: Attempt; status: RefusalStatus; token: string }) {
  const isLater = status === 503
  return (
    <>
      {attempt === 'leaving' && isLater && <UnsubscribeForm unsubscribeKey={token} />}
      {attempt === 'confirmation' && isLater && <ConfirmForm confirmation={token} token={formToken()} />}
      {(attempt === 'sign-up' || (attempt === 'confirmation' && !isLater)) && <SignUpForm token={formToken()} />}
    </>
  )
}
