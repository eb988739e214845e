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
    dataFolder: 'data',
    drainSeconds: 2,
    trustedProxies: 0,
  })
})

test.each(['mysql://db/votes', 'db.example', 'localhost:5432/votes'])(
  'the database address %j is refused by the name of its variable, without being repeated',
  (DATABASE_URL) => {
    const read = () => readConfig({ DATABASE_URL })

    expect(read).toThrow(/DATABASE_URL/)
    expect(read).not.toThrow(DATABASE_URL)
  },
)

test.each(['postgres://site:secret@db.example/votes', 'postgresql://db.example:5433/votes'])(
  'the database address %s is taken as it is',
  (DATABASE_URL) => {
    expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL)
  },
)

test('a signing key that is too short is refused and not repeated', () => {
  const read = () => readConfig({ SIGNING_KEY: 'hunter2', PREVIOUS_SIGNING_KEY: 'hunter1' })

  expect(read).toThrow(/SIGNING_KEY[\s\S]*PREVIOUS_SIGNING_KEY/)
  expect(read).not.toThrow(/hunter/)
})

test.each(['-1', 'one', '10', '1.5'])('the number of proxies %j is refused by the name of its variable', (text) => {
  const read = () => readConfig({ TRUSTED_PROXIES: text })

  expect(read).toThrow(/TRUSTED_PROXIES/)
})

test.each(['-1', 'soon', '60'])('the seconds to drain %j are refused by the name of their variable', (text) => {
  const read = () => readConfig({ DRAIN_SECONDS: text })

  expect(read).toThrow(/DRAIN_SECONDS/)
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
