import type { ServerResponse } from 'node:http'

/** A document around what differs from one page to the next: before the tags of its head, between these and the page, and after it. */
export type Shell = { start: string; middle: string; end: string }

/** What goes into a shell: HTML of the tags in the head, HTML of the page, and the nonce of the request. */
export type ShellContent = { tags: string; page: string; nonce: string }

/** What stands in the place of each while Next draws a document. Nothing from content is beside them then. */
export const seams: ShellContent = { tags: '<meta name="seam"/>', page: '<slot></slot>', nonce: 'nonce-of-the-request' }

/** Sends a page, with the headers that Next would send. */
export function sendInShell(response: ServerResponse, shell: Shell, { tags, page, nonce }: ShellContent): void {
  const { start, middle, end } = shell
  const withNonce = (html: string) => html.replaceAll(seams.nonce, nonce)
  const document = Buffer.from(`${withNonce(start)}${tags}${withNonce(middle)}${page}${withNonce(end)}`)
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0, must-revalidate')
  response.setHeader('Content-Length', document.length)
  response.end(document)
}

/**
 * Sends a page in the document that Next draws as the answer to the same request, and passes on the shell that this was. An error page
 * has no place for it and goes as it is; to a request for the head Next sends nothing.
 */
export function sendWhenDrawn(response: ServerResponse, content: ShellContent, keep: (shell: Shell) => void): void {
  const end: (document: unknown) => ServerResponse = response.end.bind(response)
  const sendDrawn = function (this: ServerResponse, document: unknown) {
    Object.assign(this, { end })
    if (typeof document !== 'string') this.removeHeader('Content-Length')
    const shell = findSeams(`${document}`)
    if (shell === undefined) return end(document)
    keep(shell)
    sendInShell(this, shell, content)
    return this
  }
  Object.assign(response, { end: sendDrawn })
}

function findSeams(document: string): Shell | undefined {
  const [start = '', afterTags] = document.split(seams.tags, 2)
  const [middle = '', end] = (afterTags ?? '').split(seams.page, 2)
  return end === undefined ? undefined : { start, middle, end }
}
