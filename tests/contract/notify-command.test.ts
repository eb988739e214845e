import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { type Notified, notifyHubs } from '@/scripts/content/notify'
import { content, withFolder } from '@/tests/support/content'
import { pricedDay, pricedFiles } from '@/tests/support/priced-content'

const since = ['--since', '2026-11-20']

test('each hub is told of every changed feed, as a form', () =>
  withHub([204], async (hub, asked) => {
    await notify([hub], since)

    expect(asked).toHaveLength(1)
    expect(asked[0]?.type).toContain('application/x-www-form-urlencoded')
    const form = new URLSearchParams(asked[0]?.body)
    expect(form.get('hub.mode')).toBe('publish')
    expect(form.getAll('hub.url')).toContain('https://ship.example/tools/harbor/feed.xml')
    expect(form.getAll('hub.url')).toContain('https://ship.example/changes/feed.json')
  }))

test('a hub that refuses does not keep the others from being told, and is named with what to do', () =>
  withHub([403], (refusing) =>
    withHub([202], async (accepting, asked) => {
      const { report, failures } = await notify([refusing, accepting], since)

      expect(failures).toEqual([
        `${refusing} answered 403. 10 feeds were not told of there: run the same command again, or correct WEBSUB_HUBS.`,
      ])
      expect(report).toContain(`${accepting} was told of 10 feeds.`)
      expect(asked).toHaveLength(1)
    }),
  ))

test('a hub that cannot be reached is named', () =>
  withHub([], async (hub) => {
    const { failures } = await notify(['http://127.0.0.1:1/', hub], since)

    expect(failures).toEqual([expect.stringMatching(/127\.0\.0\.1:1\/ could not be reached/)])
  }))

test('without a change no hub is asked', () =>
  withHub([204], async (hub, asked) => {
    const { report } = await notify([hub], ['--since', pricedDay])

    expect(report).toBe(`0 feeds changed since ${pricedDay}.`)
    expect(asked).toEqual([])
  }))

test.each(
  [[], ['--since', 'yesterday'], ['--since', '2027-01-01'], ['2026-11-20', '2026-11-21']].map((args) => [args]),
)('the arguments %j are refused with the usage', async (args) => {
  await expect(notify(['http://127.0.0.1:1/'], args)).rejects.toThrow(/Expected a day up to 2026-11-27/)
})

test('without a hub or a public address nothing is told, and the command says what to set', async () => {
  await expect(notify([], since)).rejects.toThrow(/WEBSUB_HUBS/)
  await expect(notify(['http://127.0.0.1:1/'], since, 'http://localhost:3000')).rejects.toThrow(/SITE_ADDRESS/)
})

function notify(webSubHubs: string[], args: string[], siteAddress = 'https://ship.example'): Promise<Notified> {
  return withFolder(async (folder) => {
    const catalogueFile = `${folder}/catalogue.ndjson`
    writeCompiled(catalogueFile, renderContent(content(pricedFiles)))
    return notifyHubs({ catalogueFile, siteAddress, webSubHubs }, args, pricedDay)
  })
}

type Asked = { type: string | undefined; body: string }

/** Lends a hub that answers with these statuses, and what it was asked. */
async function withHub(statuses: number[], borrow: (hub: string, asked: Asked[]) => Promise<void>): Promise<void> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    asked.push({ type: request.headers['content-type'], body: await text(request) })
    response.writeHead(statuses[asked.length - 1] ?? 204).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await borrow(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
