import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hostileAddresses } from '@/tests/support/hostile-addresses'
import { listHostileTargets } from '@/tests/support/hostile-targets'
import { type RawAnswer, requestRaw } from '@/tests/support/raw-request'
import { makeVoter, postVote, readOwnVotes } from '@/tests/support/raw-vote'
import { postForm, postSignUp } from '@/tests/support/sign-up'
import type { Site } from '@/tests/support/site'
import { readNewsletter, storeSubscriber } from '@/tests/support/subscribers'
import { tamper, tamperCookie } from '@/tests/support/tamper'
import { equal, type Finding, proveRow } from './row'
import { serve } from './served-site'

type Size = { targets: number; addresses: number; tampered: number }

const tool = 'mistral-3-1'
const asJson = { Accept: 'application/json' }

proveRow<Size>({
  name: 'hostile',
  sizes: {
    small: { targets: 60, addresses: 10, tampered: 60 },
    large: { targets: 500, addresses: hostileAddresses.length, tampered: 1_000 },
  },
  done: ({ targets, addresses, tampered }) =>
    `${targets} hostile targets, ${addresses} hostile mail addresses, ${tampered.toLocaleString('en')} tampered cookies and tokens`,
  mustHold: 'no answer is 5xx, no reader is led to another site, and none of them acts',
  async prove({ targets, addresses, tampered }) {
    const site = await serve()
    const findings = [
      await askTargets(site, targets),
      await signUpHostile(site, addresses),
      await sendTampered(site, tampered),
    ]
    return {
      measured: findings.flatMap(({ measured }) => measured),
      faults: findings.flatMap(({ faults }) => faults),
    }
  },
})

async function askTargets(site: Site, amount: number): Promise<Finding> {
  const faults: string[] = []
  const refused: number[] = []
  for (const target of listHostileTargets(amount)) {
    const answer = await requestRaw(site.port, target)
    const shown = target.slice(0, 80)
    if (answer.status >= 500) faults.push(`${shown} was answered with ${answer.status}`)
    if (leadsAway(answer)) faults.push(`${shown} leads to ${answer.headers.location}`)
    if (/<script>alert\(1\)/.test(answer.body) && isPage(answer)) faults.push(`${shown} puts a script into the page`)
    if (/root:x?:0/.test(answer.body)) faults.push(`${shown} shows a file of the machine`)
    if (answer.headers['set-cookie'] !== undefined) faults.push(`${shown} sets a cookie`)
    if (answer.status >= 400) refused.push(answer.status)
  }
  return {
    measured: [
      `${refused.length} of ${amount} targets refused, ${refused.filter((status) => status >= 500).length} with 5xx`,
    ],
    faults,
  }
}

function leadsAway({ headers }: RawAnswer): boolean {
  return headers.location !== undefined && !/^\/(?![/\\])/.test(headers.location)
}

function isPage({ headers }: RawAnswer): boolean {
  return /html|svg|xml/.test(headers['content-type'] ?? '')
}

async function signUpHostile(site: Site, amount: number): Promise<Finding> {
  const statuses: number[] = []
  for (const address of hostileAddresses.slice(0, amount)) {
    statuses.push((await postSignUp(site, { address }, asJson)).status)
  }
  const { subscribers, outbox: queued } = readNewsletter(site)
  const refused = statuses.filter((status) => status >= 400 && status < 500).length
  return {
    measured: [`${refused} of ${amount} addresses refused`],
    faults: [
      ...equal('hostile addresses that were refused', refused, amount),
      ...equal('subscribers, queued and sent mails', [subscribers, queued, countMails(site)], [[], [], 0]),
    ],
  }
}

/** The mails that the site has written to files. */
function countMails({ dataFolder }: Site): number {
  const folder = join(dataFolder, 'outbox')
  return existsSync(folder) ? readdirSync(folder).length : 0
}

async function sendTampered(site: Site, amount: number): Promise<Finding> {
  const cookie = await makeVoter(site, tool, 'ship')
  const key = storeSubscriber(site, 'ben@example.org', 'confirmed')
  const before = readNewsletter(site)
  const acting: string[] = []
  const statuses: number[] = []
  for (let number = 0; number < amount / 2; number++) {
    const forged = tamperCookie(cookie, number)
    const voted = await postVote(site, { tool, choice: 'none' }, { ...asJson, Cookie: forged })
    const own = JSON.stringify(await readOwnVotes(site, [tool], forged))
    const token = tamper(key, number)
    const left = await postForm(site, `/newsletter/unsubscribe?token=${token}`, {}, asJson)
    const confirmed = await postForm(site, '/newsletter/confirm', { confirmation: token }, asJson)
    statuses.push(voted.status, left.status, confirmed.status)
    if (own !== '{}' || left.status !== 404 || confirmed.status !== 404) acting.push(`number ${number}`)
  }
  return {
    measured: [`${acting.length} of ${amount} tampered cookies and tokens acted`],
    faults: [
      ...equal('tampered ones that acted', acting, []),
      ...equal(
        'tampered ones answered with 5xx',
        statuses.filter((status) => status >= 500),
        [],
      ),
      ...equal('the vote of the visitor afterwards', await readOwnVotes(site, [tool], cookie), { [tool]: 'ship' }),
      ...equal('the newsletter afterwards', readNewsletter(site), before),
    ],
  }
}
