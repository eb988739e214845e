import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string }

type Sending = { headers?: OutgoingHttpHeaders; body?: string | Buffer }

/** Asks for a target exactly as it is given: every other client tidies up what a hostile one would send. */
export function requestRaw(
  port: number,
  path: string,
  method = 'GET',
  { headers = {}, body }: Sending = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends a request as it stands, which asks to close the connection, and resolves with every byte of the answer. */
export function exchange(port: number, sent: string): Promise<string> {
  const socket = connect(port)
  socket.write(sent)
  return text(socket)
}
