export function print(what: string, measured: string, bound?: string): void {
  console.log(`${what.padEnd(48)} ${measured.padEnd(48)} ${bound === undefined ? '' : `(bound: ${bound})`}`.trimEnd())
}

export function formatNumber(number: number): string {
  return number.toLocaleString('en')
}

/** Says which promises were broken. The bench goes on, and ends with 1. */
export function printFaults(faults: readonly string[]): void {
  if (faults.length === 0) return
  console.error(faults.join('\n'))
  process.exitCode = 1
}
