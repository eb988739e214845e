import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { expect } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { startPostgresql } from '@/tests/contract/postgresql-server'
import { comparisonsFile, content, type Files, withFolder } from '@/tests/support/content'
import { readLines } from '@/tests/support/log-lines'
import { requestRaw } from '@/tests/support/raw-request'
import { makeVoter, nextNetwork, postVote, readOwnVotes, readTally } from '@/tests/support/raw-vote'
import { reviewFile, toolFile } from '@/tests/support/records'
import { runToEnd, type Site } from '@/tests/support/site'
import { countVotes } from '@/tests/support/votes'
import { test } from './site-test'

const tool = 'mistral-3-1'

test('a site that is asked to stop says so at once, finishes what was begun and ends well', async ({ startSite }) => {
  const site = await startSite({ environment: { DRAIN_SECONDS: '1' } })
  await expect.poll(() => readStatus(site, '/readyz')).toBe(200)
  const slow = await beginVote(site)

  const code = site.stop()
  await expect.poll(() => readStatus(site, '/readyz'), { timeout: 1_000, interval: 20 }).toBe(503)
  // As it comes from whoever manages processes, and from the process that started this one.
  site.child.kill('SIGTERM')
  expect(await readStatus(site, '/healthz')).toBe(200)
  expect(await readStatus(site, '/compare')).toBe(200)
  await expect.poll(() => readStatus(site, '/healthz').catch(() => 'closed')).toBe('closed')

  expect(await slow.finish()).toBe(303)
  expect(await code).toBe(0)
  expect(countVotes(site, tool)).toBe(1)
})

test('a site that is stopped and started again has kept every vote', async ({ startSite }) => {
  const site = await startSite()
  const cookie = await makeVoter(site, tool)
  await makeVoter(site, tool, 'skip')
  expect(await site.stop()).toBe(0)

  const again = await startSite({ dataFolder: site.dataFolder })

  expect(await readTally(again, tool)).toContain('1 ship · 1 skip')
  expect(await readOwnVotes(again, [tool], cookie)).toEqual({ [tool]: 'ship' })
})

test('a site on PostgreSQL keeps votes there, and its pages show them', async ({ startSite }) => {
  const server = await startPostgresql()
  try {
    const site = await startSite({ environment: { DATABASE_URL: `${server.address}/postgres` } })
    await makeVoter(site, tool)

    expect(await readTally(site, tool)).toContain('1 ship · 0 skip')
    expect(await site.stop()).toBe(0)
  } finally {
    await server.discard()
  }
})

test('a visitor stays the same while the key that signed their cookie is accepted', async ({ startSite }) => {
  const [old, next, last] = ['old', 'next', 'last'].map((name) => name.padEnd(32, '-'))
  const site = await startSite({ environment: { SIGNING_KEY: old } })
  const cookie = await makeVoter(site, tool)
  await site.stop()

  const rotated = await startSite({
    dataFolder: site.dataFolder,
    environment: { SIGNING_KEY: next, PREVIOUS_SIGNING_KEY: old },
  })
  expect(await readOwnVotes(rotated, [tool], cookie)).toEqual({ [tool]: 'ship' })
  await postVote(rotated, { tool, choice: 'skip' }, { Cookie: cookie })
  expect(await readTally(rotated, tool)).toContain('0 ship · 1 skip')
  await rotated.stop()

  const forgotten = await startSite({
    dataFolder: site.dataFolder,
    environment: { SIGNING_KEY: last, PREVIOUS_SIGNING_KEY: next },
  })
  expect(await readOwnVotes(forgotten, [tool], cookie)).toEqual({})
  expect(await readTally(forgotten, tool)).toContain('0 ship · 1 skip')
})

test('votes on a tool follow it to its new name', async ({ startSite }) => {
  await withFolder(async (folder) => {
    const before = await startSite({ environment: { CATALOGUE_FILE: compile(folder, 'before', {}) } })
    const cookie = await makeVoter(before, 'harbor', 'ship')
    await makeVoter(before, 'harbor', 'skip')
    await before.stop()

    const after = await startSite({
      dataFolder: before.dataFolder,
      environment: { CATALOGUE_FILE: compile(folder, 'after', harborAsHaven) },
    })

    expect(await readTally(after, 'haven')).toContain('1 ship · 1 skip')
    expect(await readOwnVotes(after, ['haven'], cookie)).toEqual({ haven: 'ship' })
    await postVote(after, { tool: 'haven', choice: 'skip' }, { Cookie: cookie })
    expect(await readTally(after, 'haven')).toContain('0 ship · 2 skip')
  })
})

test('a vote from a page that still has the old name of a tool counts for the new one', async ({ startSite }) => {
  await withFolder(async (folder) => {
    const site = await startSite({ environment: { CATALOGUE_FILE: compile(folder, 'after', harborAsHaven) } })

    const { headers } = await postVote(site, { tool: 'harbor', choice: 'ship', from: '/tools/harbor' })

    expect(headers.location).toBe('/tools/haven?voted=haven.ship#vote-haven')
    expect(await readTally(site, 'haven')).toContain('1 ship · 0 skip')
    expect([countVotes(site, 'harbor'), countVotes(site, 'haven')]).toEqual([0, 1])
  })
})

test('an environment with faults names each of them, and no line of the program', async () => {
  const faulty = {
    PORT: 'three thousand',
    SITE_ADDRESS: 'ship-or-skip',
    DATABASE_URL: 'mysql://localhost/votes',
    SIGNING_KEY: 'hunter2',
    PREVIOUS_SIGNING_KEY: 'short',
    DRAIN_SECONDS: '-1',
    TRUSTED_PROXIES: 'many',
    SMTP_URL: 'http://ana:hunter2@mail.example',
    MAIL_FROM: 'nobody',
    MAIL_PER_SECOND: '0',
    METRICS_TOKEN: 'hunter2',
    LOG_LEVEL: 'loud',
  }

  const { code, printed } = await runToEnd(faulty)

  expect(code).toBe(1)
  const [line] = readLines(printed)
  expect(line?.level).toBe('fatal')
  for (const name of Object.keys(faulty)) expect(line?.msg).toMatch(new RegExp(`^ *${name}: .+$`, 'm'))
  expect(line?.msg).not.toMatch(/^\s+at /m)
  expect(printed).not.toContain('hunter2')
})

test('a data folder that cannot be one is named, and no line of the program', async () => {
  await withFolder(async (folder) => {
    const file = join(folder, 'occupied')
    writeFileSync(file, 'a file where a folder should be')

    for (const environment of [{}, { SIGNING_KEY: 'k'.repeat(32) }]) {
      const { code, printed } = await runToEnd({
        PORT: '0',
        DATABASE_URL: undefined,
        DATA_FOLDER: file,
        ...environment,
      })

      expect(code).toBe(1)
      const fatal = readLines(printed).filter(({ level }) => level === 'fatal')
      expect(fatal).toMatchObject([{ msg: expect.stringContaining(file) }])
      expect(fatal[0]?.msg).not.toMatch(/^\s+at /m)
    }
  })
})

/** The standard content in which Harbor has become Haven. */
const harborAsHaven: Files = {
  'tools/harbor.md': undefined,
  'tools/haven.md': toolFile({ name: 'Haven', aliases: ['harbor', 'harbor-preview'] }),
  'comparisons.json': comparisonsFile(['haven', 'switchyard'], ['haven', 'lantern']),
  'reviews/harbor/builder.md': undefined,
  'reviews/harbor/founder.md': undefined,
  'reviews/harbor/skeptic.md': undefined,
  'reviews/haven/builder.md': reviewFile({ verdict: 'ship', score: 90 }),
}

function compile(folder: string, name: string, files: Files): string {
  const file = join(folder, `${name}.ndjson`)
  writeCompiled(file, renderContent(content(files)))
  return file
}

/** Sends half of a vote; the rest follows when the test says so. */
async function beginVote({ port, origin }: Site): Promise<{ finish: () => Promise<number | undefined> }> {
  const body = `${new URLSearchParams({ tool, choice: 'ship' })}`
  const sent: ClientRequest = request({
    port,
    path: '/api/votes',
    method: 'POST',
    headers: {
      Accept: 'text/html',
      Origin: origin,
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
      'X-Forwarded-For': nextNetwork(),
      Expect: '100-continue',
    },
  })
  const isUnderWay = once(sent, 'continue')
  sent.flushHeaders()
  // The server answers this once it has taken the request on.
  await isUnderWay
  sent.write(body.slice(0, 4))
  return {
    finish: async () => {
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>
      sent.end(body.slice(4))
      const [{ statusCode }] = await answered
      return statusCode
    },
  }
}

async function readStatus(site: Site, path: string): Promise<number> {
  return (await requestRaw(site.port, path)).status
}
