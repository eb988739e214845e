import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'
import { shareInProcess } from '@/lib/process-wide'
import { logLevels } from './log-levels'
import { redact } from './redact'

/** How long a line waits at most for others to be written with, in milliseconds. */
const maxWait = 500

/** How much is collected at most, in characters. */
const maxCollected = 65_536

type Output = pino.DestinationStream & { flush?: () => void }

/** Where messages go: for commands, which use parts of the site, as words to the terminal, beside what they print themselves. */
const output: Output = shareInProcess('log output', () => ({ write: printWords }))

/**
 * What the running site says, once `startLog` was called. Fields hold nothing of a person: no network address, no mail address, no
 * cookie or token, no text of a query.
 */
export const logger: Logger = shareInProcess('logger', () =>
  makeLogger({ write: (line) => output.write(line), flush: () => output.flush?.() } as Output),
)

/** Lets the log be lines of JSON on the standard output, or coloured text in a terminal, from now on. For the server alone. */
export function startLog(): void {
  Object.assign(output, openOutput())
}

function printWords(line: string): void {
  const { msg, err } = JSON.parse(line) as { msg?: string; err?: { stack?: string } }
  console.error([msg, err?.stack].filter((text) => text !== undefined && text !== '').join('\n'))
}

/** Made here for the tests too, which read what is written. */
export function makeLogger(output: pino.DestinationStream, level = findLevel(process.env.LOG_LEVEL)): Logger {
  return pino(
    {
      level,
      // Tells processes apart that write to one place; the name of the machine is known there.
      base: { pid: process.pid },
      timestamp: makeTimestamp(),
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    output,
  )
}

/**
 * A busy site writes many lines, and to write one costs more than to make it: they are collected, and written in the background.
 * pino's own output collects too, for twice the time of a line (docs/decisions.md).
 */
function openOutput(): Output {
  if (process.stdout.isTTY) return openTerminal()
  let lines = ''
  const flush = () => {
    if (lines !== '') file.write(lines)
    lines = ''
  }
  // Registered before pino's own, which then waits until all is written.
  process.once('exit', flush)
  const file = pino.destination({ dest: 1, sync: false })
  setInterval(flush, maxWait).unref()
  return {
    write(line) {
      lines += line
      if (lines.length > maxCollected) flush()
    },
    flush,
  }
}

function openTerminal(): Output {
  const terminal = pretty({ ignore: 'pid', singleLine: true, translateTime: 'SYS:HH:MM:ss.l', sync: true })
  return { write: (line) => void terminal.write(line) }
}

/** The time as text, made once a millisecond: a busy site writes many lines in one. */
function makeTimestamp(): () => string {
  let last = { time: 0, text: '' }
  return () => {
    const time = Date.now()
    if (time !== last.time) last = { time, text: `,"time":"${new Date(time).toISOString()}"` }
    return last.text
  }
}

/** A wrong level is reported with all other settings. */
function findLevel(asked: string | undefined): string {
  return logLevels.find((level) => level === asked) ?? 'info'
}

/** Other fields of an error may hold anything, such as the reply of a mail server. */
function describeError(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { message: redact(String(error)) }
  const { type, message, stack } = pino.stdSerializers.err(error)
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  return {
    type,
    message: redact(message),
    stack: redact(stack),
    ...(typeof code === 'string' && { code }),
    ...(typeof digest === 'string' && { digest }),
  }
}

/** Writes what stops the process for the operator, without a stack, and ends it. */
export function logAndExit(error: unknown): never {
  logger.fatal(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
