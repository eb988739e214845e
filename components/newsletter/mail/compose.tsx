import { render, toPlainText } from '@react-email/render'
import { type Digest, subjectOf } from '@/lib/newsletter/digest'
import type { Mail } from '@/lib/newsletter/mail'
import { newsletterName } from '@/lib/newsletter/name'
import { ConfirmationMail } from './confirmation-mail'
import type { MailSite } from './frame'
import { IssueMail } from './issue-mail'
import { outlookStylesheet } from './style'

/** The mail of an issue, with placeholders for each recipient's own links. */
export function composeIssueMail(digest: Digest, site: MailSite): Promise<Mail> {
  const subject = subjectOf(digest)
  return compose(subject, <IssueMail digest={digest} subject={subject} site={site} />)
}

/** The mail that asks whether a sign-up was meant, with placeholders too. */
export function composeConfirmationMail(site: MailSite): Promise<Mail> {
  const subject = `Confirm: ${newsletterName} of ${site.name}`
  return compose(subject, <ConfirmationMail subject={subject} site={site} />)
}

async function compose(subject: string, mail: React.ReactElement): Promise<Mail> {
  const html = await render(mail)
  return {
    subject,
    // React draws no comments, and only Outlook reads this one.
    html: html.replace('</head>', `<!--[if mso]><style>${outlookStylesheet}</style><![endif]--></head>`),
    text: `${toPlainText(html, textOptions)}\n`,
  }
}

const heading = { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 }

/** Reviews have no addresses, because that of their tool stands above them. */
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

/** An address on a line of its own stays whole, however long it is once it is filled in. */
function writeAddressBelow({ attribs, children }: LinkElement, write: WriteElements, builder: TextBuilder): void {
  write(children, builder)
  builder.addLineBreak()
  builder.addInline(attribs.href)
}
