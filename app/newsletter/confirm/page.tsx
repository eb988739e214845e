import type { Metadata } from 'next'
import { csrfToken } from '@/app/_lib/csrf-token'
import { describePage } from '@/app/_lib/metadata'
import { SignUpForm } from '@/components/newsletter/sign-up-form'
import { Step } from '@/components/newsletter/step'
import { ConfirmForm } from '@/components/newsletter/token-forms'
import { explainFormError, readProblem } from '@/lib/form-error'
import { address } from '@/lib/site'

type Props = PageProps<'/newsletter/confirm'>

const heading = 'Confirm your subscription'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'Confirm that you want the newsletter.',
    address: address.confirm(),
    robots: 'noindex',
  })
}

/** Opening this changes nothing, because programs that look for viruses open links too. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token, problem } = await searchParams
  const status = readProblem(problem, 'confirmation')
  if (status !== undefined) return <NotConfirmed status={status} confirmation={`${token}`} />
  return (
    <>
      <Step title={heading}>
        <p>
          New and changed verdicts and the next comparisons: one email a week, none when nothing is new. Unsubscribe any
          time.
        </p>
        <p>Didn’t sign up? Close this page and nothing happens.</p>
      </Step>
      <ConfirmForm confirmation={`${token}`} token={csrfToken()} />
    </>
  )
}

/** A link that may still work has its button again; one that never will has the form that asks for another. */
function NotConfirmed({ status, confirmation }: { status: number; confirmation: string }) {
  const { title, reason } = explainFormError('confirmation', status)
  return (
    <>
      <Step title={title}>
        <p>{reason}</p>
      </Step>
      {status === 503 ? (
        <ConfirmForm confirmation={confirmation} token={csrfToken()} />
      ) : (
        <SignUpForm token={csrfToken()} from={address.newsletter()} />
      )}
    </>
  )
}
