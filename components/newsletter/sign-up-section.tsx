import { renderToStaticMarkup } from 'react-dom/server'
import { Section } from '@/components/site/section'
import { newsletterName } from '@/lib/newsletter/name'
import { address } from '@/lib/site'
import { SignUpForm } from './sign-up-form'

let drawn: { token: string; html: string } | undefined

/**
 * Offers the newsletter at the end of a page. It is the same on every page for as long as the
 * token is, so it is drawn once for each.
 */
export function SignUpSection({ token }: { token: string }) {
  if (drawn?.token !== token) drawn = { token, html: renderToStaticMarkup(<Offer token={token} />) }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React made it, and escaped what is in it
  return <div className="screen-only" dangerouslySetInnerHTML={{ __html: drawn.html }} />
}

function Offer({ token }: { token: string }) {
  return (
    <Section id="newsletter" title={newsletterName}>
      <p className="mt-2 max-w-2xl font-text text-lg">
        New and changed verdicts, and the next comparisons: <a href={address.newsletter()}>one mail a week</a>, and none
        when nothing is new.
      </p>
      <SignUpForm token={token} />
    </Section>
  )
}
