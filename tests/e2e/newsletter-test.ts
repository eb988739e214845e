import { spawn } from 'node:child_process'
import { expect, type Locator, mergeTests, type Page } from '@playwright/test'
import type { Email } from 'postal-mime'
import { type Inbox, inboxOf, outboxIn } from '@/tests/support/inbox'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { emptyNewsletter } from '@/tests/support/subscribers'
import type { SiteOptions, VoteSite } from '@/tests/support/vote-site'
import { type RawAnswer, requestRaw } from './raw-request'
import { type Headers, nextNetwork, withoutUndefined } from './raw-vote'
import { test as siteTest } from './site-test'
import { test as silentTest } from './test'

export { expect }

type OfTest = {
  /** A site that nobody has signed up on, which no other test uses at the same time. It writes mails to files. */
  list: VoteSite
  /** Starts a mail server of the test's own. */
  startMail: () => Promise<MailServer>
}

/** A test on a site of its own, in a silent browser where it has one. */
export const test = mergeTests(silentTest, siteTest).extend<OfTest>({
  list: async ({ siteOfWorker }, use) => {
    emptyNewsletter(siteOfWorker)
    await use(siteOfWorker)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  startMail: async ({}, use) => {
    const servers: MailServer[] = []
    await use(async () => {
      const server = await startMailServer()
      servers.push(server)
      return server
    })
    for (const server of servers) await server.stop()
  },
  extraHTTPHeaders: ({ network }, use) => use({ 'X-Forwarded-For': network }),
})

export const ada = 'ada@example.org'

/** The form that signs up, on whatever page. */
export function signUpForm(page: Page): { address: Locator; button: Locator; status: Locator } {
  const form = page.locator('#sign-up')
  return {
    address: form.getByLabel('Your mail address'),
    button: form.getByRole('button', { name: 'Sign up' }),
    status: form.getByRole('status'),
  }
}

/** Signs up as the form of a page would, without a script. Each call comes from another network unless told. */
export function postSignUp(
  site: Pick<VoteSite, 'origin' | 'port'>,
  fields: Record<string, string>,
  headers: Headers = {},
): Promise<RawAnswer> {
  return postForm(site, '/api/newsletter', fields, { Accept: 'text/html', ...headers })
}

export function postForm(
  site: Pick<VoteSite, 'origin' | 'port'>,
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

type Started = { site: VoteSite; inbox: Inbox; environment: Record<string, string> }

/** Starts a site that sends mails in one of these ways. */
export async function startSending(
  way: (typeof waysOfMail)[number],
  startSite: (options?: SiteOptions) => Promise<VoteSite>,
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

/** The newest mail for an address, once there are so many. */
export async function waitForMail(inbox: Inbox, address: string, amount = 1): Promise<Email> {
  await expect.poll(async () => (await inbox.read(address)).length, { timeout: 20_000 }).toBe(amount)
  const mails = (await inbox.read(address)).sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1))
  const mail = mails.at(-1)
  if (mail === undefined) throw new Error('there is no mail')
  return mail
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
  { port, origin, dataFolder }: VoteSite,
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
