import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { domainToASCII } from 'node:url'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { findFreePort } from './free-port'

/** A mail that a server has accepted: what it was told of it, and the mail itself. */
export type ReceivedMail = { from: string; to: string[]; isSecure: boolean; content: string }

/** A real SMTP server on this machine, which can be stopped and started again at the same port. */
export type MailServer = {
  url: string
  received: ReceivedMail[]
  /** How many connections there were. */
  connections: () => number
  start(): Promise<void>
  stop(): Promise<void>
}

type Options = SMTPServerOptions & {
  /** Whether it remembers what the mails said, and not only whom they went to. */
  keepsContent?: boolean
}

export async function startMailServer({ keepsContent = true, ...options }: Options = {}): Promise<MailServer> {
  const port = await findFreePort()
  const received: ReceivedMail[] = []
  let connections = 0
  let server: SMTPServer | undefined

  async function start(): Promise<void> {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      // So that it does not warn of its own certificate either.
      logger: false,
      closeTimeout: 1,
      onConnect(_session, done) {
        connections += 1
        done()
      },
      async onData(stream, { envelope, secure }, done) {
        const content = await text(stream)
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        received.push({
          from,
          to: envelope.rcptTo.map(({ address }) => spell(address)),
          isSecure: secure,
          content: keepsContent ? content : '',
        })
        done()
      },
      ...options,
    })
    // A client that is gone in the middle of a mail is not the server's error.
    server.on('error', () => {})
    server.listen(port, '127.0.0.1')
    await once(server.server, 'listening')
  }

  await start()
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    connections: () => connections,
    start,
    stop: () => new Promise((resolve) => (server === undefined ? resolve() : server.close(resolve))),
  }
}

/** The server tells an address with letters of any language as people read it. This is how it was sent. */
function spell(address: string): string {
  const [local, domain = ''] = address.split('@')
  return `${local}@${domainToASCII(domain)}`
}
