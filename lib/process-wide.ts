/**
 * Next bundles pages, `proxy.ts` and `instrumentation.ts` separately from each other and from `server.ts`, so each
 * bundle has its own copy of a module's variables. Values that a process has only once, such as its database, are
 * created here.
 */
export function shareInProcess<T>(name: string, make: () => T): T {
  processWide.shipOrSkip ??= new Map()
  const values = processWide.shipOrSkip
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as T
}

const processWide = globalThis as typeof globalThis & { shipOrSkip?: Map<string, unknown> }

/** Registers a function to call at shutdown. */
export function onShutdown(close: () => Promise<void>): void {
  closers().push(close)
}

/** Calls all registered functions, the latest first: the mail worker stops before its database closes. */
export async function shutDown(): Promise<void> {
  for (const close of closers().reverse()) await close()
}

function closers(): (() => Promise<void>)[] {
  return shareInProcess('closers', () => [])
}
