import { render, toPlainText } from '@react-email/render'
import { type Digest, subjectOf } from '@/lib/newsletter/digest'
import type { Mail } from '@/lib/newsletter/mail'
import { newsletterName } from '@/lib/newsletter/name'
import { ConfirmationMail } from './confirmation-mail'
import type { MailSite } from './frame'
import { IssueMail } from './issue-mail'
import { outlookStylesheet } from './style'

/** The mail of an issue, with placeholders for each recipient's links. */
export function composeIssueMail(digest: Digest, site: MailSite): Promise<Mail> {
  const subject = subjectOf(digest)
  return compose(subject, <IssueMail digest={digest} subject={subject} site={site} />)
}

/** The mail that asks to confirm a sign-up, also with placeholders. */
export function composeConfirmationMail(site: MailSite): Promise<Mail> {
  const subject = `Confirm: ${newsletterName} of ${site.name}`
  return compose(subject, <ConfirmationMail subject={subject} site={site} />)
}

async function compose(subject: string, mail: React.ReactElement): Promise<Mail> {
  const html = await render(mail)
  return {
    subject,
    // An Outlook conditional comment. React cannot render comments.
    html: html.replace('</head>', `<!--[if mso]><style>${outlookStylesheet}</style><![endif]--></head>`),
    text: `${toPlainText(html, textOptions)}\n`,
  }
}

const heading = { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 }

/** Links to reviews print no address, because their tool's address is above them. */
const textOptions = {
  wordwrap: 72,
  formatters: { addressBelow: writeAddressBelow },
  selectors: [
    { selector: 'h1', options: heading },
    { selector: 'h2', options: heading },
    { selector: 'hr', options: { length: 40, leadingLineBreaks: 3, trailingLineBreaks: 2 } },
    { selector: 'td', format: 'inline' },
    { selector: 'a', format: 'addressBelow' },
    { selector: 'a[aria-label]', format: 'inline' },
  ],
}

type LinkElement = { attribs: { href: string }; children: object }
type TextBuilder = { addLineBreak(): void; addInline(text: string): void }
type WriteElements = (elements: object, builder: TextBuilder) => void

/** The address is on its own line, so that it is not wrapped after the placeholder is replaced. */
function writeAddressBelow({ attribs, children }: LinkElement, write: WriteElements, builder: TextBuilder): void {
  write(children, builder)
  builder.addLineBreak()
  builder.addInline(attribs.href)
}
