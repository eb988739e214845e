import { z } from 'zod'

/** Query parameters of a server's URL, named as in nodemailer. Its other options would log mails. */
const Options = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9.-]+$/i),
    requireTLS: z.stringbool(),
    ignoreTLS: z.stringbool(),
    'tls.rejectUnauthorized': z.stringbool(),
  })
  .partial()

/** A mail server: `smtp://user:password@host:port`. */
export const SmtpServer = z
  .url({ protocol: /^smtps?$/, hostname: /./, error: 'is not an smtp:// or smtps:// address' })
  .transform((text, context) => {
    const url = new URL(text)
    const options = Options.safeParse(Object.fromEntries(url.searchParams))
    const auth = readUser(url)
    if (options.success && auth !== 'unreadable') return resolveServer(url, options.data, auth)
    const fault =
      auth === 'unreadable' ? 'a user or password' : `one of the options ${Object.keys(Options.shape).join(', ')}`
    context.addIssue({ code: 'custom', message: `has ${fault} that cannot be read` })
    return z.NEVER
  })

export type SmtpServer = z.infer<typeof SmtpServer>

type User = { user: string; pass: string }

function readUser({ username, password }: URL): User | 'unreadable' | undefined {
  if (username === '') return undefined
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  } catch {
    return 'unreadable'
  }
}

function resolveServer(url: URL, { name, ...options }: z.infer<typeof Options>, auth: User | undefined) {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)
  return {
    host,
    port: url.port === '' ? undefined : Number(url.port),
    secure: url.protocol === 'smtps:',
    auth,
    name,
    // Otherwise a man in the middle could strip STARTTLS and read the password.
    requireTLS: options.requireTLS ?? (auth !== undefined && !isLocal && options.ignoreTLS !== true),
    ignoreTLS: options.ignoreTLS,
    tls: { rejectUnauthorized: options['tls.rejectUnauthorized'] ?? true },
  }
}
