import { auditCrowd } from '@/scripts/bench/audit-crowd'
import { makeCrowd } from '@/scripts/bench/crowd'
import { readPage } from '@/tests/support/pages'
import { requestRaw } from '@/tests/support/raw-request'
import { postSignUp } from '@/tests/support/sign-up'
import { proveRow } from './row'
import { countAnswered, listHotPages, makeAgent, onlyStatus, pickComparison, realTools, serve } from './served-site'
import { mountSmallDisk } from './small-disk'

type Size = { megabytes: number; votes: number; refused: number }

proveRow<Size>({
  name: 'full-disk',
  sizes: { small: { megabytes: 4, votes: 20, refused: 5 }, large: { megabytes: 16, votes: 1_000, refused: 100 } },
  done: ({ megabytes, votes }) =>
    `the file system of the data folder (tmpfs, ${megabytes} MB) is filled to the last byte after ${votes.toLocaleString('en')} votes, then freed`,
  mustHold: 'votes and sign-ups get 503, pages 200, nothing acknowledged is lost, and it works again without a restart',
  async prove({ megabytes, votes, refused }) {
    const disk = mountSmallDisk(megabytes)
    // Where no file system may be mounted, tests/contract/file-errors.test.ts fills a SQLite file by its own limit.
    if (disk === undefined) return { measured: ['not run: this user may not mount a file system'], faults: [] }
    const site = await serve({ dataFolder: disk.folder })
    const crowd = makeCrowd(realTools)
    const agent = makeAgent()
    const voteTimes = async (times: number) => {
      const statuses: (number | undefined)[] = []
      while (statuses.length < times) statuses.push(await crowd.vote(site.origin, agent))
      return statuses
    }

    const before = await voteTimes(votes)
    disk.fill()
    // Space that the database has already is used first.
    const meanwhile = await voteUntil(() => crowd.vote(site.origin, agent), 503)
    const full = await voteTimes(refused)
    const signUp = await postSignUp(site, { address: 'ada@example.org' }, { Accept: 'application/json' })
    const paths = [...listHotPages(realTools), ...[1, 2, 3].map((number) => pickComparison(realTools, number))]
    const pages = await Promise.all(paths.map((path) => readPage(site.origin, path, agent)))
    // Whether it is ready is not asked: the row that this probe writes needs less room than a vote, and may fit.
    const health = (await requestRaw(site.port, '/healthz')).status
    disk.free()
    const after = await voteTimes(votes)

    const { lost, faults } = await auditCrowd(site.dataFolder, crowd.voters)
    return {
      measured: [
        `${countAnswered('votes before and after', [...before, ...after])}, ${lost} lost`,
        `while it was full ${full.filter((status) => status === 503).length} of ${full.length} votes refused with 503, ${countAnswered('pages', pages)}`,
      ],
      faults: [
        ...faults,
        ...onlyStatus('votes before', before, 200),
        ...onlyStatus('votes as the disk fills up', meanwhile, 200, 503),
        ...onlyStatus('votes on a full disk', full, 503),
        ...onlyStatus('a sign-up on a full disk', [signUp.status], 503),
        ...onlyStatus('pages on a full disk', pages, 200),
        ...onlyStatus('/healthz on a full disk', [health], 200),
        ...onlyStatus('votes once there is room', after, 200),
      ],
    }
  },
})

async function voteUntil(vote: () => Promise<number | undefined>, status: number) {
  const statuses: (number | undefined)[] = []
  for (let tries = 0; tries < 10_000 && statuses.at(-1) !== status; tries++) statuses.push(await vote())
  return statuses
}
