import { statSync } from 'node:fs'
import { SqliteFile } from '@/lib/database/sqlite-file'
import { auditCrowd } from '@/scripts/bench/audit-crowd'
import { makeCrowd } from '@/scripts/bench/crowd'
import { arrive } from '@/tests/support/arrive'
import { atMost, equal, proveRow } from './row'
import { countAnswered, makeAgent, onlyStatus, realTools, serve } from './served-site'

type Size = { seconds: number; perSecond: number; maxMegabytes: number }

proveRow<Size>({
  name: 'long-reader',
  sizes: {
    small: { seconds: 2, perSecond: 50, maxMegabytes: Number.POSITIVE_INFINITY },
    large: { seconds: 30, perSecond: 200, maxMegabytes: 64 },
  },
  done: ({ seconds, perSecond }) =>
    `a reader of the SQLite file stays inside one transaction for ${seconds} s, while the site takes ${perSecond} votes a second`,
  mustHold: 'nobody sees BUSY, every vote is stored, and the write-ahead log is below 64 MB after it',
  async prove({ seconds, perSecond, maxMegabytes }) {
    const site = await serve()
    const crowd = makeCrowd(realTools)
    const agent = makeAgent()
    const vote = () => crowd.vote(site.origin, agent)
    const before = await arrive(perSecond, perSecond, vote)

    const reader = new SqliteFile(site.databaseFile, { fileMustExist: true })
    reader.exec('begin')
    const count = () => reader.prepare('select count(*) from votes').pluck().get()
    const seen = count()
    const during = await arrive(seconds * perSecond, perSecond, vote)
    const seenAtEnd = count()
    const largest = readLogSize(site.databaseFile)
    reader.close()
    const after = await arrive(perSecond, perSecond, vote)
    const left = readLogSize(site.databaseFile)

    const statuses = [...before, ...during, ...after].map(({ result }) => result)
    const { lost, faults } = await auditCrowd(site.dataFolder, crowd.voters)
    return {
      measured: [
        `${countAnswered('votes', statuses)}, ${lost} lost`,
        `log ${largest.toFixed(0)} MB while the reader was there, ${left.toFixed(0)} MB after it`,
      ],
      faults: [
        ...faults,
        ...onlyStatus('votes', statuses, 200),
        ...equal('what the reader sees at the end', seenAtEnd, seen),
        ...equal('errors that the site printed', /BUSY|cannot be read/.test(site.printed()), false),
        ...atMost('megabytes of the log afterwards', left, maxMegabytes),
      ],
    }
  },
})

function readLogSize(file: string): number {
  return statSync(`${file}-wal`).size / 1024 / 1024
}
