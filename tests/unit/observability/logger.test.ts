import { afterEach, expect, test, vi } from 'vitest'
import { redirectConsole } from '@/lib/observability/console'
import { logRequestError } from '@/lib/observability/log-request-error'
import { logger, makeLogger } from '@/lib/observability/logger'
import { readLines } from '@/tests/support/log-lines'

const { debug, log, info, warn, error } = console

afterEach(() => Object.assign(console, { debug, log, info, warn, error }))

test('a message is one line of JSON with its level, time and fields', () => {
  const { written, log } = setUp()

  log.info({ route: '/tools' }, 'two\nlines')

  expect(readLines(written())).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      pid: process.pid,
      route: '/tools',
      msg: 'two\nlines',
    },
  ])
})

test('an error has its name, message and stack, without what may be a person’s and without other fields', () => {
  const { written, log } = setUp()

  log.error(
    { err: Object.assign(new TypeError('ada@example.org at /x?q=secret'), { code: 'EX', response: 'to ada' }) },
    'A page failed.',
  )

  expect(readLines(written())).toMatchObject([
    {
      level: 'error',
      err: {
        type: 'TypeError',
        code: 'EX',
        message: '[mail] at /x?[query]',
        stack: expect.stringContaining('logger.test.ts'),
      },
    },
  ])
  expect(written()).not.toMatch(/ada|secret/)
})

test('what is below the level is not written', () => {
  const { written, log } = setUp('warn')

  log.info('quiet')
  log.warn('loud')

  expect(readLines(written()).map(({ msg }) => msg)).toEqual(['loud'])
})

test('what packages print to the console is a line too, without what may be a person’s', () => {
  const said = vi.spyOn(logger, 'error').mockReturnValue()
  const failed = new Error('a page')
  redirectConsole()

  console.error('\u001B[31m⨯\u001B[0m', failed)
  console.error('no way to %s', 'ada@example.org')

  expect(said.mock.calls).toEqual([
    [{ err: failed }, '⨯'],
    [{ err: undefined }, 'no way to [mail]'],
  ])
})

test('an error that Next reports with its request, and prints, is one line', () => {
  const said = vi.spyOn(logger, 'error').mockReturnValue()
  const ofPage = Object.assign(new Error('a page'), { digest: '17' })
  const ofHandler = new Error('a handler')
  const request = { path: '/tools/harbor?q=secret', headers: { 'x-request-id': 'the-first' } }
  redirectConsole()

  console.error('⨯', ofPage)
  logRequestError(ofPage, request)
  logRequestError(Object.assign(new Error('a page'), { digest: '17' }), request)
  logRequestError(ofHandler, request)
  console.error('⨯', ofHandler)

  const fields = { id: 'the-first', route: '/tools/[tool]' }
  expect(said.mock.calls.map(([logged]) => logged)).toEqual([
    { ...fields, err: ofPage },
    { ...fields, err: ofHandler },
  ])
})

test('a command says the same in words, beside what it prints itself', () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  vi.spyOn(console, 'log').mockImplementation(() => expect.unreachable())
  const before = logger.level
  logger.level = 'info'

  logger.error({ id: '1' }, 'The database is gone.')
  logger.level = before

  expect(said.mock.calls).toEqual([['The database is gone.']])
})

function setUp(level?: string) {
  const lines: string[] = []
  const log = makeLogger({ write: (line) => void lines.push(line) }, level ?? 'info')
  return { log, written: () => lines.join('') }
}
