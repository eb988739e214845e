/** What the newsletter is called, on its pages and in its mails. */
export const newsletterName = 'Weekly AI Tool Verdicts'
