import { z } from 'zod'
import { parseAddress } from './newsletter/address'
import { SmtpServer } from './newsletter/smtp-server'
import { logLevels } from './observability/log-levels'

const SigningKey = z.string().min(32, 'has fewer than 32 characters')

/** The sender of a mail. */
export type Sender = { name: string; address: string }

const Sender = z.string().transform((text, context): Sender => {
  const [, name = '', address = text] = /^\s*([^<>]*?)\s*<([^<>]+)>\s*$/.exec(text) ?? []
  const parsed = parseAddress(address)
  if (parsed !== undefined && isPlainName(name)) return { name, address: parsed.address }
  context.addIssue({ code: 'custom', message: 'is neither an email address nor "Name <name@domain>"' })
  return z.NEVER
})

/** Plain `http` is only for a hub on this machine. */
const WebSubHub = z
  .string()
  .refine((hub) => URL.canParse(hub) && /^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^"<>]+$/.test(hub), {
    error: 'is not an https:// address',
  })
  .transform((hub) => new URL(hub).href)

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
  API_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'is not a number from 1 to 999999')
    .transform(Number)
    .default(600),
  LOG_LEVEL: z.enum(logLevels, `is not one of ${logLevels.join(', ')}`).optional(),
  LOG_REQUESTS: z.enum(['all', 'errors', 'none'], 'is not all, errors or none').default('all'),
  METRICS_PORT: z
    .string()
    .regex(/^\d+$/, 'is not a number')
    .transform(Number)
    .pipe(z.number().min(1, 'is not a number from 1 to 65535').max(65_535, 'is not a number from 1 to 65535'))
    .optional(),
  METRICS_HOST: z.string().min(1, 'is empty').default('127.0.0.1'),
  METRICS_TOKEN: z.string().min(16, 'has fewer than 16 characters').optional(),
  TRUSTED_PROXIES: z.string().regex(/^\d$/, 'is not a number from 0 to 9').transform(Number).default(0),
  SMTP_URL: SmtpServer.optional(),
  MAIL_FROM: Sender.optional(),
  MAIL_PER_SECOND: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'is not a number')
    .transform(Number)
    .pipe(z.number().positive('is not more than 0').max(1_000, 'is more than 1000'))
    .default(10),
  WEBSUB_HUBS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((hub) => hub !== ''))
    .pipe(z.array(WebSubHub))
    .default([]),
})

/** The parsed environment. */
const Environment = Variables.check(({ value, issues }) => {
  if (value.SMTP_URL === undefined || value.MAIL_FROM !== undefined) return
  issues.push({ code: 'custom', input: value, path: ['MAIL_FROM'], message: 'is required with SMTP_URL' })
})

export type Config = {
  /** Whether the server serves sources that may change while it runs. */
  isDevelopment: boolean
  /** TCP port; 0 for any free one. */
  port: number
  /** Origin for canonical links, without a trailing slash. */
  siteAddress: string
  /** Folder of the content. */
  contentFolder: string
  /** File of the compiled catalogue. */
  catalogueFile: string
  /** Folder of the site's own data: the embedded database, and the signing key when none is set. */
  dataFolder: string
  /** Address of a PostgreSQL database, which replaces the embedded one. */
  databaseUrl?: string | undefined
  /** Signs cookies and forms, at least 32 characters. The previous key is still accepted. */
  signingKey?: string | undefined
  previousSigningKey?: string | undefined
  /** How long the server keeps serving after it was asked to stop, so that load balancers notice. */
  drainSeconds: number
  /** Memory limit of the page cache in megabytes. */
  pageCacheMegabytes: number
  /** How many requests of programs one network may send a minute. */
  apiPerMinute: number
  /** Of which requests a line is logged: of all, of those that failed here (5xx), or of none. */
  logRequests: 'all' | 'errors' | 'none'
  /** Where metrics are served from: a port of their own, and its network interface; otherwise the site's, behind a token. */
  metricsPort?: number | undefined
  metricsHost: string
  /** The token that a request for metrics must carry. */
  metricsToken?: string | undefined
  /** The number of proxies in front that append to X-Forwarded-For. */
  trustedProxies: number
  /** The SMTP server. Without one, mails are written to files. */
  smtpServer?: SmtpServer | undefined
  /** The sender of mails; always set when there is an SMTP server. */
  mailFrom?: Sender | undefined
  /** The maximum number of mails per second. */
  mailPerSecond: number
  /** The addresses of the hubs that tell subscribers of feeds what is new. */
  webSubHubs: readonly string[]
}

/** Throws one error that lists every invalid variable. */
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
    apiPerMinute: rest.API_PER_MINUTE,
    logRequests: rest.LOG_REQUESTS,
    metricsPort: rest.METRICS_PORT,
    metricsHost: rest.METRICS_HOST,
    metricsToken: rest.METRICS_TOKEN,
    trustedProxies: rest.TRUSTED_PROXIES,
    smtpServer: rest.SMTP_URL,
    mailFrom: rest.MAIL_FROM,
    mailPerSecond: rest.MAIL_PER_SECOND,
    webSubHubs: rest.WEBSUB_HUBS,
  }
}

/** Without control characters and without characters that must be quoted in a header. */
function isPlainName(name: string): boolean {
  return /^[^\p{C}"\\@]*$/u.test(name)
}
