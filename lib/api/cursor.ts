import { hash } from 'node:crypto'
import { z } from 'zod'

const allowed = 'the cursor of an answer to the same query'

/** The parameter that continues a list. */
export const cursorParameter = z
  .string(allowed)
  .regex(/^[\w-]{1,200}$/, allowed)
  .optional()
  .describe(
    'Where the list continues: the cursor in `next` of an answer to the same query, which may have another `limit`. Its text has no meaning of its own',
  )

/** Names a position in a list. `list` is what the list was asked for, without its limit. */
export function writeCursor(list: string, position: string): string {
  return Buffer.from(`${fingerprint(list)} ${position}`).toString('base64url')
}

/** The position that a cursor of this list names; nothing when it belongs to another list or to none. */
export function readCursor(list: string, cursor: string): string | undefined {
  const [of, position] = Buffer.from(cursor, 'base64url').toString().split(' ', 2)
  return of === fingerprint(list) ? position : undefined
}

function fingerprint(list: string): string {
  return hash('sha256', list, 'base64url').slice(0, 12)
}
