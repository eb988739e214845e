import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config'

/** What a signature is for. A signature for one purpose is not valid for another. */
export type Purpose = 'visitor cookie' | 'visitor row' | 'form' | 'limit'

/** The current signing key, then the previous one, whose signatures are still accepted. */
export type SigningKeys = readonly [current: string, ...previous: string[]]

/** HMAC-SHA256 of the text for one purpose, as 43 characters that are safe in a cookie and a form. */
export function sign(key: string, purpose: Purpose, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url')
}

/** The key that made a signature, if any. */
export function findSigningKey(
  keys: SigningKeys,
  purpose: Purpose,
  text: string,
  signature: string,
): string | undefined {
  const given = Buffer.from(signature)
  return keys.find((key) => {
    const made = Buffer.from(sign(key, purpose, text))
    return made.length === given.length && timingSafeEqual(made, given)
  })
}

/** The keys from the environment. Without any, a key is generated once and stored in the data folder. */
export function openSigningKeys({ signingKey, previousSigningKey, dataFolder }: SigningConfig): SigningKeys {
  const current = signingKey ?? readOrMakeKey(dataFolder)
  return previousSigningKey === undefined ? [current] : [current, previousSigningKey]
}

type SigningConfig = Pick<Config, 'signingKey' | 'previousSigningKey' | 'dataFolder'>

function readOrMakeKey(folder: string): string {
  const file = join(folder, 'signing-key')
  try {
    return readKey(file) ?? makeKey(folder, file)
  } catch (cause) {
    if (cause instanceof InvalidKey) throw cause
    throw new Error(`${file} cannot be read or made: set SIGNING_KEY, or let DATA_FOLDER name a folder to write to.`, {
      cause,
    })
  }
}

class InvalidKey extends Error {}

function readKey(file: string): string | undefined {
  try {
    const key = readFileSync(file, 'utf8').trim()
    if (key.length < 32)
      throw new InvalidKey(`${file} holds no key of 32 characters or more. Without the file a new one is made.`)
    return key
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** When several processes start at once, one of them creates the key and all use it. */
function makeKey(folder: string, file: string): string {
  const draft = `${file}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  const key = readKey(file)
  if (key === undefined) throw new InvalidKey(`${file} was removed while it was made.`)
  return key
}
