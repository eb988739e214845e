import { connect, type Socket } from 'node:net'

/** How many are open, and how to close them. */
export type SlowConnections = { countOpen(): number; close(): void }

/** How many are opened a second. */
const opening = 100

/**
 * Keeps so many connections open that send a byte a second, each at its own moment: half of them never finish their headers,
 * half never finish the form they post. One that the server closes is opened again.
 */
export function openSlowConnections(port: number, amount: number): SlowConnections {
  const sockets = new Set<Socket>()
  const opened = setInterval(() => {
    open(number++)
    if (number === amount) clearInterval(opened)
  }, 1_000 / opening)
  let number = 0
  let isOver = false

  function open(number: number): void {
    const socket = connect(port, '127.0.0.1')
    let dripping: NodeJS.Timeout | undefined
    socket.once('connect', () => {
      sockets.add(socket)
      socket.write(number % 2 === 0 ? halfHeaders : halfForm)
      dripping = setInterval(() => socket.write('a'), 1_000)
    })
    socket.resume()
    socket.on('error', () => {})
    socket.once('close', () => {
      clearInterval(dripping)
      sockets.delete(socket)
      if (!isOver) open(number)
    })
  }

  return {
    countOpen: () => sockets.size,
    close() {
      isOver = true
      clearInterval(opened)
      for (const socket of sockets) socket.destroy()
    },
  }
}

const halfHeaders = 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '

const halfForm = `POST /api/votes HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntool=`
