import { setTimeout } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { auditCrowd } from '@/scripts/bench/audit-crowd'
import { makeCrowd } from '@/scripts/bench/crowd'
import { startPostgresql } from '@/tests/contract/postgresql-server'
import { readPage } from '@/tests/support/pages'
import { atMost, proveRow } from './row'
import { countAnswered, listHotPages, makeAgent, onlyStatus, pickComparison, realTools, serve } from './served-site'

type Size = { kills: number; secondsBetween: number; maxSeconds: number }

proveRow<Size>({
  name: 'postgresql-kills',
  sizes: {
    small: { kills: 1, secondsBetween: 0.2, maxSeconds: Number.POSITIVE_INFINITY },
    large: { kills: 15, secondsBetween: 2, maxSeconds: 10 },
  },
  done: ({ kills }) =>
    kills === 1
      ? 'PostgreSQL with all its processes is killed (-9) and started again under readers and voters'
      : `PostgreSQL with all its processes is killed (-9) and started again ${kills} times under readers and voters`,
  mustHold: 'pages stay 200, nothing acknowledged is lost, and votes are taken again within 10 s',
  async prove({ kills, secondsBetween, maxSeconds }) {
    const server = await startPostgresql()
    onTestFinished(() => server.discard())
    const databaseUrl = `${server.address}/postgres`
    const site = await serve({ environment: { DATABASE_URL: databaseUrl } })
    const crowd = makeCrowd(realTools)
    const agent = makeAgent()
    const paths = listHotPages(realTools)
    const pages: (number | undefined)[] = []
    const votes: (number | undefined)[] = []
    let isOver = false
    const reading = Promise.all(
      [0, 1, 2, 3].map(async (reader) => {
        for (let turn = reader; !isOver; turn += 4) {
          const path = turn % 5 === 0 ? pickComparison(realTools, turn) : (paths[turn % paths.length] ?? '/')
          pages.push(await readPage(site.origin, path, agent))
          await setTimeout(20)
        }
      }),
    )
    const voting = Promise.all(
      [0, 1, 2, 3].map(async () => {
        while (!isOver) {
          votes.push(await crowd.vote(site.origin, agent))
          await setTimeout(20)
        }
      }),
    )

    const waits: number[] = []
    for (let kill = 0; kill < kills; kill++) {
      await setTimeout(secondsBetween * 1000)
      const killed = performance.now()
      await server.kill()
      const tried = votes.length
      await server.start()
      while (!votes.slice(tried).includes(200)) await setTimeout(10)
      waits.push((performance.now() - killed) / 1000)
    }
    isOver = true
    await Promise.all([reading, voting])

    const { lost, faults } = await auditCrowd(site.dataFolder, crowd.voters, databaseUrl)
    const acknowledged = votes.filter((status) => status === 200).length
    const longest = Math.max(...waits)
    return {
      measured: [
        countAnswered('pages', pages),
        `${acknowledged.toLocaleString('en')} votes acknowledged, ${votes.length - acknowledged} refused, ${lost} lost`,
        `votes again after ${longest.toFixed(1)} s at most`,
      ],
      faults: [
        ...faults,
        ...onlyStatus('pages', pages, 200),
        ...onlyStatus('votes', votes, 200, 503),
        ...atMost('seconds until a vote was taken', longest, maxSeconds),
      ],
    }
  },
})
