import type { Metadata } from 'next'
import { describePage } from '@/app/page-metadata'
import { Step } from '@/components/newsletter/step'
import { LeaveForm } from '@/components/newsletter/token-forms'
import { StaticMarkup } from '@/components/site/static-markup'
import { address } from '@/lib/site'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

const title = 'Leave the newsletter'

export function generateMetadata(): Promise<Metadata> {
  return describePage({
    place: { kind: 'newsletter' },
    title,
    description: 'The page of the link in every mail: its button takes the address off the list.',
    address: address.unsubscribe(),
    robots: 'noindex',
  })
}

/** Opening this changes nothing, because programs that look for viruses open links too. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = await searchParams
  return (
    <StaticMarkup>
      <Step title={title}>
        <p>Press the button, and the newsletter no longer comes to the address that this link was sent to.</p>
      </Step>
      <LeaveForm leaveKey={`${token}`} />
    </StaticMarkup>
  )
}
