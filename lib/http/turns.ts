const waiting: (() => void)[] = []

/**
 * Lets whatever takes long begin in the order in which it was asked for, one at each turn of the event loop.
 *
 * Otherwise all requests that lie ready are answered in one turn, and the next begins before the visitors who were answered
 * last can ask again. Linux tells of connections in the order in which they were ready before, so under load it would always be the
 * same visitors who wait twice as long as the others.
 */
export function awaitTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    if (waiting.length === 1) setImmediate(beginNext)
  })
}

function beginNext(): void {
  waiting.shift()?.()
  if (waiting.length > 0) setImmediate(beginNext)
}
