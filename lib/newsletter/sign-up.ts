/** A field that nobody sees, and that programs which fill in everything fill in too. */
export const trapField = 'website'

/** What is said of every sign-up that was taken. It has to be true whatever is known of the address. */
export const signUpReply =
  'Now look into that mailbox. Unless the address is on the list already or asked us never to write, a mail with a link is there or on its way. Open the link and press the button on its page: only then are you on the list.'
