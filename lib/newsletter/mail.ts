import { escapeAttribute } from '@/lib/html'

/** A mail as everyone gets it. `html` and `text` hold placeholders where each recipient has a link of their own. */
export type Mail = { subject: string; html: string; text: string }

/** A recipient's own links, as full addresses. */
export type MailLinks = { unsubscribe: string; confirm?: string | undefined }

/** Placeholders for links in a mail that is rendered once for everyone. The `.invalid` domain can never resolve. */
export const placeholders = {
  unsubscribe: 'https://unsubscribe.invalid/',
  confirm: 'https://confirm.invalid/',
} as const

const anyPlaceholder = new RegExp(Object.values(placeholders).join('|'), 'g')

/** Fills in one recipient's links. Throws if the mail needs a link that is not given. */
export function fillMail({ subject, html, text }: Mail, links: MailLinks): Mail {
  const linkFor = (placeholder: string) => {
    const link = placeholder === placeholders.unsubscribe ? links.unsubscribe : links.confirm
    if (link === undefined) throw new Error('the mail has a link to confirm, and none was given')
    return link
  }
  return {
    subject,
    html: html.replace(anyPlaceholder, (placeholder) => escapeAttribute(linkFor(placeholder))),
    text: text.replace(anyPlaceholder, linkFor),
  }
}
