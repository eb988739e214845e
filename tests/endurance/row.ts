import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { type RecordedRow, recordFolder } from '@/scripts/endurance/report'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `small` in `npm test`, `large` in `npm run endurance`. */
    size: 'small' | 'large'
  }
}

/** What a row came to. It holds when it has no faults. */
export type Finding = { measured: string[]; faults: string[] }

type Row<Size> = {
  name: string
  /** Bounds of time and memory belong to the large size alone: a busy machine must not fail a test. */
  sizes: { small: Size; large: Size }
  done: (size: Size) => string
  mustHold: string
  prove: (size: Size) => Promise<Finding>
}

/** Ends what hangs, on the slowest machine too: half an hour in milliseconds. */
const longest = 30 * 60 * 1000

/** A test of one row of the report, in the size of this run. In the large one its figures are recorded, held or not. */
export function proveRow<Size>({ name, sizes, done, mustHold, prove }: Row<Size>): void {
  const size = sizes[inject('size')]
  const record = (measured: string[], isHeld: boolean) => {
    if (inject('size') === 'small') return
    const row: RecordedRow = { name, done: done(size), mustHold, measured: measured.join('; '), isHeld }
    mkdirSync(recordFolder, { recursive: true })
    writeFileSync(join(recordFolder, `${name}.json`), JSON.stringify(row))
  }

  test(
    `${done(size)}: ${mustHold}`,
    async () => {
      // Stays if the process of this test ends before its time.
      record(['the run did not end'], false)
      const { measured, faults } = await prove(size).catch((error) => {
        record([`stopped: ${readFirstLine(error)}`], false)
        throw error
      })
      record([...measured, ...faults], faults.length === 0)
      expect(faults).toEqual([])
    },
    longest,
  )
}

/** One sentence if a figure is above its bound, otherwise none. */
export function atMost(what: string, measured: number, bound: number): string[] {
  return measured <= bound ? [] : [`${what}: ${measured.toFixed(1)}, and at most ${bound} was allowed`]
}

/** One sentence if what should be equal is not. */
export function equal(what: string, found: unknown, wanted: unknown): string[] {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)]
  return is === should ? [] : [`${what}: ${is}, not ${should}`]
}

function readFirstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1)
  return line
}
