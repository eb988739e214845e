import { Button } from '@react-email/button'
import { placeholders } from '@/lib/newsletter/mail'
import { newsletterName } from '@/lib/newsletter/name'
import { MailFrame, type MailSite } from './frame'
import { drawn, letters } from './style'

/** The mail that asks to confirm a sign-up. It contains no user input. */
export function ConfirmationMail({ subject, site }: { subject: string; site: MailSite }) {
  return (
    <MailFrame
      site={site}
      subject={subject}
      preview="Confirm to get the next issue. Not you? Ignore this email."
      reason={`You got this email because this address was entered on ${site.name}. Not interested?`}
    >
      <h1 style={{ ...letters.title, margin: 0 }}>Confirm your subscription</h1>
      <p style={{ ...letters.text, margin: '12px 0 24px' }}>
        {`You signed up for ${newsletterName}: what the panel ships, what it skips, and where it changed its mind. One email a week, and none when nothing is new. We send no issue unless you confirm.`}
      </p>
      <Button href={placeholders.confirm} {...drawn('ink-fill', letters.strong, { padding: '12px 24px' })}>
        Confirm
      </Button>
      <p style={{ ...letters.text, margin: '24px 0 0' }}>
        The link opens a page with one button. It works once, within 48 hours. If it was not you, ignore this email.
      </p>
    </MailFrame>
  )
}
