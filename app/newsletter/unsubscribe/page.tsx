import type { Metadata } from 'next'
import { describePage } from '@/app/_lib/metadata'
import { Step } from '@/components/newsletter/step'
import { UnsubscribeForm } from '@/components/newsletter/token-forms'
import { explainFormError, readProblem } from '@/lib/form-error'
import { address } from '@/lib/site'

type Props = PageProps<'/newsletter/unsubscribe'>

const heading = 'Leave the newsletter'

export function generateMetadata(): Metadata {
  return describePage({
    pageRef: { kind: 'newsletter' },
    title: heading,
    description: 'The page of the link in every mail: its button takes the address off the list.',
    address: address.unsubscribe(),
    robots: 'noindex',
  })
}

/** Opening this changes nothing, because programs that look for viruses open links too. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token, problem } = await searchParams
  const status = readProblem(problem, 'unsubscribe')
  const refused = status === undefined ? undefined : explainFormError('unsubscribe', status)
  return (
    <>
      <Step title={refused?.title ?? heading}>
        <p>
          {refused?.reason ??
            'Press the button, and the newsletter no longer comes to the address that this link was sent to.'}
        </p>
      </Step>
      {status !== 404 && <UnsubscribeForm token={`${token}`} />}
    </>
  )
}
