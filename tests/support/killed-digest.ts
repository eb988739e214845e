import { startNewsletter, waitForEnd } from '@/tests/contract/processes'
import { startMailServer } from './mail-server'
import type { SiteEnvironment } from './newsletter-site'

/** What the server took of a digest whose process was killed again and again: how many mails, and for whom. */
export type Killed = { kills: number; taken: number; recipients: Set<string> }

/** A process is killed before the server has taken a mail, when it has, or when it has said so. */
const moments = ['asked', 'taken', 'answered'] as const

/** Sends a digest and kills its process (-9) after every so many mails, each time at the next moment. */
export async function sendThroughKills(environment: SiteEnvironment, max: number, stride: number): Promise<Killed> {
  const killed: Killed = { kills: 0, taken: 0, recipients: new Set() }
  let next = stride
  let kill = () => {}

  function mayGoOn(moment: (typeof moments)[number]): boolean {
    const isTime = killed.kills < max && killed.taken >= next && moments[killed.kills % moments.length] === moment
    if (!isTime) return true
    killed.kills += 1
    next = killed.taken + stride
    kill()
    return false
  }

  const server = await startMailServer({
    onMailFrom(_address, _session, done) {
      if (mayGoOn('asked')) done()
    },
    onData(stream, { envelope }, done) {
      stream.resume().once('end', () => {
        killed.taken += 1
        for (const { address } of envelope.rcptTo) killed.recipients.add(address)
        if (!mayGoOn('taken')) return
        done()
        mayGoOn('answered')
      })
    },
  })
  try {
    for (;;) {
      const child = startNewsletter({ ...environment, SMTP_URL: server.url }, 'digest', '--send')
      kill = () => child.kill('SIGKILL')
      const { signal, status, output } = await waitForEnd(child)
      if (status === 0) return killed
      if (signal !== 'SIGKILL') throw new Error(output)
    }
  } finally {
    await server.stop()
  }
}
