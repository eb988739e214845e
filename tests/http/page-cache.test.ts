import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { content } from '@/tests/support/content'
import { requestRaw } from '@/tests/support/raw-request'
import { postVote, readTally } from '@/tests/support/raw-vote'
import { toolFile } from '@/tests/support/records'
import type { Site } from '@/tests/support/site'
import { test } from './site-test'

const comparison = '/compare/mistral-3-1-vs-mistral-8x22b-v2'

test('a vote is on the next page of everybody at once, although pages are kept', async ({ site }) => {
  for (let votes = 1; votes <= 4; votes++) {
    await postVote(site, { tool: 'mistral-3-1', choice: 'ship' })

    expect(await readTally(site, 'mistral-3-1')).toContain(`${votes} ship · 0 skip`)
    expect((await requestRaw(site.port, comparison)).body).toContain(`${votes} ship · 0 skip`)
  }
})

test('fifty votes among five hundred readers: a page requested after a vote shows it', async ({ site }) => {
  let counted = 0
  const vote = async () => {
    const { status } = await postVote(site, { tool: 'mistral-3-1', choice: 'ship' }, { Accept: 'application/json' })
    expect(status).toBe(200)
    counted += 1
  }
  const read = async () => {
    const least = counted
    const [, few, many] = /^(\d+) ship|(\d+) of \d+ votes/.exec(await readTally(site, 'mistral-3-1')) ?? []
    expect(Number(few ?? many ?? 0)).toBeGreaterThanOrEqual(least)
  }

  for (let round = 0; round < 50; round++) await Promise.all([vote(), ...Array.from({ length: 10 }, read)])

  expect(counted).toBe(50)
})

test('a replaced catalogue is seen at once: pages change, and one that was missing is there', async ({ startSite }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ship-or-skip-catalogue-'))
  const file = join(folder, 'catalogue.ndjson')
  writeCompiled(file, renderContent(content()))
  const site = await startSite({ environment: { CATALOGUE_FILE: file } })
  expect((await requestRaw(site.port, '/tools')).body).not.toContain('Beacon')
  expect((await requestRaw(site.port, '/tools/beacon')).status).toBe(404)

  writeCompiled(file, renderContent(content({ 'tools/beacon.md': toolFile({ name: 'Beacon' }) })))

  expect((await requestRaw(site.port, '/tools')).body).toContain('Beacon')
  expect((await requestRaw(site.port, '/tools/beacon')).status).toBe(200)
})

test('a reader with a cookie gets the bytes of everybody, and no cookie', async ({ site }) => {
  const stranger = await requestRaw(site.port, comparison)
  const [cookie] = (await postVote(site, { tool: 'mistral-3-1', choice: 'ship' })).headers['set-cookie'] ?? []
  await postVote(site, { tool: 'mistral-3-1', choice: 'none' }, { Cookie: `${cookie}`.split(';')[0] })

  const known = await requestRaw(site.port, comparison, 'GET', { headers: { Cookie: `${cookie}`.split(';')[0] ?? '' } })

  expect(known.body).toBe(stranger.body)
  expect(known.headers['set-cookie']).toBeUndefined()
})

test('a page may be kept by shared caches, and is not sent again to who has it', async ({ site }) => {
  const { headers } = await requestRaw(site.port, comparison)

  const again = await requestRaw(site.port, comparison, 'GET', { headers: { 'If-None-Match': `${headers.etag}` } })

  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60')
  expect(headers.vary).toMatch(/Accept-Encoding/)
  expect([again.status, again.body]).toEqual([304, ''])
  for (const name of ['etag', 'cache-control', 'content-security-policy', 'vary'] as const)
    expect(again.headers[name]).toBe(headers[name])
})

test('no cache may keep what is one visitor’s own, nor what failed', async ({ site }) => {
  for (const path of [
    '/no-such-page',
    '/bookmarks?tools=mistral-3-1',
    '/tools/mistral-3-1?problem=vote-mistral-3-1.429',
  ])
    expect([path, await readCacheControl(site, path)]).toEqual([path, expect.stringContaining('no-store')])
})

async function readCacheControl(site: Site, path: string): Promise<string | undefined> {
  return (await requestRaw(site.port, path)).headers['cache-control']
}
