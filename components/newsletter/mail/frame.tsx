import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { colours } from '@/lib/colours'
import { placeholders } from '@/lib/newsletter/mail'
import { address } from '@/lib/site'
import { drawn, letters, stylesheet } from './style'

/** The site in a mail; `siteAddress` has no trailing slash. */
export type MailSite = { name: string; siteAddress: string }

type FrameProps = {
  site: MailSite
  subject: string
  /** The text that mail programs show after the subject. */
  preview: string
  /** Why the recipient gets this mail. */
  reason: string
  children: React.ReactNode
}

/**
 * The frame of every mail: the site's name at the top; at the bottom the reason for the mail and a link to
 * unsubscribe.
 */
export function MailFrame({ site: { name, siteAddress }, subject, preview, reason, children }: FrameProps) {
  return (
    <Html lang="en">
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{stylesheet}</style>
      </Head>
      <Body className="paper" style={{ margin: 0, padding: 0, backgroundColor: colours.paper }}>
        <Preview>{preview}</Preview>
        <Section {...drawn('paper')}>
          <Container lang="en" className="sheet" style={{ maxWidth: 600 }}>
            <Section {...drawn('ink', letters.plain, { padding: 20, wordBreak: 'break-word' })}>
              <p style={{ margin: '0 0 12px' }}>
                <a
                  href={`${siteAddress}${address.home()}`}
                  {...drawn('ink', letters.strong, { textDecoration: 'none' })}
                >
                  {name}
                </a>
              </p>
              <Rule weight="fine" />
              {children}
              <Rule weight="strong" />
              <p {...drawn('muted', letters.small, { margin: 0 })}>
                {`${reason} `}
                <a href={placeholders.unsubscribe} {...drawn('ink')}>
                  Unsubscribe
                </a>
              </p>
            </Section>
          </Container>
        </Section>
      </Body>
    </Html>
  )
}

/** A horizontal line; `strong` before a new part. */
export function Rule({ weight }: { weight: 'fine' | 'strong' }) {
  return weight === 'strong' ? (
    <hr {...drawn('ink-rule', { margin: '36px 0 16px', border: 0, borderTop: '2px solid' })} />
  ) : (
    <hr {...drawn('rule', { margin: '0 0 24px', border: 0, borderTop: '1px solid' })} />
  )
}
