import { connect, type Socket } from 'node:net'

/** How many are open, and how to close them. */
export type SlowConnections = { countOpen(): number; close(): void }

/**
 * Keeps so many connections open that send a byte a second: half of them never finish their headers, half never finish the
 * form they post. One that the server closes is opened again.
 */
export function openSlowConnections(port: number, amount: number): SlowConnections {
  const sockets = new Set<Socket>()
  let isOver = false

  function open(number: number): void {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      sockets.add(socket)
      socket.write(number % 2 === 0 ? halfHeaders : halfForm)
    })
    socket.resume()
    socket.on('error', () => {})
    socket.once('close', () => {
      sockets.delete(socket)
      if (!isOver) open(number)
    })
  }

  for (let number = 0; number < amount; number++) open(number)
  const dripping = setInterval(() => {
    for (const socket of sockets) socket.write('a')
  }, 1_000)
  return {
    countOpen: () => sockets.size,
    close() {
      isOver = true
      clearInterval(dripping)
      for (const socket of sockets) socket.destroy()
    },
  }
}

const halfHeaders = 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '

const halfForm = `POST /api/votes HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntool=`
