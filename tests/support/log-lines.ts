/** A line that a site logged. */
export type LogLine = Readonly<Record<string, unknown>> & { level: string; time: string; msg?: string }

/** The lines of what a site printed. Throws when one of them is no JSON. */
export function readLines(printed: string): LogLine[] {
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
