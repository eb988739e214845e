/** Honeypot: a hidden field that only bots fill in. */
export const trapField = 'website'

/** The reply to every accepted sign-up. It must be true whatever the status of the address, and not reveal it. */
export const signUpReply =
  'Now look into that mailbox. Unless the address is on the list already or asked us never to write, a mail with a link is there or on its way. Open the link and press the button on its page: only then are you on the list.'
