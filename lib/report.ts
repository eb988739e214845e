/** Says what went wrong without a stack trace, for errors whose message is written for whoever reads it. */
export function reportAndExit(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
