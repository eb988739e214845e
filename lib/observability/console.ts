import { format, stripVTControlCharacters } from 'node:util'
import { isLoggedWithRequest } from './log-request-error'
import { logger } from './logger'
import { redact } from './redact'

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const

/**
 * Lets Next and packages say what they say to the console as lines of the log, so that every line can be read alike. Pages
 * that fail are logged by `instrumentation.ts`, with the request.
 */
export function redirectConsole(): void {
  for (const [method, level] of Object.entries(levels) as [
    keyof typeof levels,
    (typeof levels)[keyof typeof levels],
  ][]) {
    console[method] = (...given: unknown[]) => {
      const err = given.find((value) => value instanceof Error)
      if (err !== undefined && isLoggedWithRequest(err)) return
      const text = format(...given.filter((value) => value !== err))
      logger[level]({ err }, redact(stripVTControlCharacters(text).trim()))
    }
  }
}
