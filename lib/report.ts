/** Prints an error without its stack trace and exits. For errors whose message is meant for the operator. */
export function reportAndExit(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
