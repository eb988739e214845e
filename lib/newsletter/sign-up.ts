/** Honeypot: a hidden field that only bots fill in. */
export const trapField = 'website'

export const checkInbox = 'Check your inbox'

/** What happens after an accepted sign-up. It must be true whatever the status of the address, and not reveal it. */
export const afterSignUp =
  'If you’re not already subscribed, a confirmation link is on its way. We send one a day at most, three in all, and none to an address that asked us never to write.'

/** The reply to every accepted sign-up. */
export const signUpReply = `${checkInbox}. ${afterSignUp}`
