import { loadCatalogue } from '@/app/catalogue'
import { Step } from '@/components/newsletter/step'
import { StaticMarkup } from '@/components/site/static-markup'
import { address } from '@/lib/site'

const title = 'You are off the list'

/** What the button to leave is answered with, and a mail program that pressed it. Only the server itself leads here. */
export default async function LeftPage() {
  const { site } = await loadCatalogue()
  return (
    <>
      <title>{`${title} — ${site.name}`}</title>
      <meta name="robots" content="noindex" />
      <StaticMarkup>
        <Step title={title}>
          <p>No more issues are sent to you. A mail that was under way just now may still arrive.</p>
          <p>
            Was that a mistake? <a href={address.newsletter()}>Sign up again</a>.
          </p>
        </Step>
      </StaticMarkup>
    </>
  )
}
