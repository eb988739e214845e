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
    pageCacheMegabytes: 64,
    apiPerMinute: 600,
    logRequests: 'all',
    metricsHost: '127.0.0.1',
    trustedProxies: 0,
    mailPerSecond: 10,
    webSubHubs: [],
  })
})

test.each(['', '0', '-1', '64 MB', '10000', 'none'])(
  'a page cache of %j megabytes is refused by its name',
  (PAGE_CACHE_MB) => {
    expect(() => readConfig({ PAGE_CACHE_MB })).toThrow(/PAGE_CACHE_MB: is not a number from 1 to 9999/)
  },
)

test.each([
  ['LOG_LEVEL', 'loud'],
  ['LOG_REQUESTS', 'some'],
  ['METRICS_PORT', '0'],
  ['METRICS_PORT', '70000'],
  ['METRICS_PORT', 'nine'],
  ['METRICS_HOST', ''],
  ['METRICS_TOKEN', 'hunter2'],
])('%s=%s is refused by its name, without being repeated', (name, value) => {
  const read = () => readConfig({ [name]: value })

  expect(read).toThrow(new RegExp(`${name}: (?!.*${value || 'undefined'}$)`, 'm'))
})

test.each(['0', '-1', '1.5', '1000000', 'many', ''])(
  'a limit of %j requests a minute is refused by its name',
  (API_PER_MINUTE) => {
    expect(() => readConfig({ API_PER_MINUTE })).toThrow(/API_PER_MINUTE: is not a number from 1 to 999999/)
  },
)

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

test.each([
  ['news@ship.example', { name: '', address: 'news@ship.example' }],
  ['Ship or Skip <News@Ship.Example>', { name: 'Ship or Skip', address: 'News@ship.example' }],
  [' Schiff über Land  <news@ship.example> ', { name: 'Schiff über Land', address: 'news@ship.example' }],
])('mails are from %j', (MAIL_FROM, sender) => {
  expect(readConfig({ MAIL_FROM }).mailFrom).toEqual(sender)
})

test.each([
  'Ship or Skip',
  '<>',
  'news@localhost',
  'news@ship.example, more@ship.example',
  'A <a@ship.example> <b@ship.example>',
  'Ship\r\nBcc: more@ship.example <news@ship.example>',
  'more@ship.example <news@ship.example>',
  '"Ship" <news@ship.example>',
])('the sender %j is refused by the name of its variable', (MAIL_FROM) => {
  const read = () => readConfig({ MAIL_FROM })

  expect(read).toThrow(/MAIL_FROM/)
})

test.each([
  ['smtp://mail.example', { host: 'mail.example', port: undefined, secure: false, auth: undefined }],
  [
    'smtps://ana%40mail.example:se%3Acret@mail.example:4650',
    { host: 'mail.example', port: 4_650, secure: true, auth: { user: 'ana@mail.example', pass: 'se:cret' } },
  ],
  ['smtp://[::1]:2525/?name=ship.example', { host: '::1', port: 2_525, name: 'ship.example' }],
  ['smtp://relay.example?ignoreTLS=true', { host: 'relay.example', ignoreTLS: true }],
  ['smtp://relay.example?tls.rejectUnauthorized=false', { tls: { rejectUnauthorized: false } }],
])('mails are given to the server %s', (SMTP_URL, server) => {
  const { smtpServer } = readConfig({ SMTP_URL, MAIL_FROM: 'news@ship.example' })

  expect(smtpServer).toMatchObject(server)
})

test.each([
  ['smtp://ana:secret@mail.example', true],
  ['smtp://mail.example', false],
  ['smtp://mail.example?requireTLS=true', true],
  ['smtp://ana:secret@localhost:1025', false],
  ['smtp://ana:secret@relay.example?ignoreTLS=true', false],
])('a password only goes over an encrypted line to other machines: %s', (SMTP_URL, requireTLS) => {
  const { smtpServer } = readConfig({ SMTP_URL, MAIL_FROM: 'news@ship.example' })

  expect(smtpServer).toMatchObject({ requireTLS })
})

test.each([
  'http://mail.example',
  'mail.example:25',
  'smtp:mail.example',
  'smtp://ana:secret@',
  'smtp://ana:sec%ret@mail.example',
  'smtp://mail.example?logger=true&debug=true',
  'smtp://mail.example?requiretls=true',
  'smtp://mail.example?ignoreTLS=perhaps',
])('the mail server %j is refused by the name of its variable, without being repeated', (SMTP_URL) => {
  const read = () => readConfig({ SMTP_URL, MAIL_FROM: 'news@ship.example' })

  expect(read).toThrow(/SMTP_URL/)
  expect(read).not.toThrow(SMTP_URL)
})

test('who sends mails has to say from whom', () => {
  const read = () => readConfig({ SMTP_URL: 'smtp://mail.example' })

  expect(read).toThrow(/MAIL_FROM/)
})

test.each([
  ['1000', 1_000],
  ['0.5', 0.5],
])('%s mails a second may be sent', (MAIL_PER_SECOND, expected) => {
  expect(readConfig({ MAIL_PER_SECOND }).mailPerSecond).toBe(expected)
})

test.each(['0', '0.0', '-1', '1001', 'many', '1e3', ''])(
  'so many mails a second are refused by the name of the variable: %j',
  (MAIL_PER_SECOND) => {
    const read = () => readConfig({ MAIL_PER_SECOND })

    expect(read).toThrow(/MAIL_PER_SECOND/)
  },
)

test('hubs have spaces or commas between them', () => {
  const { webSubHubs } = readConfig({
    WEBSUB_HUBS: 'https://hub.example/, https://other.example/hub\nhttp://127.0.0.1:8080/',
  })

  expect(webSubHubs).toEqual(['https://hub.example/', 'https://other.example/hub', 'http://127.0.0.1:8080/'])
})

test.each(['hub.example', 'http://hub.example/', 'ftp://hub.example', 'https://hub.example/>;rel="self"'])(
  'the hub %j is refused by the name of its variable',
  (WEBSUB_HUBS) => {
    expect(() => readConfig({ WEBSUB_HUBS })).toThrow(/WEBSUB_HUBS.*is not an https:\/\/ address/)
  },
)
