import { createHash } from 'node:crypto'

/** What a hash is of; the same text for another purpose has another one. */
type Purpose = 'confirmation token' | 'forgotten identity' | 'mailbox'

/**
 * SHA-256 without a key, so that it outlives every rotation. A token is random and cannot be guessed; an address can:
 * whoever holds the database may check whether one that they think of was forgotten.
 */
export function hash(purpose: Purpose, text: string): string {
  return createHash('sha256').update(`${purpose}\n${text}`).digest('base64url')
}
