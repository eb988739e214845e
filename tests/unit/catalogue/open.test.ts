import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { renderContent } from '@/lib/catalogue/catalogue'
import { writeCompiled } from '@/lib/catalogue/compiled'
import { openCatalogue } from '@/lib/catalogue/open'
import { readContentState } from '@/lib/catalogue/read'
import type { Config } from '@/lib/config'
import { logger } from '@/lib/observability/logger'
import { content, withContentFolder, writeFiles } from '@/tests/support/content'
import { toolFile } from '@/tests/support/records'

test('while developing, a record that was added shows in the next catalogue', () =>
  withContentFolder({}, (folder) => {
    const config = configOf(folder, { isDevelopment: true })
    const before = openCatalogue(config)

    writeFiles(folder, [['tools/beacon.md', toolFile({ name: 'Beacon' })]])

    expect(before.tools.has('beacon')).toBe(false)
    expect(openCatalogue(config).tools.has('beacon')).toBe(true)
  }))

test('while developing, content that did not change is not read again', () =>
  withContentFolder({}, (folder) => {
    const config = configOf(folder, { isDevelopment: true })

    const first = openCatalogue(config)

    expect(openCatalogue(config)).toBe(first)
  }))

test('when serving, the compiled file is read once and the content folder never', () =>
  withContentFolder({}, (folder) => {
    const config = configOf(folder, { contentFolder: join(folder, 'nowhere') })
    writeCompiled(config.catalogueFile, renderContent(content()))

    const first = openCatalogue(config)

    expect(first.tools.has('harbor')).toBe(true)
    expect(openCatalogue(config)).toBe(first)
  }))

test('when serving, a compiled file that was replaced is seen at once', () =>
  withContentFolder({}, (folder) => {
    const config = configOf(folder)
    writeCompiled(config.catalogueFile, renderContent(content()))
    const first = openCatalogue(config)

    writeCompiled(config.catalogueFile, renderContent(content({ 'tools/beacon.md': toolFile({ name: 'Beacon' }) })))

    expect(first.tools.has('beacon')).toBe(false)
    expect(openCatalogue(config).tools.has('beacon')).toBe(true)
  }))

test.each([
  ['is gone', (file: string) => rmSync(file)],
  ['cannot be read', (file: string) => writeFileSync(file, 'rubbish\n')],
])('when serving, the catalogue stays when the file that follows it %s', (_, spoil) =>
  withContentFolder({}, (folder) => {
    const error = vi.spyOn(logger, 'error').mockReturnValue()
    const config = configOf(folder)
    writeCompiled(config.catalogueFile, renderContent(content()))
    const first = openCatalogue(config)

    spoil(config.catalogueFile)

    expect([openCatalogue(config), openCatalogue(config)]).toEqual([first, first])
    expect(error).toHaveBeenCalledOnce()
    error.mockRestore()
  }),
)

test('the state of a content folder changes when a file is added and when it is removed', () =>
  withContentFolder({}, (folder) => {
    const before = readContentState(folder)

    writeFiles(folder, [['tools/beacon.md', toolFile({ name: 'Beacon' })]])
    const withBeacon = readContentState(folder)
    rmSync(join(folder, 'tools', 'beacon.md'))

    expect(withBeacon).not.toBe(before)
    expect(readContentState(folder)).toBe(before)
  }))

function configOf(folder: string, changes: Partial<Config> = {}): Config {
  return {
    isDevelopment: false,
    port: 3000,
    siteAddress: 'http://localhost:3000',
    contentFolder: folder,
    catalogueFile: join(folder, '.build', 'catalogue.ndjson'),
    dataFolder: join(folder, 'data'),
    drainSeconds: 0,
    pageCacheMegabytes: 64,
    apiPerMinute: 600,
    logRequests: 'all',
    metricsHost: '127.0.0.1',
    webSubHubs: [],
    trustedProxies: 0,
    mailPerSecond: 10,
    ...changes,
  }
}
