import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What a client waits for an answer to. `content` is a whole mail. */
export type Stage = 'greeting' | 'EHLO' | 'HELO' | 'MAIL' | 'RCPT' | 'DATA' | 'content' | 'RSET' | 'QUIT'

/** What the server does then. Without an answer and without an end of the connection the client waits for ever. */
export type Reaction = { answer?: string; halfAnswer?: string; end?: true }

/** A server that does at every stage as it is told. */
export type ScriptedServer = { url: string; mails: string[]; heard: Stage[]; stop(): void }

type Script = {
  /** For the first, second and further time that a stage is reached. The usual answer where it says nothing. */
  react?: (stage: Stage, time: number) => Reaction | undefined
  isPipelining?: boolean
}

export async function startScriptedServer({ react, isPipelining = false }: Script = {}): Promise<ScriptedServer> {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const heard: Stage[] = []

  function reach(socket: Socket, stage: Stage): string {
    heard.push(stage)
    const time = heard.filter((one) => one === stage).length
    const { answer, halfAnswer, end } = react?.(stage, time) ?? { answer: usual(stage, isPipelining) }
    if (answer !== undefined) socket.write(`${answer}\r\n`)
    if (halfAnswer !== undefined) socket.write(halfAnswer)
    if (end) socket.end()
    return answer ?? ''
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    let rest = ''
    let isContent = false
    socket.on('data', (chunk) => {
      rest += chunk
      for (;;) {
        // A mail for nobody, whose only recipient was refused, may consist of nothing but its end.
        const [whole, said = ''] = (isContent ? /^(.*?)(?:^|\r\n)\.\r\n/s : /^(.*)\r\n/).exec(rest) ?? []
        if (whole === undefined) return
        rest = rest.slice(whole.length)
        if (isContent && said !== '') mails.push(said)
        const stage = isContent ? 'content' : (said.slice(0, 4).toUpperCase() as Stage)
        isContent = reach(socket, stage).startsWith('354') && stage === 'DATA'
      }
    })
    reach(socket, 'greeting')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    heard,
    stop() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function usual(stage: Stage, isPipelining: boolean): string {
  if (stage === 'greeting') return '220 mail.example'
  if (stage === 'EHLO') return isPipelining ? '250-mail.example\r\n250 PIPELINING' : '250 mail.example'
  if (stage === 'DATA') return '354 go on'
  return stage === 'QUIT' ? '221 bye' : '250 OK'
}
