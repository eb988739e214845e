/** A mail as everyone gets it. `html` and `text` hold placeholders where each recipient has a link of their own. */
export type Mail = { subject: string; html: string; text: string }

/** A recipient's own links, as full addresses. */
export type MailLinks = { unsubscribe: string; confirm?: string | undefined }

/** Stand where links belong in a mail that is composed once for everyone. As `.invalid`, they would lead nowhere. */
export const placeholders = {
  unsubscribe: 'https://unsubscribe.invalid/',
  confirm: 'https://confirm.invalid/',
} as const

const anyPlaceholder = new RegExp(Object.values(placeholders).join('|'), 'g')

/** Puts one recipient's links into a mail. Throws when the mail needs a link that is not given. */
export function fillMail({ subject, html, text }: Mail, links: MailLinks): Mail {
  const linkFor = (placeholder: string) => {
    const link = placeholder === placeholders.unsubscribe ? links.unsubscribe : links.confirm
    if (link === undefined) throw new Error('the mail has a link to confirm, and none was given')
    return link
  }
  return {
    subject,
    html: html.replace(anyPlaceholder, (placeholder) => escapeHtml(linkFor(placeholder))),
    text: text.replace(anyPlaceholder, linkFor),
  }
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}
