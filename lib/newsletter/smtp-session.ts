import type { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpServer } from './smtp-server'

/** How long is waited, in milliseconds: until a session is open, for each answer in it, and for the next mail. */
export type Timeouts = { session: number; answer: number; nextMail: number }

/** A conversation with a server that takes mails, one after the other. */
export type Session = {
  isOpen(): boolean
  /** Rejects with an error of nodemailer's. While the content has not been read, nothing can have been delivered. */
  send(from: string, to: string, content: Readable): Promise<void>
  /** Lets go of a mail that was refused. */
  reset(): Promise<void>
  /** Takes leave of the server, unless it owes an answer. */
  close(): void
}

/** Connects, encrypts when the server can, and logs in. An abort ends the session at once, whatever it is doing. */
export async function openSession(
  { auth, ...server }: SmtpServer,
  timeouts: Timeouts,
  signal: AbortSignal,
): Promise<Session> {
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: timeouts.session,
    greetingTimeout: timeouts.session,
    socketTimeout: timeouts.answer,
  })
  const { ask, isAsking } = makeAsk(connection)
  const close = () => {
    if (!isAsking() && !connection.destroyed) connection.quit()
    connection.close()
  }
  signal.addEventListener('abort', close)
  connection.once('end', () => signal.removeEventListener('abort', close))
  try {
    await ask((done) => connection.connect(done))
    if (auth !== undefined && connection.allowsAuth) await ask((done) => connection.login(auth, done))
  } catch (error) {
    close()
    throw error
  }
  return {
    isOpen: () => !connection.destroyed,
    send: (from, to, content) => ask((done) => connection.send({ from, to }, content, done)),
    reset: () => ask((done) => connection.reset(done)),
    close,
  }
}

type Done = (error?: Error | null) => void

/** Asks the server one thing at a time. When the connection ends meanwhile, nodemailer itself may never say so. */
function makeAsk(connection: SMTPConnection) {
  let lastError: Error | undefined
  let giveUp: Done | undefined
  connection.on('error', (error) => {
    lastError = error
  })
  // Later in the same turn nodemailer may still say so, and more.
  connection.once('end', () => setImmediate(() => giveUp?.(lastError ?? new Error('the connection has ended'))))

  async function ask(command: (done: Done) => void): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        giveUp = reject
        command((error) => (error ? reject(error) : resolve()))
      })
    } finally {
      giveUp = undefined
    }
  }

  return { ask, isAsking: () => giveUp !== undefined }
}
