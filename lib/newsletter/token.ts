/** Whether a text can be a token of a mail: 32 random bytes in base64url. */
export function isMailToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}
