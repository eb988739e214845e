import { type Agent, type IncomingMessage, request } from 'node:http'
import { finished } from 'node:stream'
import { address } from '@/lib/site'

type Vote = { network: string; tool: string; ballot: string; cookie?: string }

/** The status and the cookie of a complete answer. */
export type Answer = { status: number; cookie: string | undefined }

/** Sends a vote like a page's script. Resolves with undefined when the answer is missing or incomplete. */
export function postVote(origin: string, agent: Agent, vote: Vote): Promise<Answer | undefined> {
  const body = new URLSearchParams({ tool: vote.tool, choice: vote.ballot, from: address.tool(vote.tool) }).toString()
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    'Sec-Fetch-Site': 'same-origin',
    'X-Forwarded-For': vote.network,
    ...(vote.cookie !== undefined && { Cookie: vote.cookie }),
  }
  return new Promise((resolve) => {
    const url = new URL(address.votes(), origin)
    const posted = request(url, { agent, method: 'POST', headers, timeout: 30_000 }, (response) => {
      response.resume()
      finished(response, (error) => resolve(error ? undefined : readAnswer(response)))
    })
    posted.once('timeout', () => posted.destroy())
    posted.once('error', () => resolve(undefined))
    posted.end(body)
  })
}

function readAnswer({ statusCode = 0, headers }: IncomingMessage): Answer {
  return { status: statusCode, cookie: headers['set-cookie']?.[0]?.split(';', 1)[0] }
}
