import { z } from 'zod'
import { parseAddress } from './newsletter/address'
import { SmtpServer } from './newsletter/smtp-server'

const SigningKey = z.string().min(32, 'has fewer than 32 characters')

/** Who a mail is from. */
export type Sender = { name: string; address: string }

const Sender = z.string().transform((text, context): Sender => {
  const [, name = '', address = text] = /^\s*([^<>]*?)\s*<([^<>]+)>\s*$/.exec(text) ?? []
  const parsed = parseAddress(address)
  if (parsed !== undefined && isPlainName(name)) return { name, address: parsed.address }
  context.addIssue({ code: 'custom', message: 'is neither an email address nor "Name <name@domain>"' })
  return z.NEVER
})

const Variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.string().regex(/^\d+$/, 'is not a number').transform(Number).pipe(z.number().max(65_535)).default(3000),
  SITE_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .optional(),
  CONTENT_FOLDER: z.string().min(1).default('content'),
  CATALOGUE_FILE: z.string().min(1).default('build/catalogue.ndjson'),
  DATA_FOLDER: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// address' }).optional(),
  SIGNING_KEY: SigningKey.optional(),
  PREVIOUS_SIGNING_KEY: SigningKey.optional(),
  DRAIN_SECONDS: z
    .string()
    .regex(/^[0-5]?\d$/, 'is not a number from 0 to 59')
    .transform(Number)
    .default(2),
  PAGE_CACHE_MB: z
    .string()
    .regex(/^\d{1,4}$/, 'is not a number from 1 to 9999')
    .transform(Number)
    .pipe(z.number().positive('is not a number from 1 to 9999'))
    .default(64),
  TRUSTED_PROXIES: z.string().regex(/^\d$/, 'is not a number from 0 to 9').transform(Number).default(0),
  SMTP_URL: SmtpServer.optional(),
  MAIL_FROM: Sender.optional(),
  MAIL_PER_SECOND: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'is not a number')
    .transform(Number)
    .pipe(z.number().positive('is not more than 0').max(1_000, 'is more than 1000'))
    .default(10),
})

/** What the environment says, read once. */
const Environment = Variables.check(({ value, issues }) => {
  if (value.SMTP_URL === undefined || value.MAIL_FROM !== undefined) return
  issues.push({ code: 'custom', input: value, path: ['MAIL_FROM'], message: 'is required with SMTP_URL' })
})

export type Config = {
  /** Whether pages are served from sources that change while the server runs. */
  isDevelopment: boolean
  /** TCP port, 0 for any free one. */
  port: number
  /** Origin that canonical links name, without a slash at its end. */
  siteAddress: string
  /** Folder of what editors write. */
  contentFolder: string
  /** File of the compiled catalogue. */
  catalogueFile: string
  /** Folder of what the site itself keeps: the embedded database, and the signing key when none is given. */
  dataFolder: string
  /** Address of a PostgreSQL database, which is then used instead of the embedded one. */
  databaseUrl?: string | undefined
  /** Signs cookies and forms, at least 32 characters; the previous one is still accepted. */
  signingKey?: string | undefined
  previousSigningKey?: string | undefined
  /** How long a server that is asked to stop still serves, so that whoever sends it visitors notices. */
  drainSeconds: number
  /** How much memory kept pages may take, in megabytes. */
  pageCacheMegabytes: number
  /** How many proxies stand in front and append to X-Forwarded-For. */
  trustedProxies: number
  /** The server that takes mails. Without one they are written to files. */
  smtpServer?: SmtpServer | undefined
  /** Who mails are from; always given beside a server. */
  mailFrom?: Sender | undefined
  /** How many mails are sent within a second at most. */
  mailPerSecond: number
}

/** Throws with every fault of the environment in one message, each named by its variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const result = Environment.safeParse(environment)
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`Invalid environment variables:\n${faults.join('\n')}`)
  }
  const { NODE_ENV, PORT, SITE_ADDRESS, ...rest } = result.data
  return {
    isDevelopment: NODE_ENV === 'development',
    port: PORT,
    siteAddress: SITE_ADDRESS ?? `http://localhost:${PORT}`,
    contentFolder: rest.CONTENT_FOLDER,
    catalogueFile: rest.CATALOGUE_FILE,
    dataFolder: rest.DATA_FOLDER,
    databaseUrl: rest.DATABASE_URL,
    signingKey: rest.SIGNING_KEY,
    previousSigningKey: rest.PREVIOUS_SIGNING_KEY,
    drainSeconds: rest.DRAIN_SECONDS,
    pageCacheMegabytes: rest.PAGE_CACHE_MB,
    trustedProxies: rest.TRUSTED_PROXIES,
    smtpServer: rest.SMTP_URL,
    mailFrom: rest.MAIL_FROM,
    mailPerSecond: rest.MAIL_PER_SECOND,
  }
}

/** Neither control characters nor what would have to be quoted in a header. */
function isPlainName(name: string): boolean {
  return /^[^\p{C}"\\@]*$/u.test(name)
}
