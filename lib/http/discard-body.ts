import { setTimeout } from 'node:timers/promises'

/** How long a refusal waits for the sender to finish, and after how long nothing more is read, in milliseconds. */
const patience = { answer: 200, end: 10_000 }

/**
 * Throws away what is left of a body. Many a sender reads the answer only once it has written everything, and a connection
 * closed before that loses the answer with it. So one that is nearly done may finish first; the rest of a longer body is thrown
 * away while it is answered, for ten seconds at most.
 */
export async function discardBody(body: AsyncIterable<unknown> | null): Promise<void> {
  if (body === null) return
  const waiting = new AbortController()
  const timeout = setTimeout(patience.answer, undefined, { signal: waiting.signal }).catch(() => {})
  await Promise.race([readToEnd(body), timeout])
  waiting.abort()
}

async function readToEnd(body: AsyncIterable<unknown>): Promise<void> {
  try {
    for await (const _ of body);
  } catch {
    // A sender that is gone has nothing more to send.
  }
}
