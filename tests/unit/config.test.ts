import { expect, test } from 'vitest'
import { readConfig } from '@/lib/config'

test('without any variable the site runs on port 3000 of this machine', () => {
  const config = readConfig({})

  expect(config).toEqual({
    isDevelopment: false,
    port: 3000,
    siteAddress: 'http://localhost:3000',
    contentFolder: 'content',
    catalogueFile: 'build/catalogue.ndjson',
  })
})

test('the address of the site follows the port', () => {
  const { port, siteAddress } = readConfig({ PORT: '8080' })

  expect({ port, siteAddress }).toEqual({ port: 8080, siteAddress: 'http://localhost:8080' })
})

test.each([
  ['https://shiporskip.example/', 'https://shiporskip.example'],
  ['https://shiporskip.example:8443/tools/?a=b#c', 'https://shiporskip.example:8443'],
  ['https://ana:secret@ShipOrSkip.example', 'https://shiporskip.example'],
])('the address %s is reduced to its origin', (SITE_ADDRESS, origin) => {
  const { siteAddress } = readConfig({ SITE_ADDRESS })

  expect(siteAddress).toBe(origin)
})

test.each(['shiporskip.example', 'javascript:alert(1)', 'ftp://shiporskip.example', ''])(
  'the address %j is refused by the name of its variable',
  (SITE_ADDRESS) => {
    const read = () => readConfig({ SITE_ADDRESS })

    expect(read).toThrow(/SITE_ADDRESS/)
  },
)

test.each(['http', '-1', '70000', '80.5'])('the port %j is refused by the name of its variable', (PORT) => {
  const read = () => readConfig({ PORT })

  expect(read).toThrow(/PORT/)
})

test('every fault of the environment is named at once', () => {
  const read = () => readConfig({ PORT: 'http', SITE_ADDRESS: 'nowhere', CONTENT_FOLDER: '' })

  expect(read).toThrow(/PORT[\s\S]*SITE_ADDRESS[\s\S]*CONTENT_FOLDER/)
})

test.each([
  ['development', true],
  ['production', false],
  ['test', false],
  [undefined, false],
])('sources change while the server runs only in development: %s', (NODE_ENV, isDevelopment) => {
  const config = readConfig({ NODE_ENV })

  expect(config.isDevelopment).toBe(isDevelopment)
})

test('content and catalogue may lie elsewhere', () => {
  const config = readConfig({ CONTENT_FOLDER: '/srv/content', CATALOGUE_FILE: '/srv/catalogue.ndjson' })

  expect(config).toMatchObject({ contentFolder: '/srv/content', catalogueFile: '/srv/catalogue.ndjson' })
})
