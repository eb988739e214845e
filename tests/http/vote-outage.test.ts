import { renameSync } from 'node:fs'
import { expect } from 'vitest'
import { requestRaw } from '@/tests/support/raw-request'
import { postVote, readTally } from '@/tests/support/raw-vote'
import type { Site } from '@/tests/support/site'
import { find, open, text, texts } from './page'
import { test } from './site-test'

const tool = { slug: 'mistral-3-1', path: '/tools/mistral-3-1' }
const comparison = '/compare/mistral-3-1-vs-mistral-8x22b-v2'

test('pages are served and readable while the database is gone', async ({ startSite }) => {
  const site = await startSite()
  moveAway(site)

  for (const path of ['/', '/compare', '/panel', comparison, tool.path]) {
    const page = await open(site.origin + path)
    expect([path, page.status]).toEqual([path, 200])
    expect(texts(page.document, 'h1')).toHaveLength(1)
  }
  const control = find((await open(site.origin + tool.path)).document, `#vote-${tool.slug}`)
  expect(text(find(control, 'b'))).toBe('Votes are unavailable right now')
})

test('the site says that it lives and is not ready while the database is gone', async ({ startSite }) => {
  const site = await startSite()
  await expect.poll(() => readStatus(site, '/readyz')).toBe(200)

  moveAway(site)
  await expect.poll(() => readStatus(site, '/readyz')).toBe(503)
  expect(await readStatus(site, '/healthz')).toBe(200)

  putBack(site)
  await expect.poll(() => readStatus(site, '/readyz')).toBe(200)
})

test('what was acknowledged before the database was gone is there after it', async ({ startSite }) => {
  const site = await startSite()
  for (const choice of ['ship', 'ship', 'skip']) await postVote(site, { tool: tool.slug, choice })

  moveAway(site)
  const asJson = { Accept: 'application/json' }
  expect((await postVote(site, { tool: tool.slug, choice: 'ship' }, asJson)).status).toBe(503)
  putBack(site)

  await expect.poll(() => readTally(site, tool.slug)).toContain('2 ship · 1 skip')
})

function moveAway({ databaseFile }: Site): void {
  renameSync(databaseFile, `${databaseFile}.away`)
}

function putBack({ databaseFile }: Site): void {
  renameSync(`${databaseFile}.away`, databaseFile)
}

async function readStatus(site: Site, path: string): Promise<number> {
  return (await requestRaw(site.port, path)).status
}
