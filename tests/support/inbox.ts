import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import type { MailServer } from './mail-server'

/** What somebody finds in their mailbox. */
export type Inbox = { read: (address: string) => Promise<Email[]>; empty: () => void }

/** The mailboxes behind a mail server. */
export function inboxOf({ received }: MailServer): Inbox {
  return {
    read: (address) => parseAll(received.filter(({ to }) => to.includes(address)).map(({ content }) => content)),
    empty: () => received.splice(0),
  }
}

/** What a site without a mail server has written to files, each taken to have reached whom it names. */
export function outboxIn(dataFolder: string): Inbox {
  const folder = join(dataFolder, 'outbox')
  return {
    async read(address) {
      const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []
      const mails = await parseAll(files.map((name) => readFileSync(join(folder, name))))
      return mails.filter(({ to }) => to?.some((recipient) => recipient.address === address))
    },
    empty: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The newest mail for an address, once there are so many; `undefined` until then. */
export async function readNewest(inbox: Inbox, address: string, amount = 1): Promise<Email | undefined> {
  const mails = await inbox.read(address)
  if (mails.length > amount) throw new Error(`${address} got ${mails.length} mails`)
  const inOrder = mails.sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1))
  return mails.length === amount ? inOrder.at(-1) : undefined
}

function parseAll(contents: readonly (string | Buffer)[]): Promise<Email[]> {
  return Promise.all(contents.map((content) => PostalMime.parse(content)))
}
