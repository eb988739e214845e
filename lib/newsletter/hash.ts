import { createHash } from 'node:crypto'

/**
 * What is hashed. It is part of the input: the same text hashes differently for each purpose, and renaming one orphans
 * what is stored.
 */
type Purpose = 'confirmation token' | 'forgotten identity' | 'mailbox'

/**
 * SHA-256 without a key, so that it survives key rotation. Tokens are random and cannot be guessed. Addresses can: with
 * the database one can check whether a given address was suppressed.
 */
export function hash(purpose: Purpose, text: string): string {
  return createHash('sha256').update(`${purpose}\n${text}`).digest('base64url')
}
