import type { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpServer } from './smtp-server'

/** Timeouts in milliseconds: for opening a session, for each reply, and for the next mail. */
export type Timeouts = { session: number; answer: number; nextMail: number }

/** An SMTP session that sends mails one after the other. */
export type Session = {
  isOpen(): boolean
  /** Rejects with a nodemailer error. Until the content is read, nothing can have been delivered. */
  send(from: string, to: string, content: Readable): Promise<void>
  /** Resets the session after a refused mail. */
  reset(): Promise<void>
  /** Sends QUIT, unless a reply is outstanding. */
  close(): void
}

/** Connects, encrypts if the server can, and logs in. An abort closes the session at once. */
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

/** Sends one command at a time. If the connection closes meanwhile, nodemailer may never call back. */
function makeAsk(connection: SMTPConnection) {
  let lastError: Error | undefined
  let giveUp: Done | undefined
  connection.on('error', (error) => {
    lastError = error
  })
  // nodemailer may still report the error later in the same turn of the event loop.
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
