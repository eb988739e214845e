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
      preview="Confirm, and the next issue is yours. Not you? Do nothing."
      reason={`You get this mail because this address was entered on ${site.name}. To withdraw that:`}
    >
      <h1 style={{ ...letters.title, margin: 0 }}>Shall we send it to you?</h1>
      <p style={{ ...letters.text, margin: '12px 0 24px' }}>
        {`This address was entered to get ${newsletterName}: what the panel ships, what it skips, and where it changed its mind. One mail a week, and none when nothing is new. No issue is sent unless you confirm.`}
      </p>
      <Button href={placeholders.confirm} {...drawn('ink-fill', letters.strong, { padding: '12px 24px' })}>
        Confirm
      </Button>
      <p style={{ ...letters.text, margin: '24px 0 0' }}>
        The link leads to a page with one button. It works once, within 48 hours. If it was not you, do nothing.
      </p>
    </MailFrame>
  )
}
