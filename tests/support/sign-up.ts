import { spawn } from 'node:child_process'
import type { Email } from 'postal-mime'
import { type Inbox, inboxOf, outboxIn } from './inbox'
import type { MailServer } from './mail-server'
import { type RawAnswer, requestRaw } from './raw-request'
import { type Headers, nextNetwork, withoutUndefined } from './raw-vote'
import type { Site, SiteOptions } from './site'

export const ada = 'ada@example.org'

/** Signs up as the form of a page would, without a browser. Each call comes from another network unless told. */
export function postSignUp(site: Site, fields: Record<string, string>, headers: Headers = {}): Promise<RawAnswer> {
  return postForm(site, '/api/newsletter', fields, { Accept: 'text/html', ...headers })
}

export function postForm(
  site: Site,
  path: string,
  fields: Record<string, string>,
  headers: Headers = {},
): Promise<RawAnswer> {
  const standard: Headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: site.origin,
    'X-Forwarded-For': nextNetwork(),
  }
  const body = `${new URLSearchParams(fields)}`
  return requestRaw(site.port, path, 'POST', { headers: withoutUndefined({ ...standard, ...headers }), body })
}

/** How the mails of a site travel, and where they are then. */
export const waysOfMail = ['a mail server', 'files'] as const

type Started = { site: Site; inbox: Inbox; environment: Record<string, string> }

/** Starts a site that sends mails in one of these ways. */
export async function startSending(
  way: (typeof waysOfMail)[number],
  startSite: (options?: SiteOptions) => Promise<Site>,
  startMail: () => Promise<MailServer>,
): Promise<Started> {
  if (way === 'files') {
    const site = await startSite()
    return { site, inbox: outboxIn(site.dataFolder), environment: {} }
  }
  const server = await startMail()
  const environment = { SMTP_URL: server.url, MAIL_FROM: 'Ship or Skip <news@ship.example>' }
  return { site: await startSite({ environment }), inbox: inboxOf(server), environment }
}

/** The link of a mail that leads to a path of a site, as somebody reads it who sees no HTML. */
export function findLink({ text = '' }: Email, path: string): URL {
  const link = [...text.matchAll(/https?:\/\/[^\s<>)\]]+/g)]
    .map(([found]) => new URL(found))
    .find(({ pathname }) => pathname.startsWith(path))
  if (link === undefined) throw new Error(`no link to ${path} in:\n${text}`)
  return link
}

/** Runs `npm run newsletter` for a site: what it ended with, and all it printed. */
export function runNewsletter(
  { port, origin, dataFolder }: Site,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; printed: string }> {
  const child = spawn('npm', ['run', 'newsletter', ...args], {
    env: { ...process.env, PORT: `${port}`, SITE_ADDRESS: origin, DATA_FOLDER: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })))
}
