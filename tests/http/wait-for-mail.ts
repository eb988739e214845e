import type { Email } from 'postal-mime'
import { expect } from 'vitest'
import { type Inbox, readNewest } from '@/tests/support/inbox'

/** The newest mail for an address, once there are so many. */
export async function waitForMail(inbox: Inbox, address: string, amount = 1): Promise<Email> {
  await expect.poll(() => readNewest(inbox, address, amount)).toBeDefined()
  const mail = await readNewest(inbox, address, amount)
  if (mail === undefined) throw new Error('the mail is gone')
  return mail
}
