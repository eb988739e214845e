export function print(what: string, measured: string, bound?: string): void {
  console.log(`${what.padEnd(48)} ${measured.padEnd(48)} ${bound === undefined ? '' : `(bound: ${bound})`}`.trimEnd())
}

export function formatNumber(number: number): string {
  return number.toLocaleString('en')
}

/** Prints missed bounds. The bench continues and exits with 1 at the end. */
export function printFaults(faults: readonly string[]): void {
  if (faults.length === 0) return
  console.error(faults.join('\n'))
  process.exitCode = 1
}
