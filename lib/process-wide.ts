/**
 * Next bundles pages, `proxy.ts` and `instrumentation.ts` apart from each other and from `server.ts`, so a variable of a
 * module exists once in each bundle. What a process has one of, such as its database, is made here, once for all of them.
 */
export function shareInProcess<T>(name: string, make: () => T): T {
  processWide.shipOrSkip ??= new Map()
  const values = processWide.shipOrSkip
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as T
}

const processWide = globalThis as typeof globalThis & { shipOrSkip?: Map<string, unknown> }

/** Registers what has to be closed before the process ends. */
export function onShutdown(close: () => Promise<void>): void {
  closers().push(close)
}

/** Closes everything that was registered, the latest first: a mail worker before the database it uses. */
export async function shutDown(): Promise<void> {
  for (const close of closers().reverse()) await close()
}

function closers(): (() => Promise<void>)[] {
  return shareInProcess('closers', () => [])
}
