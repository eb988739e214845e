import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { auditCrowd } from '@/scripts/bench/audit-crowd'
import { makeCrowd } from '@/scripts/bench/crowd'
import { generateContent, toolSlug } from '@/scripts/bench/generate'
import { startScript, waitForEnd } from '@/tests/contract/processes'
import { arrive, percentile } from '@/tests/support/arrive'
import { atMost, equal, proveRow } from './row'
import { countAnswered, makeVisits, onlyStatus, serve } from './served-site'

type Size = { tools: number; seconds: number; perSecond: number; maxMilliseconds: number }

const secondsBefore = 30

proveRow<Size>({
  name: 'mixed-load',
  sizes: {
    small: { tools: 60, seconds: 2, perSecond: 30, maxMilliseconds: Number.POSITIVE_INFINITY },
    large: { tools: 10_000, seconds: 60, perSecond: 150, maxMilliseconds: 50 },
  },
  done: ({ tools, seconds, perSecond }) =>
    `${seconds} s of ${perSecond} requests a second (80 % pages, 15 % comparisons, 5 % votes) to a site with ${tools.toLocaleString('en')} tools, after ${Math.min(secondsBefore, seconds)} s of the same`,
  mustHold: 'no answer is 5xx, and 99 of 100 hot pages come within 50 ms of their time',
  async prove({ tools, seconds, perSecond, maxMilliseconds }) {
    const environment = await generateSite(tools)
    const site = await serve({ environment })
    const slugs = Array.from({ length: tools }, (_, index) => toolSlug(index))
    const crowd = makeCrowd(slugs.slice(0, 200))
    const visit = makeVisits(site.origin, slugs, crowd)
    // A process that has just started still compiles its code; what it answers meanwhile counts, how quickly does not.
    const warmUp = Math.min(secondsBefore, seconds) * perSecond
    const before = await arrive(warmUp, perSecond, visit)
    const arrived = await arrive(seconds * perSecond, perSecond, (number) => visit(warmUp + number))

    const ofKind = (wanted: string) => arrived.filter(({ result }) => result.kind === wanted)
    const statuses = [...before, ...arrived].map(({ result }) => result.status)
    const { lost, faults } = await auditCrowd(site.dataFolder, crowd.voters)
    const p99 = percentile(ofKind('page'), 0.99)
    const times = (kind: string) =>
      `${kind}s p99 ${percentile(ofKind(kind), 0.99).toFixed(0)} ms (median ${percentile(ofKind(kind), 0.5).toFixed(1)})`
    return {
      measured: [
        countAnswered('requests', statuses),
        ...['page', 'comparison', 'vote'].map(times),
        `${lost} votes lost`,
      ],
      faults: [
        ...faults,
        ...onlyStatus('answers', statuses, 200),
        ...equal('lost votes', lost, 0),
        ...atMost('milliseconds, p99 of hot pages', p99, maxMilliseconds),
      ],
    }
  },
})

/** Writes and compiles made-up content, which is gone after the test. */
async function generateSite(tools: number): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-tools-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const environment = { CONTENT_FOLDER: join(folder, 'content'), CATALOGUE_FILE: join(folder, 'catalogue.ndjson') }
  generateContent(environment.CONTENT_FOLDER, tools)
  const { status, output } = await waitForEnd(startScript('scripts/content.ts', ['build'], environment))
  if (status !== 0) throw new Error(output)
  return environment
}
